import type { CoffeeConnections } from '@elevate/contracts/coffee-connections'
import { formatShortDay } from '../../../ui/dates.ts'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'
import { counted } from '../rounds/words.ts'
import type { Person } from './arrange.ts'
import { matchedWith } from './words.ts'

/** The same as the picture in words; who has nobody comes first. */
export function ConnectionTable({ map }: { map: CoffeeConnections }) {
  const columns: Column<Person>[] = [
    {
      key: 'name',
      heading: 'Name',
      cell: ({ name, isMember }) => (isMember ? name : `${name} (no longer takes part)`),
    },
    { key: 'count', heading: 'People', isNumber: true, cell: ({ connections }) => connections },
    {
      key: 'with',
      heading: 'Matched with',
      cell: ({ id, connections }) => (connections === 0 ? 'Nobody yet' : matchedWith(map, id)),
    },
    {
      key: 'last',
      heading: 'Last round',
      cell: ({ lastRoundAt }) => (lastRoundAt === null ? 'None yet' : formatShortDay(lastRoundAt)),
    },
  ]
  const rows = [...map.people].sort((a, b) => Number(a.connections > 0) - Number(b.connections > 0))
  return (
    <StackingTable
      caption={`${counted(rows.length, 'person', 'people')}; who has nobody yet first`}
      columns={columns}
      rowKey={({ id }) => id}
      rows={rows}
    />
  )
}
