import type { SharedCheckIn } from '@elevate/contracts/check-in-follow-ups'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { ShowMore } from '../../../ui/ShowMore.tsx'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'
import { sharedQuery } from '../queries.ts'
import { monthOf } from '../words.ts'

/** Check-ins that partners have given to me as their lead or mentor. */
export function SharedList({ none }: { none: ReactNode }) {
  const list = useSuspenseInfiniteQuery(sharedQuery())
  const shared = list.data.pages.flatMap(({ items }) => items)
  if (shared.length === 0) return none
  return (
    <>
      <StackingTable
        caption="Given to you to read"
        columns={columns}
        rowKey={({ checkInId, person }) => `${checkInId} ${person.id}`}
        rows={shared}
      />
      <ShowMore list={list} shown={shared.length} what="check-ins" />
    </>
  )
}

const columns: Column<SharedCheckIn>[] = [
  {
    key: 'person',
    heading: 'Partner',
    cell: ({ checkInId, person, opensOn }) => (
      <Link to={`/check-ins/with-me/${checkInId}/${person.id}`}>
        {person.name}
        <span className="nhsuk-u-visually-hidden">, {monthOf(opensOn)}</span>
      </Link>
    ),
  },
  { key: 'when', heading: 'Check-in', cell: ({ opensOn }) => monthOf(opensOn) },
  { key: 'as', heading: 'Given to you as', cell: ({ sharedAs }) => (sharedAs === 'my-lead' ? 'Lead' : 'Mentor') },
  { key: 'read', heading: 'Read', cell: ({ isRead }) => (isRead ? 'Yes' : 'Not yet') },
]
