import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { FilterPanel } from '../../../ui/FilterPanel.tsx'
import { Page } from '../../../ui/Page.tsx'
import { useCampaign } from '../queries.ts'
import { foundQuery } from './queries.ts'

/** Finds somebody whom the organisation knows. */
export function AddToPanelPage() {
  const { id, title, organisation } = useCampaign()
  const [address] = useSearchParams()
  const search = (address.get('search') ?? '').trim()
  return (
    <Page
      back={{ to: `/recruitment/${id}/panel`, text: 'Back to the panel' }}
      caption={title}
      title="Who joins the panel?"
    >
      <p>
        Find them by name or email address among the people of {organisation.name}. Somebody who is not there yet is{' '}
        <Link to="/people/add">added under People</Link> first.
      </p>
      <FilterPanel filters={[{ kind: 'text', name: 'search', label: 'Name or email address' }]} />
      {search !== '' && <Found campaignId={id} organisationId={organisation.id} search={search} />}
    </Page>
  )
}

type FoundProps = { campaignId: string; organisationId: string; search: string }

function Found({ campaignId, organisationId, search }: FoundProps) {
  const { data } = useSuspenseQuery(foundQuery(organisationId, search))
  if (data.items.length === 0) return <p role="status">Nobody of that name. Try a part of it.</p>
  return (
    <>
      <ul className="nhsuk-list nhsuk-list--border">
        {data.items.map(({ id, name, email }) => (
          <li key={id}>
            <Link to={`/recruitment/${campaignId}/panel/${id}`}>{name}</Link>
            {email !== null && `, ${email}`}
          </li>
        ))}
      </ul>
      {data.nextCursor !== null && <p>There are more. Write more of the name.</p>}
    </>
  )
}
