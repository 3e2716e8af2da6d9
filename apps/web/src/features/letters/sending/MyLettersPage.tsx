import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { formatDay } from '../../../ui/dates.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { myLettersQuery } from '../queries.ts'

/** For applicants: what the programme has written, the newest first. */
export function MyLettersPage() {
  const { applicationId = '' } = useParams()
  const { data } = useSuspenseQuery(myLettersQuery(applicationId))
  return (
    <Page
      back={{ to: `/my-applications/${applicationId}`, text: 'Back to your application' }}
      title="Our letters to you"
    >
      {data.items.length === 0 && (
        <EmptyState heading="We have not written to you yet">
          <p>Whatever we write to you about this application you can also read here.</p>
        </EmptyState>
      )}
      {data.items.map(({ id, subject, body, sentAt }) => (
        <article key={id}>
          <h2 className="nhsuk-heading-m">{subject}</h2>
          <p className="app-reference">{formatDay(sentAt)}</p>
          <p className="app-typed">{body}</p>
        </article>
      ))}
    </Page>
  )
}
