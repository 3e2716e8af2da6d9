import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { formatDay } from '../../../ui/dates.ts'
import { Page } from '../../../ui/Page.tsx'
import { myInterviewQuery } from '../queries.ts'
import { timeSpan } from '../words.ts'
import { FreeTimes } from './FreeTimes.tsx'

/** For who has a time and would like another. */
export function OtherTimesPage() {
  const { applicationId = '' } = useParams()
  const { data } = useSuspenseQuery(myInterviewQuery(applicationId))
  return (
    <Page
      back={{ to: `/my-applications/${applicationId}/interview`, text: 'Back to your interview' }}
      caption={data.campaign.organisation}
      title="Choose another time"
    >
      {data.booking && (
        <p>
          Your time now: {formatDay(data.booking.startsAt)}, {timeSpan(data.booking)}. It stays yours until you have
          another one.
        </p>
      )}
      <FreeTimes interview={data} />
    </Page>
  )
}
