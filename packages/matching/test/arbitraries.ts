import fc from 'fast-check'
import type { RoundInstance } from '../src/plan.ts'
import { type Random, seededRandom, shuffled } from '../src/random.ts'
import { type Family, families } from './families.ts'

type Sizes = { readonly least?: number; readonly most: number; readonly parity?: 'even' | 'odd' }
type Meeting = readonly [number, number, number]
type Pair = readonly [number, number]

const listOf = Object.values(families)

/** The latest round of a pair that met. Sometimes all alike, sometimes far apart, sometimes a single recent one. */
function rounds(random: Random): () => number {
  const last = [0, 1, 2, 5, 26, 1_000][random.below(6)] ?? 0
  const first = random.below(3) * random.below(1_000)
  return () => first + random.below(last + 1)
}

function sizeWithin({ least = 0, most, parity }: Sizes, random: Random): number {
  const n = least + random.below(most - least + 1)
  if (parity === undefined || n % 2 === (parity === 'odd' ? 1 : 0)) return n
  return n < most ? n + 1 : n - 1
}

/** Writes a sketch down as somebody might: pairs in any direction, some meetings twice, barred pairs that met before. */
function writtenRound(n: number, family: Family, random: Random): RoundInstance {
  const bond = family(n, random)
  const round = rounds(random)
  const person = shuffled(n, random)
  const history: Meeting[] = []
  const exclusions: Pair[] = []
  const pairs = Array.from({ length: n }, (_, b) => Array.from({ length: b }, (__, a): Pair => [a, b])).flat()
  for (const [a, b] of pairs) {
    const found = bond(a, b)
    const [first = 0, second = 0] = [person[a], person[b]]
    const pair: Pair = random.below(2) === 0 ? [first, second] : [second, first]
    if (found === 'barred') exclusions.push(pair)
    if (found === 'met' || (found === 'barred' && random.below(5) === 0)) history.push([...pair, round()])
    if (found === 'met' && random.below(10) === 0) history.push([second, first, round()])
  }
  return { participants: n, history, exclusions, seed: `${random.below(1_000_000)}` }
}

/** The same round without one of its people; those after move up by one. */
function withoutPerson(instance: RoundInstance, person: number): RoundInstance {
  const moved = (id: number) => (id > person ? id - 1 : id)
  const isHere = (entry: readonly number[]) => entry[0] !== person && entry[1] !== person
  return {
    ...instance,
    participants: instance.participants - 1,
    history: instance.history.filter(isHere).map(([a, b, round]) => [moved(a), moved(b), round]),
    exclusions: instance.exclusions.filter(isHere).map(([a, b]) => [moved(a), moved(b)]),
  }
}

function* withFewerPairs(instance: RoundInstance): Generator<RoundInstance> {
  const { history, exclusions } = instance
  const half = Math.ceil(history.length / 2)
  if (half > 1) yield { ...instance, history: history.slice(half) }
  if (half > 1) yield { ...instance, history: history.slice(0, half) }
  for (const i of history.keys()) yield { ...instance, history: history.toSpliced(i, 1) }
  for (const i of exclusions.keys()) yield { ...instance, exclusions: exclusions.toSpliced(i, 1) }
}

function* withLowerRounds(instance: RoundInstance): Generator<RoundInstance> {
  for (const [i, [a, b, round]] of instance.history.entries()) {
    const lower = new Set([0, round >> 1, round - 1].filter((value) => value >= 0 && value < round))
    for (const value of lower) yield { ...instance, history: instance.history.with(i, [a, b, value]) }
  }
}

/** All rounds that are a little simpler: fewer people, then fewer pairs, then lower rounds. */
function* simpler(instance: RoundInstance): Generator<RoundInstance> {
  for (let person = instance.participants - 1; person >= 0; person -= 1) yield withoutPerson(instance, person)
  yield* withFewerPairs(instance)
  yield* withLowerRounds(instance)
  if (instance.seed !== '') yield { ...instance, seed: '' }
}

/** A class because that is how fast-check takes an arbitrary that shrinks in its own way. */
class Rounds extends fc.Arbitrary<RoundInstance> {
  readonly #sizes: Sizes

  constructor(sizes: Sizes) {
    super()
    this.#sizes = sizes
  }

  generate(source: fc.Random): fc.Value<RoundInstance> {
    const random = seededRandom(`${source.nextInt()}`)
    const family = listOf[random.below(listOf.length)] ?? (() => () => 'fresh')
    return new fc.Value(writtenRound(sizeWithin(this.#sizes, random), family, random), undefined)
  }

  canShrinkWithoutContext(value: unknown): value is RoundInstance {
    return typeof value === 'object' && value !== null && 'participants' in value
  }

  shrink(instance: RoundInstance): fc.Stream<fc.Value<RoundInstance>> {
    const { least = 0, parity } = this.#sizes
    const isWanted = ({ participants: n }: RoundInstance) =>
      n >= least && (parity === undefined || n % 2 === (parity === 'odd' ? 1 : 0))
    const steps = parity === undefined ? simpler(instance) : simplerByTwo(instance)
    return fc
      .stream(steps)
      .filter(isWanted)
      .map((value) => new fc.Value(value, undefined))
  }
}

/** Where the number of people must stay even or odd, two leave together. */
function* simplerByTwo(instance: RoundInstance): Generator<RoundInstance> {
  for (let b = instance.participants - 1; b > 0; b -= 1) {
    for (let a = b - 1; a >= 0; a -= 1) yield withoutPerson(withoutPerson(instance, b), a)
  }
  for (const step of simpler(instance)) if (step.participants === instance.participants) yield step
}

/** Rounds of every family in `families.ts`, the hard ones as often as the ordinary; a failing one shrinks to its core. */
export const hardRounds = (sizes: Sizes): fc.Arbitrary<RoundInstance> => new Rounds(sizes)

/** The lists of a round in another order and with pairs turned round: the same round for anybody who reads it. */
export function rewritten(instance: RoundInstance, seed: number): RoundInstance {
  const random = seededRandom(`rewritten ${seed}`)
  const mixed = <T>(list: readonly T[]) => [...shuffled(list.length, random)].flatMap((i) => list.slice(i, i + 1))
  return {
    ...instance,
    history: mixed(instance.history).map(([a, b, round]) => (random.below(2) === 0 ? [a, b, round] : [b, a, round])),
    exclusions: mixed(instance.exclusions).map(([a, b]) => (random.below(2) === 0 ? [a, b] : [b, a])),
  }
}

/** The same round with the people numbered in another way. */
export function renumbered(instance: RoundInstance, seed: number): RoundInstance {
  const order = [...shuffled(instance.participants, seededRandom(`renumbered ${seed}`))]
  const id = (person: number) => order[person] ?? person
  return {
    ...instance,
    history: instance.history.map(([a, b, round]) => [id(a), id(b), round]),
    exclusions: instance.exclusions.map(([a, b]) => [id(a), id(b)]),
  }
}
