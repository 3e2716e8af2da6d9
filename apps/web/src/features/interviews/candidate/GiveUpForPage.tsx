import { cancelInterviewFor } from '@elevate/contracts/interview-bookings'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { ConfirmPage } from '../../../ui/ConfirmPage.tsx'
import { formatDay } from '../../../ui/dates.ts'
import { useTellDone } from '../../../ui/done.ts'
import { candidateQuery, refreshInterviews } from '../queries.ts'
import { timeSpan } from '../words.ts'

export function GiveUpForPage() {
  const { campaignId = '', applicationId = '' } = useParams()
  const { data } = useSuspenseQuery(candidateQuery(applicationId))
  const [slot] = useState(data.slot)
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const back = `/recruitment/${campaignId}/interviews/${applicationId}`
  const giving = useMutation({
    mutationFn: () => call(cancelInterviewFor, { params: { applicationId } }),
    onSuccess: async () => {
      await refreshInterviews(queryClient)
      tellDone(`The time of ${data.name} is given up`, back)
    },
  })
  return (
    <ConfirmPage
      action={giving}
      back={{ to: back, text: 'Back to the interview' }}
      busy="Giving it up"
      confirm="Give up this time"
      title={`Give up the interview time of ${data.name}?`}
    >
      {slot && (
        <p>
          {formatDay(slot.startsAt)}, {timeSpan(slot)}
        </p>
      )}
      <p>They are told, the entry goes from their calendar, and others can have the time. They are still invited.</p>
    </ConfirmPage>
  )
}
