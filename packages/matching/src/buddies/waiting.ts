import type { BuddyInput } from './input.ts'

/**
 * Why somebody who waits is in no group. `nobody-possible`: nobody who has room may be with them. `too-few-places`: they
 * and other new people (`rivals`, themselves first) can only be with `choices`, who have room for fewer (`places`): so it
 * is proved that one of them had to be left. `all-taken`: those who could be with them are in pairs already, and no plan
 * covers more. For the coordinator only: who is among the choices can hint at who is kept apart.
 */
export type WaitingFact =
  | { readonly person: number; readonly reason: 'nobody-possible' | 'all-taken' }
  | {
      readonly person: number
      readonly reason: 'too-few-places'
      readonly rivals: readonly number[]
      readonly choices: readonly number[]
      readonly places: number
    }

type Pairs = readonly (readonly [number, number])[]

/** With whom somebody could be in a pair. */
function choicesOf({ people, apart }: BuddyInput, v: number): number[] {
  const isNew = people[v]?.isNew ?? false
  return people.flatMap((other, w) => {
    const isPossible = w !== v && other.room > 0 && !(other.isNew && (isNew || !other.isWaiting)) && !apart(v, w)
    return isPossible ? [w] : []
  })
}

function partnersIn(pairs: Pairs): Map<number, number[]> {
  const partners = new Map<number, number[]>()
  for (const [a, b] of pairs) {
    partners.set(a, [...(partners.get(a) ?? []), b])
    partners.set(b, [...(partners.get(b) ?? []), a])
  }
  return partners
}

/** New people who hold the places that `v` could have, those who hold theirs, and so on. */
function rivalry(input: BuddyInput, partners: ReadonlyMap<number, readonly number[]>, v: number) {
  const rivals = new Set([v])
  const choices = new Set<number>()
  for (const rival of rivals) {
    for (const choice of choicesOf(input, rival)) {
      choices.add(choice)
      for (const holder of partners.get(choice) ?? []) if (input.people[holder]?.isNew) rivals.add(holder)
    }
  }
  return { rivals: [...rivals], choices: [...choices].sort((a, b) => a - b) }
}

/** The facts about everybody who waits in vain. */
export function factsOf(input: BuddyInput, pairs: Pairs, without: readonly number[]): WaitingFact[] {
  const partners = partnersIn(pairs)
  return without.map((person): WaitingFact => {
    const { rivals, choices } = rivalry(input, partners, person)
    if (choices.length === 0) return { person, reason: 'nobody-possible' }
    const places = choices.reduce((sum, choice) => sum + (input.people[choice]?.room ?? 0), 0)
    const isProved = input.people[person]?.isNew && rivals.length > places
    return isProved ? { person, reason: 'too-few-places', rivals, choices, places } : { person, reason: 'all-taken' }
  })
}
