import type { CoffeeDraw, CoffeeDrawnGroup, drawCoffeeRound } from '@elevate/contracts/coffee-draws'
import type { CoffeePerson } from '@elevate/contracts/coffee-vocabulary'
import type { Input } from '@elevate/contracts/endpoint'
import { namesOf } from '../words.ts'

type Group = Pick<CoffeeDrawnGroup, 'people' | 'isPinned'>
type DrawBody = NonNullable<Input<typeof drawCoffeeRound>['body']>

/** What a coordinator wishes of the next draw: by group `keep`, or the ids of two who are not to be together. */
export type Wishes = {
  byGroup: { [key: string]: string }
  /** Pairs, as `a b`, forbidden for the last draw and allowed again. */
  lifted: readonly string[]
  /** One more pair to keep apart, chosen by name. */
  first: string
  second: string
}

export const noWishes: Wishes = { byGroup: {}, lifted: [], first: '', second: '' }

/** The same people make the same group, in whatever order they are listed. */
export const keyOf = (people: readonly CoffeePerson[]): string =>
  people
    .map(({ id }) => id)
    .sort()
    .join(' ')

const pairsOf = (people: readonly CoffeePerson[]): CoffeePerson[][] =>
  people.flatMap((first, index) => people.slice(index + 1).map((second) => [first, second]))

export const wishOf = (wishes: Wishes, group: Group): string =>
  wishes.byGroup[keyOf(group.people)] ?? (group.isPinned ? 'keep' : '')

export const wishChoices = ({ people }: Group): { value: string; text: string }[] => [
  { value: '', text: 'No wish' },
  { value: 'keep', text: 'Keep this group' },
  ...pairsOf(people).map((pair) => ({
    value: keyOf(pair),
    text: people.length === 2 ? 'Not these two' : `Not ${namesOf(pair)}`,
  })),
]

/**
 * Kept groups and forbidden pairs, all of them: a draw starts from what it is told and remembers nothing. Kept groups
 * come first in a draw, so those of a large one are here too, whatever else was read page by page.
 */
export function drawBodyOf(draw: Pick<CoffeeDraw, 'groups' | 'forbidden'>, wishes: Wishes): DrawBody {
  const wished = Object.entries(wishes.byGroup)
  const stillKept = draw.groups.filter(({ people, isPinned }) => isPinned && !(keyOf(people) in wishes.byGroup))
  const keptNow = wished.filter(([, wish]) => wish === 'keep').map(([group]) => group)
  const before = draw.forbidden.map(({ people }) => keyOf(people)).filter((pair) => !wishes.lifted.includes(pair))
  const chosen = wished.map(([, wish]) => wish).filter((wish) => wish !== '' && wish !== 'keep')
  const typed = isPair(wishes) ? [[wishes.first, wishes.second].sort().join(' ')] : []
  return {
    pins: [...stillKept.map(({ people }) => keyOf(people)), ...keptNow].map((group) => group.split(' ')),
    forbids: [...new Set([...before, ...chosen, ...typed])].map((pair) => pair.split(' ')),
  }
}

const isPair = ({ first, second }: Wishes): boolean => first !== '' && second !== '' && first !== second

/** Why the pair chosen by name cannot be one; undefined where it can, or nobody was chosen. */
export function pairFault({ first, second }: Wishes): string | undefined {
  if (first === '' && second === '') return undefined
  if (first === '' || second === '') return 'Choose two people to keep apart, or nobody'
  return first === second ? 'Choose two different people to keep apart' : undefined
}

/** Which groups of a draw were not in the one before it. */
export function newGroups(before: Pick<CoffeeDraw, 'groups'>, after: Pick<CoffeeDraw, 'groups'>): Set<string> {
  const old = new Set(before.groups.map(({ people }) => keyOf(people)))
  return new Set(after.groups.map(({ people }) => keyOf(people)).filter((key) => !old.has(key)))
}

/** With whom each person was before, for the people of one group: "Ann was with Dan. Bob had no match". */
export function beforeWords(before: Pick<CoffeeDraw, 'groups'>, { people }: Group): string {
  return people.map((person) => wasWith(before, person)).join('. ')
}

function wasWith(before: Pick<CoffeeDraw, 'groups'>, person: CoffeePerson): string {
  const group = before.groups.find(({ people }) => people.some(({ id }) => id === person.id))
  const others = group?.people.filter(({ id }) => id !== person.id) ?? []
  return others.length === 0 ? `${person.name} had no match` : `${person.name} was with ${namesOf(others)}`
}
