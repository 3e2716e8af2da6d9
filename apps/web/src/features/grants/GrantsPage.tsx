import { type Grant, givenKinds } from '@elevate/contracts/grants'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { useMe } from '../../app/session/me.ts'
import { formatShortDay } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterPanel } from '../../ui/FilterPanel.tsx'
import { Page } from '../../ui/Page.tsx'
import { ShowMore } from '../../ui/ShowMore.tsx'
import { type Column, StackingTable } from '../../ui/StackingTable.tsx'
import { organisationsQuery } from '../organisations/queries.ts'
import { grantsQuery } from './queries.ts'
import { grantKindWords } from './words.ts'

/** Who may do what beside being a partner. Roles are given on the page of a person. */
export function GrantsPage() {
  const [search] = useSearchParams()
  const { can } = useMe()
  const { data: organisations } = useSuspenseQuery(organisationsQuery())
  const organisationId = organisations.items.find(({ id }) => id === search.get('organisation'))?.id
  const kind = givenKinds.find((one) => one === search.get('kind'))
  const list = useSuspenseInfiniteQuery(
    grantsQuery({ ...(organisationId ? { organisationId } : {}), ...(kind ? { kind } : {}) }),
  )
  const grants = list.data.pages.flatMap((page) => page.items)
  return (
    <Page back={{ to: '/', text: 'Back to home' }} title="Who may do what" wide>
      <p>
        Roles that were given to people. Partners are not listed: that follows from an appointment. To give a role, open
        the page of a <Link to="/people">person</Link>.
      </p>
      {can.administer && (
        <p>
          <Link to="/sign-in-rules">Decide who must have a second factor to sign in</Link>
        </p>
      )}
      <FilterPanel
        filters={[
          {
            kind: 'choice',
            name: 'organisation',
            label: 'Organisation',
            any: 'Everywhere',
            choices: organisations.items.map(({ id, name }) => ({ value: id, text: name })),
          },
          {
            kind: 'choice',
            name: 'kind',
            label: 'Role',
            any: 'Any role',
            choices: givenKinds.map((value) => ({ value, text: grantKindWords[value] })),
          },
        ]}
      />
      {grants.length === 0 ? (
        <EmptyState heading="Nobody has a role like that">
          <p>Take a filter off to see more.</p>
        </EmptyState>
      ) : (
        <StackingTable
          caption={`${grants.length} ${grants.length === 1 ? 'role' : 'roles'}${list.hasNextPage ? ' so far' : ''}, newest first`}
          columns={columns}
          rowKey={({ id }) => id}
          rows={grants}
        />
      )}
      <ShowMore list={list} shown={grants.length} what="roles" />
    </Page>
  )
}

const columns: Column<Grant>[] = [
  { key: 'person', heading: 'Name', cell: ({ person }) => <Link to={`/people/${person.id}`}>{person.name}</Link> },
  { key: 'kind', heading: 'Role', cell: ({ kind }) => grantKindWords[kind] },
  { key: 'where', heading: 'Where', cell: ({ organisation }) => organisation?.name ?? 'Everywhere' },
  { key: 'from', heading: 'Since', cell: ({ validFrom }) => formatShortDay(validFrom) },
  { key: 'to', heading: 'Until', cell: ({ validTo }) => (validTo ? formatShortDay(validTo) : 'No end is set') },
  {
    key: 'end',
    heading: 'Change',
    isAction: true,
    cell: ({ id, person, kind, can }) =>
      can.end && (
        <Link to={`/people/${person.id}/roles/${id}/end`}>
          Take back
          <span className="nhsuk-u-visually-hidden">
            {' '}
            from {person.name} the role {grantKindWords[kind]}
          </span>
        </Link>
      ),
  },
]
