import type { AuditEntry } from '@elevate/contracts/audit'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { formatInstant } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterPanel } from '../../ui/FilterPanel.tsx'
import { Page } from '../../ui/Page.tsx'
import { ShowMore } from '../../ui/ShowMore.tsx'
import { type Column, SortableTable } from '../../ui/SortableTable.tsx'
import { changedSearch } from '../../ui/sort.ts'
import { organisationsQuery } from '../organisations/queries.ts'
import { type AuditFilters, auditQuery } from './queries.ts'
import { TrailState } from './TrailState.tsx'

const idIn = (search: URLSearchParams, name: string): string | undefined => {
  const given = search.get(name) ?? ''
  return /^[0-9a-f-]{36}$/.test(given) ? given : undefined
}

const filtersOf = (search: URLSearchParams): AuditFilters => {
  const given = {
    organisationId: idIn(search, 'organisation'),
    subjectId: idIn(search, 'subject'),
    actorId: idIn(search, 'actor'),
  }
  return Object.fromEntries(Object.entries(given).filter(([, id]) => id !== undefined))
}

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
        Nothing here can be changed or removed. It names what was done and which fields changed, not what they held.
      </p>
      <p>
        <Link to="/erasure-requests">Requests to be deleted, and receipts</Link>
      </p>
      <TrailState />
      <FilterPanel
        filters={[
          {
            kind: 'choice',
            name: 'organisation',
            label: 'Organisation',
            any: 'Everywhere',
            choices: organisations.items.map(({ id, name }) => ({ value: id, text: name })),
          },
        ]}
      />
      {(filters.subjectId || filters.actorId) && (
        <p>
          Narrowed to {filters.subjectId ? 'one subject' : 'one person'}.{' '}
          <Link to={changedSearch(search, { subject: null, actor: null }) || '.'}>Show everything</Link>
        </p>
      )}
      {entries.length === 0 ? (
        <EmptyState heading="Nothing was done yet">
          <p>Every change, and every look at what is confidential, is listed here.</p>
        </EmptyState>
      ) : (
        <SortableTable
          caption={`${entries.length} entries${list.hasNextPage ? ' so far' : ''}, newest first`}
          columns={columns}
          rowKey={({ id }) => String(id)}
          rows={entries}
        />
      )}
      <ShowMore list={list} shown={entries.length} what="entries" />
    </Page>
  )
}

/** "person.changed" → "person changed". */
const actionWords = (action: string): string => action.replaceAll(/[.-]/g, ' ')

const columns: Column<AuditEntry>[] = [
  { key: 'at', heading: 'When', cell: ({ at }) => formatInstant(at) },
  {
    key: 'actor',
    heading: 'Who',
    cell: ({ actor }) => (actor ? <Link to={`/audit?actor=${actor.id}`}>{actor.name}</Link> : 'The system'),
  },
  { key: 'action', heading: 'What', cell: ({ action }) => actionWords(action) },
  { key: 'fields', heading: 'Fields', cell: ({ fields }) => fields.join(', ') || 'None' },
  { key: 'organisation', heading: 'Organisation', cell: ({ organisation }) => organisation?.name ?? 'None' },
  {
    key: 'subject',
    heading: 'Subject',
    cell: ({ subjectId, subjectKind, id }) =>
      subjectId && (
        <Link to={`/audit?subject=${subjectId}`}>
          This {subjectKind.replaceAll('-', ' ')}
          <span className="nhsuk-u-visually-hidden"> (entry {id})</span>
        </Link>
      ),
  },
]
