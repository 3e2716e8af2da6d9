import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { counted } from '../campaigns/words.ts'
import { useChosenOrganisation } from '../people/organisation.ts'
import { NoOrganisation } from '../recruitment-settings/NoOrganisation.tsx'
import { sourcesQuery } from './queries.ts'

/** Organisations that let others copy how they are set up. */
export function SourcesPage() {
  const { organisation } = useChosenOrganisation()
  const { data } = useSuspenseQuery(sourcesQuery())
  if (!organisation) return <NoOrganisation />
  const search = `?organisation=${organisation.id}`
  const sources = data.items.filter((source) => source.organisation.id !== organisation.id)
  return (
    <Page
      back={{ to: `/recruitment/settings${search}`, text: 'Back to recruitment settings' }}
      caption={organisation.name}
      title="Copy how another organisation is set up"
    >
      {sources.length === 0 ? (
        <EmptyState heading="Nobody shares their set-up yet">
          <p>
            An organisation shares it in its recruitment settings. Usually the national programme does, so that each
            trust begins with the same letters, checklists and rates.
          </p>
        </EmptyState>
      ) : (
        <>
          <p>Choose one to see what would change here. Nothing is copied before you say so.</p>
          <ul className="nhsuk-list">
            {sources.map(({ organisation: { id, name }, letters, checklists, roles, rates }) => (
              <li key={id}>
                <Link to={`/recruitment/settings/copy/${id}${search}`}>{name}</Link>
                <br />
                Settings, {counted(letters, 'letter')}, {counted(checklists, 'checklist')},{' '}
                {counted(roles, 'role description')} and {counted(rates, 'payment rate')} of their own
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}
