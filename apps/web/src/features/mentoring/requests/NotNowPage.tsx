import { withdrawMentorRequest } from '@elevate/contracts/mentor-requests'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { ConfirmPage } from '../../../ui/ConfirmPage.tsx'
import { mentorRequestQuery } from '../queries.ts'
import { useAct } from '../use-act.ts'

/** Taking a request back; no reason is asked. */
export function NotNowPage() {
  const { requestId = '' } = useParams()
  const { data } = useSuspenseQuery(mentorRequestQuery(requestId))
  const withdraw = useAct(
    () => call(withdrawMentorRequest, { params: { requestId } }),
    () => ({ text: 'The request is taken back', to: data.isMine ? '/mentoring' : '/mentoring/programme' }),
  )
  return (
    <ConfirmPage
      action={withdraw}
      back={{ to: `/mentoring/requests/${requestId}`, text: 'Back to the request' }}
      busy="Taking it back"
      confirm="Take the request back"
      look="primary"
      title="Not look for a mentor now?"
    >
      <p>
        {data.offer
          ? `${data.offer.mentor.name} will be told that there is nothing to answer any more.`
          : 'Nobody has been asked yet.'}{' '}
        {data.isMine ? 'You can ask again' : 'A new request can be made'} at any time.
      </p>
    </ConfirmPage>
  )
}
