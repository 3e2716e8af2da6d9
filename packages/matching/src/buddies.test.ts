import { expect, it } from 'vitest'
import { pairedPlaces, placesOf } from './buddies/pairing.ts'
import { type BuddyInput, type BuddyPerson, buddyPlan } from './buddies.ts'
import { seededRandom } from './random.ts'

const numbered = (count: number) => Array.from({ length: count }, (_, i) => i)
const newcomer: BuddyPerson = { isNew: true, isWaiting: true, pairs: 0, room: 1 }
const helper: BuddyPerson = { isNew: false, isWaiting: false, pairs: 0, room: 1 }
const asking: BuddyPerson = { ...helper, isWaiting: true }

const input = (people: BuddyPerson[], from: Partial<BuddyInput> = {}): BuddyInput => ({
  people,
  apart: () => false,
  suits: () => 0,
  ...from,
})
const apartFrom = (...pairs: [number, number][]) => ({
  apart: (a: number, b: number) => pairs.some(([x, y]) => (x === a && y === b) || (x === b && y === a)),
})

function randomInput(count: number, seed: string): BuddyInput {
  const random = seededRandom(seed)
  const people = numbered(count).map((): BuddyPerson => {
    if (random.below(2) === 0) return { ...newcomer, isWaiting: random.below(5) > 0 }
    return { isNew: false, isWaiting: random.below(3) === 0, pairs: random.below(3), room: random.below(3) }
  })
  const apart = numbered(count * count).map(() => random.below(4) === 0)
  const score = numbered(count * count).map(() => random.below(6))
  const key = (a: number, b: number) => Math.min(a, b) * count + Math.max(a, b)
  return { people, apart: (a, b) => apart[key(a, b)] ?? false, suits: (a, b) => score[key(a, b)] ?? 0 }
}

type Worth = readonly [newPeople: number, others: number, load: number, suits: number]

/** New people covered, others covered, how many places that already help are used, how well all suit. */
function worthOf({ people, suits }: BuddyInput, pairs: readonly (readonly number[])[]): Worth {
  const count = (v: number) => pairs.filter((pair) => pair.includes(v)).length
  const covered = people.flatMap((person, v) => (person.isWaiting && count(v) > 0 ? [person.isNew] : []))
  const load = people.reduce((sum, { isNew, isWaiting, pairs: before }, v) => {
    const helps = numbered(count(v)).filter((nth) => !isNew && !(isWaiting && nth === 0))
    return sum + helps.reduce((more, nth) => more + before + nth + 1, 0)
  }, 0)
  const score = pairs.reduce((sum, [a = 0, b = 0]) => sum + suits(a, b), 0)
  return [covered.filter(Boolean).length, covered.filter((isNew) => !isNew).length, -load, score]
}

const isBetter = (first: Worth, second: Worth) => {
  const place = first.findIndex((value, i) => value !== second[i])
  return place >= 0 && (first[place] ?? 0) > (second[place] ?? 0)
}

/** The best worth of all sets of pairs, tried one by one; each pair is there for one waiting person of its own. */
function bestWorth(from: BuddyInput): Worth {
  const { people, apart } = from
  const room = (v: number) => (people[v]?.isNew ? Math.min(1, people[v]?.room ?? 0) : (people[v]?.room ?? 0))
  const isUsable = (v: number) => people[v]?.isWaiting || !people[v]?.isNew
  const twos = numbered(people.length)
    .flatMap((a) => numbered(a).map((b): [number, number] => [b, a]))
    .filter(([a, b]) => isUsable(a) && isUsable(b) && !(people[a]?.isNew && people[b]?.isNew) && !apart(a, b))
  let best = worthOf(from, [])
  const grow = (next: number, pairs: [number, number][], served: number[]) => {
    const worth = worthOf(from, pairs)
    if (isBetter(worth, best)) best = worth
    const hasRoom = (v: number) => pairs.filter((pair) => pair.includes(v)).length < room(v)
    const further = twos.map((two, k) => ({ two, k })).filter(({ two, k }) => k >= next && two.every(hasRoom))
    for (const { two, k } of further) {
      const serves = two.filter((v) => people[v]?.isWaiting && !served.includes(v))
      for (const v of serves) grow(k + 1, [...pairs, two], [...served, v])
    }
  }
  grow(0, [], [])
  return best
}

it('pairs are the best there are: new people, others who wait, who has few pairs, who suits', () => {
  for (const seed of numbered(150)) {
    const from = randomInput(2 + (seed % 5), `buddies ${seed}`)

    const places = placesOf(from.people)
    const pairs = pairedPlaces(from, places).map((pair) => pair.map((place) => places[place]?.person ?? -1))

    expect(worthOf(from, pairs), `seed ${seed}`).toEqual(bestWorth(from))
  }
})

it('nobody is with somebody they are kept apart from, and nobody is in more pairs than they have room for', () => {
  for (const seed of numbered(60)) {
    const from = randomInput(40, `larger ${seed}`)

    const { groups, waiting } = buddyPlan(from)

    const twos = groups.flatMap((group) => group.flatMap((a, i) => group.slice(i + 1).map((b) => [a, b] as const)))
    expect(twos.filter(([a, b]) => from.apart(a, b))).toEqual([])
    const times = (v: number) => groups.filter((group) => group.includes(v)).length
    expect(from.people.filter(({ room }, v) => times(v) > room)).toEqual([])
    const placed = new Set(groups.flat())
    const without = from.people.flatMap(({ isWaiting, room }, v) =>
      isWaiting && room > 0 && !placed.has(v) ? [v] : [],
    )
    expect(waiting.map(({ person }) => person)).toEqual(without)
  }
})

it('two who wait are put together rather than each with a helper who has a pair already', () => {
  const busy = { ...helper, pairs: 1, room: 1 }

  expect(buddyPlan(input([asking, asking, busy, busy])).groups).toEqual([[0, 1]])
})

it('who is left joins a pair, new people first', () => {
  expect(buddyPlan(input([newcomer, helper, newcomer])).groups.map((group) => group.toSorted())).toEqual([[0, 1, 2]])
  expect(buddyPlan(input([asking, newcomer, newcomer, helper], apartFrom([0, 1], [0, 2]))).waiting).toEqual([
    { person: 0, reason: 'all-taken' },
  ])
})

it('says why somebody is left: nobody possible, or more new people than those they could be with have room for', () => {
  expect(buddyPlan(input([newcomer, helper], apartFrom([0, 1]))).waiting).toEqual([
    { person: 0, reason: 'nobody-possible' },
  ])

  const kept = apartFrom([0, 1], [0, 2], [1, 2], [0, 4], [1, 4], [2, 4])
  const { groups, waiting } = buddyPlan(input([newcomer, newcomer, newcomer, helper, helper], kept))

  expect(groups).toHaveLength(1)
  expect(waiting).toHaveLength(2)
  for (const fact of waiting) expect(fact).toMatchObject({ reason: 'too-few-places', choices: [3], places: 1 })
})

it('pairs a thousand people, two hundred of them new', () => {
  const random = seededRandom('thousand')
  const people = numbered(1_000).map((v) =>
    v < 200 ? newcomer : { ...helper, isWaiting: v < 260, pairs: v % 2, room: 2 },
  )
  const topics = people.map(() => numbered(12).filter(() => random.below(3) === 0))
  const suits = (a: number, b: number) => topics[a]?.filter((topic) => topics[b]?.includes(topic)).length ?? 0

  const { groups, waiting } = buddyPlan(input(people, { suits }))

  expect(waiting).toEqual([])
  expect(groups).toHaveLength(200)
})
