import type { CoffeeDraw, CoffeeDrawnGroup } from '@elevate/contracts/coffee-draws'
import type { Dispatch, SetStateAction } from 'react'
import type { Column } from '../../../ui/StackingTable.tsx'
import { namesOf } from '../words.ts'
import { beforeWords, keyOf, newGroups, type Wishes, wishChoices, wishOf } from './wishes.ts'

export type Wishing = { wishes: Wishes; setWishes: Dispatch<SetStateAction<Wishes>> }

/** Each group with its reason, what changed, and a choice for another draw that needs neither mouse nor dragging. */
export function drawnColumns(
  { draw, before }: { draw: CoffeeDraw; before: CoffeeDraw | undefined },
  wishing: Wishing,
): Column<CoffeeDrawnGroup>[] {
  // Of a large draw only the first groups are here: what changed cannot be told.
  const isWhole = draw.groups.length === draw.groupCount
  return [
    { key: 'people', heading: 'Who meets', cell: ({ people }) => namesOf(people) },
    { key: 'why', heading: 'Why', cell: Why },
    ...(before === undefined || !isWhole ? [] : [changes(before, draw)]),
    { key: 'wish', heading: 'If you draw again', cell: (group) => <Wish group={group} {...wishing} /> },
  ]
}

function Wish({ group, wishes, setWishes }: Wishing & { group: CoffeeDrawnGroup }) {
  const wish = (value: string) =>
    setWishes((all) => ({ ...all, byGroup: { ...all.byGroup, [keyOf(group.people)]: value } }))
  return (
    <select
      aria-label={`If you draw again: ${namesOf(group.people)}`}
      className="nhsuk-select app-wish"
      onChange={(event) => wish(event.target.value)}
      value={wishOf(wishes, group)}
    >
      {wishChoices(group).map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  )
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
