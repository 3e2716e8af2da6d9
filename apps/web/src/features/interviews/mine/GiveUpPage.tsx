import { cancelMyInterview } from '@elevate/contracts/interviews-mine'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { ConfirmPage } from '../../../ui/ConfirmPage.tsx'
import { formatDay } from '../../../ui/dates.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { myInterviewQuery } from '../queries.ts'
import { timeSpan } from '../words.ts'
import { WhomToAsk } from './WhomToAsk.tsx'

export function GiveUpPage() {
  const { applicationId = '' } = useParams()
  const { data } = useSuspenseQuery(myInterviewQuery(applicationId))
  const [{ booking, can }] = useState(data)
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const back = { to: `/my-applications/${applicationId}/interview`, text: 'Back to your interview' }
  const giving = useMutation({
    mutationFn: () => call(cancelMyInterview, { params: { applicationId } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries()
      tellDone('Your time is given up. Choose another one when you are ready', back.to)
    },
  })
  if (!booking || !can.cancel) {
    return (
      <Page back={back} title="Your time cannot be given up here">
        <p>You have no time, or it is less than a day until your interview. Then get in touch with us.</p>
        <WhomToAsk contact={data.contact} />
      </Page>
    )
  }
  return (
    <ConfirmPage action={giving} back={back} busy="Giving it up" confirm="Give up this time" title="Give up this time?">
      <p className="nhsuk-lede-text">
        {formatDay(booking.startsAt)}, {timeSpan(booking)}
      </p>
      <p>No reason is needed. Others can then have this time. You are still invited, and can choose another one.</p>
    </ConfirmPage>
  )
}
