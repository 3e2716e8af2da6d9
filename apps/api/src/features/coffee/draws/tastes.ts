import type { CoffeePerson } from '@elevate/matching/coffee-person'
import type { planFault } from '@elevate/matching/verify'

type Tastes = NonNullable<Parameters<typeof planFault>[2]>

/** As the package documents them: another organisation counts most, then another region, a shared time, the same mode. */
const weights = { organisation: 8, region: 4, time: 2, mode: 1 }

const isSame = (a: string | undefined, b: string | undefined): boolean => a !== undefined && a === b

const lackTime = ({ slots: mine }: CoffeePerson, { slots: theirs }: CoffeePerson): boolean =>
  mine !== undefined && theirs !== undefined && !mine.some((slot) => theirs.includes(slot))

const differInMode = ({ mode: a = 'either' }: CoffeePerson, { mode: b = 'either' }: CoffeePerson): boolean =>
  a !== b && a !== 'either' && b !== 'either'

const penalty = (a: CoffeePerson, b: CoffeePerson): number =>
  (isSame(a.organisation, b.organisation) ? weights.organisation : 0) +
  (isSame(a.region, b.region) ? weights.region : 0) +
  (lackTime(a, b) ? weights.time : 0) +
  (differInMode(a, b) ? weights.mode : 0)

/**
 * Who suits whom, worked out anew for the verifier: it must not rest on what the engine worked out. People who say the
 * same of themselves are of one kind, and each two kinds are compared once.
 */
export const coffeeTastes = (people: readonly CoffeePerson[]): Tastes => {
  const numbers = new Map<string, number>()
  const firsts: CoffeePerson[] = []
  const kinds = people.map((person) => {
    const key = JSON.stringify([person.organisation, person.region, person.mode, person.slots])
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, firsts.length)
    return firsts.push(person) - 1
  })
  const compared = new Map<number, number>()
  const between = (p: number, q: number): number => {
    const pair = Math.min(p, q) * firsts.length + Math.max(p, q)
    const known = compared.get(pair)
    if (known !== undefined) return known
    const [one, other] = [firsts[p], firsts[q]]
    const found = one && other ? penalty(one, other) : 0
    compared.set(pair, found)
    return found
  }
  return { penalty: (a, b) => between(kinds[a] ?? 0, kinds[b] ?? 0), kind: (person) => kinds[person] }
}
