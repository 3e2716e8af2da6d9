import { at } from './at.ts'
import { classesBy, type Suitability } from './soft/suitability.ts'
import { int } from './weighted-matching/read.ts'

/** What a draw may know of somebody who takes part in a coffee round. Everything but the counts is optional. */
export type CoffeePerson = {
  readonly organisation?: string
  readonly region?: string
  /** Weekly times at which they are free, in the words of the programme ("Monday morning"). */
  readonly slots?: readonly string[]
  readonly mode?: 'online' | 'in-person' | 'either'
  /** How often they were in a group of three before, and the last round in which they were. */
  readonly timesInTrio: number
  readonly lastTrioRound?: number
  /** How often they opted in and stayed without a group. */
  readonly timesSetAside: number
}

/** Everything a coffee draw depends on; people are numbered 0 … people.length - 1. */
export type CoffeeInput = {
  readonly people: readonly CoffeePerson[]
  /** The number of this round; all meetings in the history have a lower one. */
  readonly round: number
  readonly history: readonly (readonly [number, number, number])[]
  /** Pairs that must never meet. Confidential: nothing in the result says which pairs they are. */
  readonly exclusions: readonly (readonly [number, number])[]
  readonly seed: string
}

const SAME_ORGANISATION = 8
const SAME_REGION = 4
const NO_SHARED_TIME = 2
const OTHER_MODE = 1

export function sharedSlots(a: CoffeePerson, b: CoffeePerson): string[] {
  return (a.slots ?? []).filter((slot) => b.slots?.includes(slot))
}

/** Times as bits, as many words of them for each person as the programme has times. */
function slotBits(people: readonly CoffeePerson[]): { words: number; bits: Int32Array } {
  const { classOf, firsts } = classesBy(people.flatMap((person) => person.slots ?? []))
  const words = Math.ceil(firsts.length / 32)
  const bits = new Int32Array(people.length * words)
  let read = 0
  people.forEach((person, i) => {
    for (const _ of person.slots ?? []) {
      const slot = at(classOf, read)
      const word = i * words + (slot >> 5)
      bits[word] = at(bits, word) | (1 << (slot & 31))
      read += 1
    }
  })
  return { words, bits }
}

const ONLINE = 1
const IN_PERSON = 2
const MODES = { online: ONLINE, 'in-person': IN_PERSON, either: 0 }

/** Numbers for a text of each person, 0 where it is not known. */
function numbered(texts: readonly (string | undefined)[]): Int32Array {
  const known = new Map<string, number>()
  return Int32Array.from(texts, (text) => {
    if (text === undefined) return 0
    const number = known.get(text) ?? known.size + 1
    known.set(text, number)
    return number
  })
}

/** What the preferences look at, in numbers. */
function traitsOf(people: readonly CoffeePerson[]) {
  return {
    organisation: numbered(people.map((person) => person.organisation)),
    region: numbered(people.map((person) => person.region)),
    haveTimes: Int32Array.from(people, (person) => (person.slots === undefined ? 0 : 1)),
    ...slotBits(people),
    mode: Int32Array.from(people, (person) => MODES[person.mode ?? 'either']),
  }
}

type Traits = ReturnType<typeof traitsOf>

function lackSharedTime({ haveTimes, words, bits }: Traits, a: number, b: number): boolean {
  if (int(haveTimes, a) === 0 || int(haveTimes, b) === 0) return false
  for (let word = 0; word < words; word += 1) {
    if ((int(bits, a * words + word) & int(bits, b * words + word)) !== 0) return false
  }
  return true
}

function unsuitability(traits: Traits, a: number, b: number): number {
  const { organisation, region, mode } = traits
  const own = int(organisation, a)
  const here = int(region, a)
  return (
    (own !== 0 && own === int(organisation, b) ? SAME_ORGANISATION : 0) +
    (here !== 0 && here === int(region, b) ? SAME_REGION : 0) +
    (lackSharedTime(traits, a, b) ? NO_SHARED_TIME : 0) +
    ((int(mode, a) | int(mode, b)) === (ONLINE | IN_PERSON) ? OTHER_MODE : 0)
  )
}

function keyOf(traits: Traits, i: number): string {
  const { organisation, region, haveTimes, words, bits, mode } = traits
  const times = bits.subarray(i * words, (i + 1) * words).join()
  return `${int(organisation, i)} ${int(region, i)} ${int(mode, i)} ${int(haveTimes, i)} ${times}`
}

/**
 * How little people suit each other: a new organisation first, then a new region, a shared time, the same mode. What is
 * not known of somebody speaks against nobody.
 */
export function coffeeSuitability(people: readonly CoffeePerson[]): Suitability {
  const traits = traitsOf(people)
  const { classOf, firsts } = classesBy(people.map((_, i) => keyOf(traits, i)))
  const ofClasses = traitsOf(firsts.flatMap((i) => people[i] ?? []))
  return {
    classOf,
    classes: firsts.length,
    penalty: (p, q) => unsuitability(ofClasses, p, q),
    most: SAME_ORGANISATION + SAME_REGION + NO_SHARED_TIME + OTHER_MODE,
  }
}
