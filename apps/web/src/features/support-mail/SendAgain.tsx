import { type ProgrammeMail, sendMailAgain } from '@elevate/contracts/support-mail'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { Button } from '../../ui/Button.tsx'
import { useTellDone } from '../../ui/done.ts'
import { Fault } from '../../ui/Fault.tsx'

/** Goes to the address that the person has now. */
export function SendAgain({ mail }: { mail: ProgrammeMail }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const sending = useMutation({
    mutationFn: () => call(sendMailAgain, { params: { mailId: mail.id } }),
    onSuccess: async ({ to }) => {
      await queryClient.invalidateQueries({ queryKey: ['support-mail'] })
      tellDone(`It goes to ${to} now`)
    },
  })
  return (
    <>
      <Fault fault={sending.error} />
      <Button busy={sending.isPending && 'Sending'} look="secondary" onClick={() => sending.mutate()} small>
        Send it again
        <span className="nhsuk-u-visually-hidden">
          : {mail.subject}, to {mail.person?.name ?? mail.to}
        </span>
      </Button>
    </>
  )
}
