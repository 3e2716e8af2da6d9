import type { ErasureRequest } from '@elevate/contracts/erasure'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { formatDay, formatInstant } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { ShowMore } from '../../ui/ShowMore.tsx'
import { type Column, StackingTable } from '../../ui/StackingTable.tsx'
import { erasureRequestsQuery } from './queries.ts'
import { stateWords } from './words.ts'

const columns: Column<ErasureRequest>[] = [
  { key: 'who', heading: 'Who', cell: ({ id, person }) => <Link to={`/erasure-requests/${id}`}>{person.name}</Link> },
  { key: 'asked', heading: 'Asked', cell: ({ askedAt }) => formatInstant(askedAt) },
  { key: 'state', heading: 'Where it stands', cell: ({ state }) => stateWords[state] },
  {
    key: 'due',
    heading: 'Answer by',
    cell: ({ state, dueOn, decidedAt }) =>
      state === 'asked' ? formatDay(dueOn) : `Answered ${decidedAt ? formatInstant(decidedAt) : ''}`,
  },
]

/** Who has asked to be deleted, and the receipts of those who were. */
export function RequestsPage() {
  const list = useSuspenseInfiniteQuery(erasureRequestsQuery())
  const requests = list.data.pages.flatMap(({ items }) => items)
  return (
    <Page back={{ to: '/', text: 'Back to home' }} title="Requests to be deleted" wide>
      {requests.length === 0 ? (
        <EmptyState heading="Nobody has asked">
          <p>
            People ask on the page of their profile. If somebody asks by phone or letter, open their page under{' '}
            <Link to="/people">People</Link>, then “Data protection”.
          </p>
        </EmptyState>
      ) : (
        <StackingTable
          caption={`${requests.length} ${requests.length === 1 ? 'request' : 'requests'}${list.hasNextPage ? ' so far' : ''}, newest first`}
          columns={columns}
          rowKey={({ id }) => id}
          rows={requests}
        />
      )}
      <ShowMore list={list} shown={requests.length} what="requests" />
    </Page>
  )
}
