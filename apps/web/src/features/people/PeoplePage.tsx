import type { Organisation } from '@elevate/contracts/organisations'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { useMe } from '../../app/session/me.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { type Filter, FilterPanel, filtersIn } from '../../ui/FilterPanel.tsx'
import { Page } from '../../ui/Page.tsx'
import { ShowMore } from '../../ui/ShowMore.tsx'
import { organisationQuery } from '../organisations/queries.ts'
import { ExportPeople } from '../people-imports/ExportPeople.tsx'
import { OrganisationChoice } from './OrganisationChoice.tsx'
import { useChosenOrganisation } from './organisation.ts'
import { PeopleTable } from './PeopleTable.tsx'
import { peopleQuery } from './queries.ts'
import { statusChoices } from './words.ts'

export function PeoplePage() {
  const chosen = useChosenOrganisation()
  return (
    <Page back={{ to: '/', text: 'Back to home' }} title="People" wide>
      <OrganisationChoice chosen={chosen} />
      {chosen.organisation && <PeopleOf organisationId={chosen.organisation.id} />}
    </Page>
  )
}

function PeopleOf({ organisationId }: { organisationId: string }) {
  const { can } = useMe()
  const [search] = useSearchParams()
  const { data: organisation } = useSuspenseQuery(organisationQuery(organisationId))
  const narrowed = filtersIn(search, ['search', 'status', 'role', 'interest'])
  const list = useSuspenseInfiniteQuery(peopleQuery(organisationId, filtersIn(search, listed)))
  const people = list.data.pages.flatMap((page) => page.items)
  const isBestFirst = narrowed.search !== undefined && people.length > 1 && !search.get('sort')?.endsWith('termEndsOn')
  const isNarrowed = Object.keys(narrowed).length > 0
  if (people.length === 0 && !isNarrowed) return <Nobody mayImport={can.importPeople} organisationId={organisationId} />
  return (
    <>
      <div className="app-actions">
        <ButtonLink to={`/people/add?organisation=${organisationId}`}>Add a person</ButtonLink>
        {can.importPeople && (
          <ButtonLink look="secondary" to={`/people/import?organisation=${organisationId}`}>
            Import a spreadsheet
          </ButtonLink>
        )}
      </div>
      <FilterPanel filters={filtersFor(organisation)} />
      {people.length === 0 ? (
        <p role="status">Nobody is like that. Take a filter off, or search for a part of the name.</p>
      ) : (
        <PeopleTable isBestFirst={isBestFirst} isMore={list.hasNextPage} people={people} />
      )}
      <ShowMore list={list} shown={people.length} what="people" />
      {people.length > 0 && <ExportPeople filters={narrowed} organisationId={organisationId} />}
    </>
  )
}

export const listed = ['search', 'status', 'role', 'interest', 'sort'] as const

const filtersFor = ({ roles }: Organisation): Filter[] => [
  { kind: 'text', name: 'search', label: 'Name or email address' },
  { kind: 'choice', name: 'status', label: 'Where they stand', any: 'Everybody', choices: statusChoices },
  // Where everybody has the same role there is nothing to choose.
  ...(roles.length > 1 ? [roleFilter(roles)] : []),
  { kind: 'text', name: 'interest', label: 'Interest' },
]

const roleFilter = (roles: readonly string[]): Filter => ({
  kind: 'choice',
  name: 'role',
  label: 'Role',
  any: 'Any role',
  choices: roles.map((role) => ({ value: role, text: role })),
})

function Nobody({ organisationId, mayImport }: { organisationId: string; mayImport: boolean }) {
  return (
    <EmptyState heading="Nobody is here yet">
      <p>
        This is where you keep your partners: how to reach them, what they are interested in, when their term ends. If
        you have them in a spreadsheet, start with that: you see row by row what would be saved before anything is.
      </p>
      <div className="app-actions">
        {mayImport && (
          <ButtonLink to={`/people/import?organisation=${organisationId}`}>Import a spreadsheet</ButtonLink>
        )}
        <ButtonLink look="secondary" to={`/people/add?organisation=${organisationId}`}>
          Add one person
        </ButtonLink>
      </div>
    </EmptyState>
  )
}
