import type { HeldRecord } from '@elevate/contracts/record-holds'
import { Link } from 'react-router'
import { formatDay, formatInstant } from '../../ui/dates.ts'
import { type Column, StackingTable } from '../../ui/StackingTable.tsx'
import { holdPath, titleOf } from './words.ts'

const what: Column<HeldRecord> = {
  key: 'what',
  heading: 'Kept',
  cell: (row) =>
    row.kind !== 'person' && row.title === null && row.day === null ? (
      'A record that was deleted since'
    ) : (
      <Link to={holdPath(row)}>{titleOf(row)}</Link>
    ),
}
const since: Column<HeldRecord> = {
  key: 'since',
  heading: 'On legal hold since',
  cell: ({ hold: { placedAt, placedBy } }) => `${formatInstant(placedAt)}${placedBy ? `, by ${placedBy}` : ''}`,
}
const reason: Column<HeldRecord> = {
  key: 'reason',
  heading: 'Reason',
  cell: ({ hold }) => <span className="app-typed">{hold.reason}</span>,
}

const columnsOf = {
  open: [
    what,
    since,
    reason,
    { key: 'review', heading: 'Look at it again on', cell: ({ hold }) => formatDay(hold.reviewOn) },
  ],
  released: [
    what,
    since,
    reason,
    {
      key: 'released',
      heading: 'Released',
      cell: ({ hold: { releasedAt, releasedBy } }) =>
        `${releasedAt === null ? '' : formatInstant(releasedAt)}${releasedBy ? `, by ${releasedBy}` : ''}`,
    },
  ],
} satisfies { [state in 'open' | 'released']: Column<HeldRecord>[] }

type HoldsTableProps = { caption: string; state: 'open' | 'released'; held: readonly HeldRecord[] }

export function HoldsTable({ caption, state, held }: HoldsTableProps) {
  return <StackingTable caption={caption} columns={columnsOf[state]} rowKey={({ hold }) => hold.id} rows={held} />
}
