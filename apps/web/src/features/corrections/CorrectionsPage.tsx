import type { CorrectionInList } from '@elevate/contracts/corrections'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { formatDay, formatInstant } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { ShowMore } from '../../ui/ShowMore.tsx'
import { type Column, StackingTable } from '../../ui/StackingTable.tsx'
import { correctionsQuery } from './queries.ts'
import { stateWords, subjectOfPerson } from './words.ts'

const columns: Column<CorrectionInList>[] = [
  { key: 'who', heading: 'Who', cell: ({ id, person }) => <Link to={`/corrections/${id}`}>{person.name}</Link> },
  { key: 'what', heading: 'About', cell: ({ subject }) => subjectOfPerson[subject] },
  { key: 'asked', heading: 'Asked', cell: ({ askedAt }) => formatInstant(askedAt) },
  { key: 'state', heading: 'Where it stands', cell: ({ state }) => stateWords[state] },
  {
    key: 'due',
    heading: 'Answer by',
    cell: ({ state, dueOn, decidedAt }) =>
      state === 'asked' ? formatDay(dueOn) : `Since ${decidedAt ? formatInstant(decidedAt) : ''}`,
  },
]

/** Who says that what is held about them is wrong. */
export function CorrectionsPage() {
  const list = useSuspenseInfiniteQuery(correctionsQuery())
  const requests = list.data.pages.flatMap(({ items }) => items)
  return (
    <Page back={{ to: '/', text: 'Back to home' }} title="Requests to put something right" wide>
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
