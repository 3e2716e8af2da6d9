import type { ApplicationState } from '@elevate/contracts/application-moves'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { call } from '../../../api.ts'
import { ConfirmPage } from '../../../ui/ConfirmPage.tsx'
import { useTellDone } from '../../../ui/done.ts'
import { useDoor } from '../door.ts'
import { formQuery, keepForm, myApplicationsQuery, useApplicationForm } from '../queries.ts'

/** What ends with the application, by how far it has come. */
const endsWords: Partial<Record<ApplicationState, string>> = {
  interview: 'your invitation to an interview ends, with the time that you booked',
  reserve: 'you are taken off the reserve list',
  offered: 'our offer to you ends',
  onboarding: 'the place that you accepted ends, and so do the checks',
}

export function WithdrawPage() {
  const door = useDoor()
  const { campaign, deleteOn, state } = useApplicationForm()
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const withdraw = useMutation({
    mutationFn: () => call(door.api.withdraw, { params: { applicationId: door.applicationId } }),
    onSuccess: (form) => {
      keepForm(queryClient, door, form)
      tellDone('Your application is withdrawn', door.home)
    },
  })
  return (
    <ConfirmPage
      action={withdraw}
      back={{ to: door.home, text: 'Back to your application' }}
      busy="Withdrawing"
      confirm="Withdraw my application"
      title="Withdraw your application?"
    >
      <p>You do not need to give a reason, and nobody asks you for one.</p>
      <p>What you lose by it:</p>
      <ul>
        <li>{endsWords[state] ?? 'we stop reading your application'}</li>
        <li>your application for “{campaign.title}” cannot be brought back</li>
        {campaign.state === 'open' && <li>you can apply again until the close, from the beginning</li>}
      </ul>
      {deleteOn === null && <p>We delete what you sent when its time has passed. You will see the day on this page.</p>}
    </ConfirmPage>
  )
}

export function DeletePage() {
  const door = useDoor()
  const { version, campaign } = useApplicationForm()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const remove = useMutation({
    mutationFn: () => call(door.api.remove, { params: { applicationId: door.applicationId }, ifMatch: `"${version}"` }),
    onSuccess: async () => {
      await navigate(door.kind === 'mine' ? '/my-applications' : door.form.replace(/\/type-an-application.*/, ''), {
        replace: true,
        state: { done: 'The draft is deleted' },
      })
      queryClient.removeQueries({ queryKey: formQuery(door).queryKey })
      await queryClient.invalidateQueries({ queryKey: myApplicationsQuery().queryKey })
    },
  })
  return (
    <ConfirmPage
      action={remove}
      back={{ to: door.form, text: 'Back to the list' }}
      busy="Deleting"
      confirm="Delete this draft"
      title="Delete this draft for good?"
    >
      <p>
        Everything typed for “{campaign.title}” is deleted at once, the equality answers too. Nobody can bring it back.
      </p>
    </ConfirmPage>
  )
}
