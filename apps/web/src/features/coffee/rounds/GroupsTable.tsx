import type { CoffeeGroup } from '@elevate/contracts/coffee-rounds'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'
import { namesOf } from '../words.ts'
import { counted } from './words.ts'

const columns: Column<CoffeeGroup>[] = [
  {
    key: 'people',
    heading: 'Who meets',
    cell: ({ people, noLongerIn }) => (
      <>
        {namesOf(people)}
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

/** The groups that meet; below them those that no longer do, so that nobody wonders where they are. */
export function GroupsTable({ groups, caption }: { groups: readonly CoffeeGroup[]; caption?: string }) {
  const meeting = groups.filter(({ people }) => people.length > 0)
  const ended = groups.filter(({ people }) => people.length === 0)
  return (
    <>
      {meeting.length === 0 ? (
        <p>No groups meet in this round any more.</p>
      ) : (
        <StackingTable
          caption={caption ?? counted(meeting.length, 'group', 'groups')}
          columns={columns}
          rowKey={({ id }) => id}
          rows={meeting}
        />
      )}
      {ended.map(({ id, noLongerIn }) => (
        <p key={id}>No longer meeting: {namesOf(noLongerIn)}.</p>
      ))}
    </>
  )
}
