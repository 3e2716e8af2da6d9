import { listPeople } from '@elevate/contracts/people'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { call } from '../../../api.ts'
import { FilterPanel } from '../../../ui/FilterPanel.tsx'
import { Page } from '../../../ui/Page.tsx'
import { useAbout, useOrganisation } from '../organisation.ts'

/** Partners of an organisation by a part of their name, for putting one of them into coffee roulette. */
const foundQuery = (organisationId: string, search: string) =>
  queryOptions({
    queryKey: ['coffee', 'found', organisationId, search],
    queryFn: ({ signal }) => call(listPeople, { query: { organisationId, search, limit: 10 }, signal }),
  })

/** For partners who ask by phone or post: find them, then say it for them. */
export function AddMemberPage() {
  const organisation = useOrganisation()
  const about = useAbout()
  const [address] = useSearchParams()
  const search = (address.get('search') ?? '').trim()
  return (
    <Page
      back={{ to: about('/coffee-rounds/members', organisation.id), text: 'Back to who takes part' }}
      title="Who asked to join?"
    >
      <p>Find the partner by name or email address, then say how they take part.</p>
      <FilterPanel filters={[{ kind: 'text', name: 'search', label: 'Name or email address' }]} />
      {search !== '' && <Found organisationId={organisation.id} search={search} />}
    </Page>
  )
}

function Found({ organisationId, search }: { organisationId: string; search: string }) {
  const about = useAbout()
  const { data } = useSuspenseQuery(foundQuery(organisationId, search))
  if (data.items.length === 0) return <p role="status">Nobody of that name. Try a part of it.</p>
  return (
    <>
      <ul className="nhsuk-list nhsuk-list--border">
        {data.items.map(({ id, name, email }) => (
          <li key={id}>
            <Link to={about(`/coffee-rounds/members/${id}`, organisationId)}>{name}</Link>
            {email !== null && `, ${email}`}
          </li>
        ))}
      </ul>
      {data.nextCursor !== null && <p>There are more. Write more of the name.</p>}
    </>
  )
}
