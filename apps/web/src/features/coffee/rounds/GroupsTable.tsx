import type { CoffeeGroup } from '@elevate/contracts/coffee-rounds'
import { type Column, StackingTable } from '../StackingTable.tsx'
import { namesOf } from '../words.ts'
import { counted } from './words.ts'

const columns: Column<CoffeeGroup>[] = [
  {
    key: 'people',
    heading: 'Who meets',
    cell: ({ people, noLongerIn }) => (
      <>
        {people.length === 0 ? 'Nobody any more' : namesOf(people)}
        {noLongerIn.length > 0 && <span className="app-reference"> (without {namesOf(noLongerIn)})</span>}
      </>
    ),
  },
  {
    key: 'why',
    heading: 'Why',
    cell: ({ explanation, isReplacement }) => (
      <>
        {isReplacement && <strong className="nhsuk-tag nhsuk-tag--blue">New match after a drop-out</strong>}{' '}
        {explanation}
      </>
    ),
  },
]

export function GroupsTable({ groups }: { groups: readonly CoffeeGroup[] }) {
  if (groups.length === 0) return <p>No groups meet in this round any more.</p>
  return (
    <StackingTable
      caption={counted(groups.length, 'group', 'groups')}
      columns={columns}
      rowKey={({ id }) => id}
      rows={groups}
    />
  )
}
