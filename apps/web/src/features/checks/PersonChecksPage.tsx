import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { CheckTable } from './CheckTable.tsx'
import { personChecksQuery } from './queries.ts'

/** What a partner's checks say today, and what has to be renewed. */
export function PersonChecksPage() {
  const { personId = '' } = useParams()
  const { data } = useSuspenseQuery(personChecksQuery(personId))
  const renewals = data.checks.filter(({ state }) => state === 'expiring' || state === 'expired')
  const others = data.checks.filter((check) => !renewals.includes(check) && check.state !== 'not-required')
  return (
    <Page
      back={{ to: `/people/${personId}`, text: `Back to ${data.name}` }}
      caption={data.name}
      title="Checks and renewals"
      wide
    >
      {data.checks.length === 0 && (
        <EmptyState heading={`There are no checks of ${data.name}`}>
          <p>Checks begin when an applicant accepts an offer, and go on here once they are appointed.</p>
        </EmptyState>
      )}
      {renewals.length > 0 && (
        <p>What has run out is flagged, and may hold up new confidential work. It does not end the appointment.</p>
      )}
      <CheckTable applicationId={null} caption="To renew" checks={renewals} />
      <CheckTable applicationId={null} caption="All other checks" checks={others} />
      <p>
        <Link to={`/people/${personId}/checks/add`}>Ask {data.name} for one more thing</Link>
      </p>
    </Page>
  )
}
