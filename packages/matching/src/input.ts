import type { MentorInstance, RoundInstance } from './plan.ts'

/** Says in one line what is wrong with an instance or a plan that came from outside. */
export class InputError extends Error {}

const MOST_PEOPLE = 200_000
const LAST_ROUND = 2_000_000_000
/** Of a name that somebody else has written; the answer stays one line. */
const LONGEST_QUOTE = 60

type Pair = readonly [number, number]
type Meeting = readonly [number, number, number]
type Fields = Readonly<Record<string, unknown>>

export function fieldsOf(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InputError(`${what} must be an object`)
  return value as Fields
}

export function listOf(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new InputError(`${what} must be a list`)
  return value
}

export function wholeNumber(value: unknown, what: string, most: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new InputError(`${what} must be a whole number`)
  if (value < 0) throw new InputError(`${what} must not be negative`)
  if (value > most) throw new InputError(`${what} must be at most ${most}`)
  return value
}

function personId(value: unknown, what: string, count: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new InputError(`${what} must be a whole number`)
  if (value < 0 || value >= count) throw new InputError(`${what} is ${value}, but ids run from 0 to ${count - 1}`)
  return value
}

/** What an entry of a list must be: ids below the counts, two different ones unless they count different things. */
type Shape = { readonly length: 2 | 3; readonly counts: readonly [number, number]; readonly isOfOneKind: boolean }

/** Plain looks only, as there may be millions of entries; `refuseEntry` says what is wrong with one that fails. */
function isEntry(entry: unknown, { length, counts, isOfOneKind }: Shape): boolean {
  if (!Array.isArray(entry) || entry.length !== length) return false
  const [a, b, round] = entry as unknown[]
  if (!isWholeUpTo(a, counts[0] - 1) || !isWholeUpTo(b, counts[1] - 1) || (isOfOneKind && a === b)) return false
  return length === 2 || isWholeUpTo(round, LAST_ROUND)
}

/** The same question as `wholeNumber` without an answer in words, for lists that may be long. */
export function isWholeUpTo(value: unknown, most: number): boolean {
  return typeof value === 'number' && value >= 0 && value <= most && Number.isInteger(value)
}

function refuseEntry(item: unknown, what: string, { length, counts, isOfOneKind }: Shape): void {
  const entry = listOf(item, what)
  if (entry.length !== length) throw new InputError(`${what} must have ${length} entries`)
  const a = personId(entry[0], `${what}[0]${isOfOneKind ? '' : ' (the mentee)'}`, counts[0])
  const b = personId(entry[1], `${what}[1]${isOfOneKind ? '' : ' (the mentor)'}`, counts[1])
  if (isOfOneKind && a === b) throw new InputError(`${what} pairs ${a} with itself`)
  if (length === 3) wholeNumber(entry[2], `${what}[2] (the round)`, LAST_ROUND)
}

/** A list of pairs or meetings, taken as it is once every entry has been looked at. Left out, it is empty. */
function entriesOf<Entry>(value: unknown, what: string, shape: Shape): readonly Entry[] {
  const list = listOf(value === undefined ? [] : value, what)
  for (let i = 0; i < list.length; i += 1) {
    if (!isEntry(list[i], shape)) refuseEntry(list[i], `${what}[${i}]`, shape)
  }
  return list as readonly Entry[]
}

function refuseUnknown(fields: Fields, known: readonly string[]): void {
  const unknown = Object.keys(fields).find((name) => !known.includes(name))
  if (unknown !== undefined) throw new InputError(`unknown field ${JSON.stringify(unknown.slice(0, LONGEST_QUOTE))}`)
}

function organisations(value: unknown, count: number): (string | number)[] {
  const list = listOf(value, 'org')
  if (list.length !== count) throw new InputError(`org must have ${count} entries, one for each participant`)
  return list.map((item, i) => {
    if (typeof item !== 'string' && typeof item !== 'number')
      throw new InputError(`org[${i}] must be a text or a number`)
    return item
  })
}

/** Checks a round instance from outside; throws InputError naming the first thing that is wrong. */
export function roundInstance(value: unknown): RoundInstance {
  const fields = fieldsOf(value, 'the instance')
  refuseUnknown(fields, ['participants', 'history', 'exclusions', 'org', 'seed'])
  const participants = wholeNumber(fields.participants, 'participants', MOST_PEOPLE)
  const people = { counts: [participants, participants], isOfOneKind: true } as const
  const history = entriesOf<Meeting>(fields.history, 'history', { ...people, length: 3 })
  const exclusions = entriesOf<Pair>(fields.exclusions, 'exclusions', { ...people, length: 2 })
  if (fields.seed !== undefined && typeof fields.seed !== 'string') throw new InputError('seed must be a text')
  return {
    participants,
    history,
    exclusions,
    ...(fields.org === undefined ? {} : { org: organisations(fields.org, participants) }),
    ...(fields.seed === undefined ? {} : { seed: fields.seed }),
  }
}

function scores(value: unknown, mentees: number, mentors: number): number[][] {
  const rows = listOf(value, 'score')
  if (rows.length !== mentees) throw new InputError(`score must have ${mentees} rows, one for each mentee`)
  return rows.map((item, i) => {
    const row = listOf(item, `score[${i}]`)
    if (row.length !== mentors) throw new InputError(`score[${i}] must have ${mentors} entries, one for each mentor`)
    return row.map((score, j) => {
      if (typeof score !== 'number' || !Number.isFinite(score))
        throw new InputError(`score[${i}][${j}] must be a number`)
      return score
    })
  })
}

/** Checks a mentor instance from outside; throws InputError naming the first thing that is wrong. */
export function mentorInstance(value: unknown): MentorInstance {
  const fields = fieldsOf(value, 'the instance')
  refuseUnknown(fields, ['mentees', 'mentors', 'capacity', 'score', 'exclusions', 'seed'])
  const mentees = wholeNumber(fields.mentees, 'mentees', MOST_PEOPLE)
  const mentors = wholeNumber(fields.mentors, 'mentors', MOST_PEOPLE)
  const capacity = listOf(fields.capacity, 'capacity')
  if (capacity.length !== mentors) throw new InputError(`capacity must have ${mentors} entries, one for each mentor`)
  return {
    mentees,
    mentors,
    capacity: capacity.map((places, j) => wholeNumber(places, `capacity[${j}]`, Number.MAX_SAFE_INTEGER)),
    score: scores(fields.score, mentees, mentors),
    exclusions: entriesOf<Pair>(fields.exclusions, 'exclusions', {
      length: 2,
      counts: [mentees, mentors],
      isOfOneKind: false,
    }),
  }
}
