import { auditWords } from '@elevate/contracts/audit-actions'
import type { HistoryEntry } from '@elevate/contracts/history'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { formatInstant } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { ShowMore } from '../../ui/ShowMore.tsx'
import { type Column, StackingTable } from '../../ui/StackingTable.tsx'
import { byWords, fieldWords } from './history-words.ts'
import { type HistoryOf, historyQuery } from './queries.ts'

const columns: Column<HistoryEntry>[] = [
  { key: 'what', heading: 'What was done', cell: ({ action }) => auditWords(action) },
  { key: 'who', heading: 'Who did it', cell: byWords },
  { key: 'when', heading: 'When', cell: ({ at }) => formatInstant(at) },
  { key: 'fields', heading: 'What it changed', cell: ({ fields }) => fieldWords(fields) || 'Not said' },
]

export function PersonHistoryPage() {
  const { personId = '' } = useParams()
  return <History back={`/people/${personId}/data`} of={{ kind: 'person', id: personId }} />
}

export function ApplicationHistoryPage() {
  const { applicationId = '' } = useParams()
  return <History back={`/applications/${applicationId}`} of={{ kind: 'application', id: applicationId }} />
}

export function OrganisationHistoryPage() {
  const { organisationId = '' } = useParams()
  return <History back={`/organisations/${organisationId}`} of={{ kind: 'organisation', id: organisationId }} />
}

/** Who changed or read what: the facts, never what was written. */
function History({ of, back }: { of: HistoryOf; back: string }) {
  const list = useSuspenseInfiniteQuery(historyQuery(of))
  const entries = list.data.pages.flatMap(({ items }) => items)
  const name = list.data.pages[0]?.name ?? ''
  return (
    <Page back={{ to: back, text: `Back to ${name}` }} caption={name} title="History" wide>
      <p>
        Who changed or read what, in your programme. It never says what was written. What people do for themselves, and
        what they gave to one reader alone, is not here.
      </p>
      {entries.length === 0 ? (
        <EmptyState heading="Nothing was changed yet">
          <p>Every change, and every look at what is confidential, is listed here from now on.</p>
        </EmptyState>
      ) : (
        <StackingTable
          caption={`${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}${list.hasNextPage ? ' so far' : ''}, newest first`}
          columns={columns}
          rowKey={({ id }) => String(id)}
          rows={entries}
        />
      )}
      <ShowMore list={list} shown={entries.length} what="entries" />
    </Page>
  )
}
