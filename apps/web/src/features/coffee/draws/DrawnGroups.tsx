import type { CoffeeDraw, CoffeeDrawnGroup } from '@elevate/contracts/coffee-draws'
import type { Dispatch, SetStateAction } from 'react'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'
import { counted } from '../rounds/words.ts'
import { namesOf } from '../words.ts'
import { beforeWords, keyOf, newGroups, type Wishes, wishChoices, wishOf } from './wishes.ts'

type DrawnGroupsProps = {
  draw: CoffeeDraw
  before: CoffeeDraw | undefined
  wishes: Wishes
  setWishes: Dispatch<SetStateAction<Wishes>>
}

/** Each group with its reason, what changed, and a choice for another draw that needs neither mouse nor dragging. */
export function DrawnGroups({ draw, before, wishes, setWishes }: DrawnGroupsProps) {
  const wish = (group: CoffeeDrawnGroup, value: string) =>
    setWishes((all) => ({ ...all, byGroup: { ...all.byGroup, [keyOf(group.people)]: value } }))
  const columns: Column<CoffeeDrawnGroup>[] = [
    { key: 'people', heading: 'Who meets', cell: ({ people }) => namesOf(people) },
    { key: 'why', heading: 'Why', cell: Why },
    ...(before === undefined ? [] : [changes(before, draw)]),
    {
      key: 'wish',
      heading: 'If you draw again',
      cell: (group) => (
        <select
          aria-label={`If you draw again: ${namesOf(group.people)}`}
          className="nhsuk-select app-wish"
          onChange={(event) => wish(group, event.target.value)}
          value={wishOf(wishes, group)}
        >
          {wishChoices(group).map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      ),
    },
  ]
  return (
    <StackingTable
      caption={captionOf(draw)}
      columns={columns}
      rowKey={({ people }) => keyOf(people)}
      rows={draw.groups}
    />
  )
}

function captionOf({ groups, groupCount }: CoffeeDraw): string {
  if (groups.length === groupCount) return counted(groupCount, 'group', 'groups')
  return `The first ${groups.length.toLocaleString('en-GB')} of ${groupCount.toLocaleString('en-GB')} groups`
}

function Why({ explanation, isPinned, repeats }: CoffeeDrawnGroup) {
  return (
    <>
      {isPinned && <strong className="nhsuk-tag nhsuk-tag--blue">Kept by you</strong>}{' '}
      {repeats > 0 && <strong className="nhsuk-tag nhsuk-tag--yellow">Meet again</strong>} {explanation}
    </>
  )
}

function changes(before: CoffeeDraw, draw: CoffeeDraw): Column<CoffeeDrawnGroup> {
  const isNew = newGroups(before, draw)
  return {
    key: 'changed',
    heading: 'In the draw before',
    cell: (group) => (isNew.has(keyOf(group.people)) ? `${beforeWords(before, group)}.` : 'The same group'),
  }
}
