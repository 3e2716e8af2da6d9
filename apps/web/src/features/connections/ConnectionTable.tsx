import type { ConnectedPerson, ConnectionMap } from '@elevate/contracts/connections'
import { Link } from 'react-router'
import { formatShortDay } from '../../ui/dates.ts'
import { type Column, StackingTable } from '../../ui/StackingTable.tsx'
import { counted } from '../coffee/rounds/words.ts'
import { arrange } from './arrange.ts'
import { othersInWords, othersOf } from './words.ts'

/** The same as the picture in words, in the same order; who has nobody comes first. */
export function ConnectionTable({ map }: { map: ConnectionMap }) {
  const columns: Column<ConnectedPerson>[] = [
    {
      key: 'name',
      heading: 'Name',
      cell: ({ id, name, isPartner }) => (
        <>
          <Link to={`/people/${id}`}>{name}</Link>
          {!isPartner && ' (no partner here)'}
        </>
      ),
    },
    { key: 'count', heading: 'People', isNumber: true, cell: ({ connections }) => connections },
    { key: 'with', heading: 'With', cell: ({ id }) => othersInWords(othersOf(map, id)) },
    {
      key: 'last',
      heading: 'Last',
      cell: ({ lastOn }) => (lastOn === null ? 'Nobody in this time' : formatShortDay(lastOn)),
    },
  ]
  const rows = arrange(map)
  return (
    <StackingTable
      caption={`${counted(rows.length, 'person', 'people')}; who has nobody first`}
      columns={columns}
      rowKey={({ id }) => id}
      rows={rows}
    />
  )
}
