import type { Random } from '../src/random.ts'
import { shuffled } from '../src/random.ts'
import { playedRounds } from './instances.ts'

/** What two people are to each other in a sketch of a round. */
type Bond = 'fresh' | 'met' | 'barred'
type Pair = readonly [number, number]

/** A kind of round that is hard for some way of drawing: for `n` people in random roles, what each pair is. */
export type Family = (n: number, random: Random) => (a: number, b: number) => Bond

const keyOf = (a: number, b: number) => (a < b ? `${a}-${b}` : `${b}-${a}`)

/** A pair that is not fresh: met, or barred with the chance that this round has for it. */
function closedBonds(random: Random): () => Bond {
  const barred = random.below(3) * random.below(50)
  return () => (random.below(100) < barred ? 'barred' : 'met')
}

/** Only the listed pairs are fresh. */
function onlyFresh(random: Random, pairs: readonly Pair[]): (a: number, b: number) => Bond {
  const fresh = new Set(pairs.map(([a, b]) => keyOf(a, b)))
  const closed = closedBonds(random)
  return (a, b) => (fresh.has(keyOf(a, b)) ? 'fresh' : closed())
}

const anyPairs = (n: number, count: number, random: Random): Pair[] =>
  n < 2 ? [] : Array.from({ length: count }, () => [random.below(n), random.below(n)])

/** The people in a random order, cut into groups of the sizes that `size` gives. */
function cut(n: number, random: Random, size: () => number): number[][] {
  const order = [...shuffled(n, random)]
  const groups: number[][] = []
  while (order.length > 0) groups.push(order.splice(0, size()))
  return groups
}

const circle = (people: readonly number[]): Pair[] =>
  people.map((person, i): Pair => [person, people[(i + 1) % people.length] ?? person])

/** Every pair is fresh, met or barred by chance: the ordinary case. */
const byChance: Family = (_, random) => {
  const fresh = random.below(101)
  const closed = closedBonds(random)
  return () => (random.below(100) < fresh ? 'fresh' : closed())
}

/** Everybody met nearly everybody: a handful of fresh pairs is left. */
const nearlyAllMet: Family = (n, random) => onlyFresh(random, anyPairs(n, random.below(n + 1), random))

/** Few fresh pairs, about `2.5` for each person: long alternating paths and many blossoms. */
const sparse: Family = (n, random) => onlyFresh(random, anyPairs(n, Math.round(1.25 * n), random))

/** All rounds of the circle method but a few were played. */
const nearlyAllRounds: Family = (n, random) => {
  const even = Math.max(2, n - (n % 2))
  const left = random.below(Math.min(4, even))
  const seed = `played ${random.below(1_000_000)}`
  const met = new Set(playedRounds(even, even - 1 - left, seed).map(([a, b]) => keyOf(a, b)))
  const closed = closedBonds(random)
  return (a, b) => (met.has(keyOf(a, b)) ? closed() : 'fresh')
}

/** Teams of odd size that are fresh inside and closed to each other: each leaves one over. */
const oddTeams: Family = (n, random) => {
  const teams = cut(n, random, () => 1 + 2 * random.below(Math.max(1, Math.floor(n / 4))))
  const team = new Map(teams.flatMap((people, i) => people.map((person): Pair => [person, i])))
  const closed = closedBonds(random)
  return (a, b) => (team.get(a) === team.get(b) ? 'fresh' : closed())
}

/** Odd circles that touch nothing else: blossoms without a way out. */
const oddCircles: Family = (n, random) => {
  const circles = cut(n, random, () => 3 + 2 * random.below(3))
  return onlyFresh(random, circles.flatMap(circle))
}

/** Odd circles strung together, so that blossoms are grown inside blossoms. */
const nestedCircles: Family = (n, random) => {
  const circles = cut(n, random, () => 3 + 2 * random.below(2))
  const bridges = circles.slice(1).map((people, i): Pair => {
    const before = circles[i] ?? people
    return [before[random.below(before.length)] ?? 0, people[random.below(people.length)] ?? 0]
  })
  return onlyFresh(random, [...circles.flatMap(circle), ...bridges])
}

/** Two sides: nobody may meet on their own side, and not everybody across. */
const twoSides: Family = (n, random) => {
  const border = random.below(n + 1)
  const open = 20 + random.below(81)
  return (a, b) => {
    if (a < border === b < border) return 'barred'
    return random.below(100) < open ? 'fresh' : 'met'
  }
}

/** One large organisation whose people may not meet each other. */
const oneOrganisation: Family = (n, random) => {
  const size = Math.floor((n * (50 + random.below(40))) / 100)
  const met = random.below(60)
  return (a, b) => {
    if (a < size && b < size) return 'barred'
    return random.below(100) < met ? 'met' : 'fresh'
  }
}

/** A few people whom everybody may meet, and nobody else may meet anybody. */
const stars: Family = (n, random) => {
  const middle = random.below(Math.max(1, Math.floor(n / 3)) + 1)
  const met = random.below(100)
  return (a, b) => {
    if (a >= middle && b >= middle) return random.below(100) < 5 ? 'met' : 'barred'
    return random.below(100) < met ? 'met' : 'fresh'
  }
}

/** Nobody may meet anybody, or everybody met everybody: nothing to choose from, or recency alone. */
const allAlike: Family = (_, random) => {
  const bond: Bond = random.below(4) === 0 ? 'barred' : 'met'
  return () => bond
}

export const families: Readonly<Record<string, Family>> = {
  byChance,
  nearlyAllMet,
  sparse,
  nearlyAllRounds,
  oddTeams,
  oddCircles,
  nestedCircles,
  twoSides,
  oneOrganisation,
  stars,
  allAlike,
}
