import { cancelInterviewSlot } from '@elevate/contracts/interview-slots'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '../../api.ts'
import { ConfirmPage } from '../../ui/ConfirmPage.tsx'
import { formatDay } from '../../ui/dates.ts'
import { useTellDone } from '../../ui/done.ts'
import { interviewsQuery, refreshInterviews } from './queries.ts'
import { TimeGone } from './TimeGone.tsx'
import { timeSpan } from './words.ts'

export function CancelTimePage() {
  const { campaignId = '', slotId = '' } = useParams()
  const { data } = useSuspenseQuery(interviewsQuery(campaignId))
  const [slot] = useState(data.slots.find(({ id }) => id === slotId))
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const back = `/recruitment/${campaignId}/interviews`
  const cancelling = useMutation({
    mutationFn: () => call(cancelInterviewSlot, { params: { campaignId, slotId } }),
    onSuccess: async () => {
      await refreshInterviews(queryClient)
      tellDone('The time is cancelled', back)
    },
  })
  if (!slot?.can.cancel) return <TimeGone campaignId={campaignId} />
  const when = `${formatDay(slot.startsAt)}, ${timeSpan(slot)}`
  return (
    <ConfirmPage
      action={cancelling}
      back={{ to: back, text: 'Back to interviews' }}
      busy="Cancelling the time"
      confirm="Cancel this time"
      title="Cancel this interview time?"
    >
      <p>{when}</p>
      {slot.booking ? (
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>{slot.booking.name} is told that it is not about them, and asked to choose another time.</li>
          <li>The entry goes from their calendar.</li>
        </ul>
      ) : (
        <p>Nobody has booked it, so nobody is told.</p>
      )}
    </ConfirmPage>
  )
}
