import { type AuditAction, auditActions } from '@elevate/contracts/audit-actions'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { type Filter, FilterPanel } from '../../ui/FilterPanel.tsx'
import { Page } from '../../ui/Page.tsx'
import { ShowMore } from '../../ui/ShowMore.tsx'
import { changedSearch } from '../../ui/sort.ts'
import { organisationsQuery } from '../organisations/queries.ts'
import { AuditTable } from './AuditTable.tsx'
import { type AuditFilters, auditQuery } from './queries.ts'
import { TrailState } from './TrailState.tsx'

const actionChoices = Object.entries(auditActions).flatMap(([group, actions]) =>
  Object.entries(actions).map(([value, text]) => ({ value, text, group })),
)

const idIn = (search: URLSearchParams, name: string): string | undefined => {
  const given = search.get(name) ?? ''
  return /^[0-9a-f-]{36}$/.test(given) ? given : undefined
}

const actionIn = (search: URLSearchParams): AuditAction | undefined =>
  actionChoices.find(({ value }) => value === search.get('action'))?.value as AuditAction | undefined

const filtersOf = (search: URLSearchParams): AuditFilters => {
  const given = {
    organisationId: idIn(search, 'organisation'),
    subjectId: idIn(search, 'subject'),
    actorId: idIn(search, 'actor'),
    action: actionIn(search),
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

const filtersAmong = (organisations: readonly { id: string; name: string }[]): Filter[] => [
  { kind: 'choice', name: 'action', label: 'What was done', any: 'Anything', choices: actionChoices },
  {
    kind: 'choice',
    name: 'organisation',
    label: 'Organisation',
    any: 'Everywhere',
    choices: organisations.map(({ id, name }) => ({ value: id, text: name })),
  },
]

/** Who did what and when: the facts, never what was written. */
export function AuditPage() {
  const [search] = useSearchParams()
  const { data: organisations } = useSuspenseQuery(organisationsQuery())
  const filters = filtersOf(search)
  const list = useSuspenseInfiniteQuery(auditQuery(filters))
  const entries = list.data.pages.flatMap((page) => page.items)
  return (
    <Page back={{ to: '/', text: 'Back to home' }} title="Audit trail" wide>
      <p>
        Nothing here can be changed or removed. It says what was done and which facts changed, never what was written.
        Where nobody is named, Elevate did it by itself, or it was somebody who applied, who used a link from an email,
        or who raised a concern.
      </p>
      <p>
        <Link to="/erasure-requests">Requests to be deleted, and receipts</Link>
      </p>
      <TrailState />
      <FilterPanel filters={filtersAmong(organisations.items)} />
      <Narrowed filters={filters} />
      {entries.length === 0 ? (
        <NothingDone isNarrowed={Object.keys(filters).length > 0} />
      ) : (
        <AuditTable entries={entries} isWhole={!list.hasNextPage} />
      )}
      <ShowMore list={list} shown={entries.length} what="entries" />
    </Page>
  )
}

function Narrowed({ filters }: { filters: AuditFilters }) {
  const [search] = useSearchParams()
  if (!filters.subjectId && !filters.actorId) return null
  return (
    <p>
      {filters.subjectId ? 'You see what was done about one thing.' : 'You see what one person did.'}{' '}
      <Link to={changedSearch(search, { subject: null, actor: null }) || '.'}>Show everything</Link>
    </p>
  )
}

function NothingDone({ isNarrowed }: { isNarrowed: boolean }) {
  if (isNarrowed) {
    return (
      <EmptyState heading="Nothing like that was done">
        <p>
          Choose something else above, or <Link to="/audit">show everything</Link>.
        </p>
      </EmptyState>
    )
  }
  return (
    <EmptyState heading="Nothing was done yet">
      <p>
        Every change, and every look at what is confidential, is listed here from now on. There is nothing to set up.
      </p>
    </EmptyState>
  )
}
