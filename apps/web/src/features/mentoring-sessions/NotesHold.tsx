import { setNotesHold } from '@elevate/contracts/mentoring-sessions'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { Button } from '../../ui/Button.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { Fault } from '../../ui/Fault.tsx'
import { holdQuery } from './queries.ts'

/** For who runs the programme: keeps private notes from being deleted, without opening them to anybody. */
export function NotesHold({ mentorshipId }: { mentorshipId: string }) {
  const { data: hold } = useSuspenseQuery(holdQuery(mentorshipId))
  const queryClient = useQueryClient()
  const setting = useMutation({
    mutationFn: (isHeld: boolean) => call(setNotesHold, { params: { mentorshipId }, body: { isHeld } }),
    onSuccess: (now) => queryClient.setQueryData(holdQuery(mentorshipId).queryKey, now),
  })
  return (
    <section aria-labelledby="notes-hold">
      <h2 className="nhsuk-heading-m" id="notes-hold">
        Private notes of the two
      </h2>
      <p>
        Only the person who wrote them can read them. You cannot. They are deleted 90 days after the mentorship ends
        {hold.isHeld && hold.since ? `, but not these: they have been kept since ${formatInstant(hold.since)}` : ''}.
      </p>
      <p>If there is an investigation or a request in law, they can be kept for longer. The two see that.</p>
      <Fault fault={setting.error} />
      <Button busy={setting.isPending && 'Saving'} look="secondary" onClick={() => setting.mutate(!hold.isHeld)}>
        {hold.isHeld ? 'Do not keep them any longer' : 'Keep them from being deleted'}
      </Button>
    </section>
  )
}
