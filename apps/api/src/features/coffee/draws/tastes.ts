import type { CoffeePerson } from '@elevate/matching/coffee-person'
import type { planFault } from '@elevate/matching/verify'

type Tastes = NonNullable<Parameters<typeof planFault>[2]>

/** As the package documents them: another organisation counts most, then another region, a shared time, the same mode. */
const weights = { organisation: 8, region: 4, time: 2, mode: 1 }

/** A number for each text, 0 where nothing is said. */
const numbering = () => {
  const known = new Map<string, number>()
  return (text: string | undefined): number => {
    if (text === undefined) return 0
    const number = known.get(text) ?? known.size + 1
    known.set(text, number)
    return number
  }
}

type Known = { organisation: number; region: number; times: bigint | undefined; mode: string; kind: number }

const isSame = (a: number, b: number): boolean => a !== 0 && a === b
const lackTime = ({ times: mine }: Known, { times: theirs }: Known): boolean =>
  mine !== undefined && theirs !== undefined && (mine & theirs) === 0n
const differInMode = ({ mode: a }: Known, { mode: b }: Known): boolean => a !== b && a !== 'either' && b !== 'either'

const between = (one: Known, other: Known): number =>
  (isSame(one.organisation, other.organisation) ? weights.organisation : 0) +
  (isSame(one.region, other.region) ? weights.region : 0) +
  (lackTime(one, other) ? weights.time : 0) +
  (differInMode(one, other) ? weights.mode : 0)

/**
 * Who suits whom, worked out anew for the verifier: it must not rest on what the engine worked out. Times are bits,
 * because a large draw compares millions of pairs.
 */
export const coffeeTastes = (people: readonly CoffeePerson[]): Tastes => {
  const [organisationOf, regionOf, timeOf, kindOf] = [numbering(), numbering(), numbering(), numbering()]
  const bitsOf = (slots: readonly string[]): bigint =>
    slots.reduce((bits, slot) => bits | (1n << BigInt(timeOf(slot))), 0n)
  const known = people.map(
    ({ organisation, region, slots, mode = 'either' }): Known => ({
      organisation: organisationOf(organisation),
      region: regionOf(region),
      times: slots && bitsOf(slots),
      mode,
      kind: kindOf(JSON.stringify([organisation, region, mode, slots])),
    }),
  )
  return {
    penalty: (a, b) => {
      const [one, other] = [known[a], known[b]]
      return one && other ? between(one, other) : 0
    },
    kind: (person) => known[person]?.kind,
  }
}
