import { useSuspenseQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { ButtonLink } from '../../../ui/Button.tsx'
import { formatDay } from '../../../ui/dates.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { FilterPanel } from '../../../ui/FilterPanel.tsx'
import { Page } from '../../../ui/Page.tsx'
import { changedSearch } from '../../../ui/sort.ts'
import { OrganisationChoice } from '../OrganisationChoice.tsx'
import { useAbout, useOrganisation } from '../organisation.ts'
import { ConnectionMap } from './ConnectionMap.tsx'
import { ConnectionTable } from './ConnectionTable.tsx'
import { connectionsQuery } from './queries.ts'
import { headlineOf, readable } from './words.ts'

/** Who has been matched with whom, as a picture or as a table. A large group starts with the table. */
export function MapPage() {
  const organisation = useOrganisation()
  const about = useAbout()
  const { data: map } = useSuspenseQuery(connectionsQuery(organisation.id))
  const [search] = useSearchParams()
  const isTable = (search.get('view') ?? (map.people.length > readable ? 'table' : 'picture')) === 'table'
  return (
    <Page
      back={{ to: about('/coffee-rounds', organisation.id), text: 'Back to coffee rounds' }}
      title="Connection map"
      wide
    >
      <OrganisationChoice />
      <h2 className="nhsuk-heading-m">{headlineOf(map)}</h2>
      {map.people.length === 0 ? (
        <EmptyState heading="There is nothing to show yet">
          <p>Once people take part and a round is published, this shows who has been matched with whom.</p>
        </EmptyState>
      ) : (
        <>
          <p>
            Matches of rounds since {formatDay(map.since)}. It shows who was matched, never who told you that they met.
          </p>
          <ButtonLink
            look="secondary"
            preventScrollReset
            replace
            small
            to={changedSearch(search, { view: isTable ? 'picture' : 'table' })}
          >
            {isTable ? 'Show it as a picture' : 'Show it as a table'}
          </ButtonLink>
          {isTable ? <ConnectionTable map={map} /> : <Picture chosen={search.get('person')} map={map} />}
        </>
      )}
    </Page>
  )
}

function Picture({ map, chosen }: Parameters<typeof ConnectionMap>[0]) {
  const choices = map.people.map(({ id, name }) => ({ value: id, text: name }))
  return (
    <>
      <p>
        Each line joins two people who were matched; a thick one, more than once. ● takes part, ○ no longer takes part,
        ■ has had nobody yet. The number is how many different people.
      </p>
      <FilterPanel
        filters={[{ kind: 'choice', name: 'person', label: 'Bring out the lines of', any: 'Everybody', choices }]}
      />
      <ConnectionMap chosen={chosen} map={map} />
    </>
  )
}
