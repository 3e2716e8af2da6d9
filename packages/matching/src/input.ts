import type { MentorInstance, RoundInstance } from './plan.ts'

/** Says in one line what is wrong with an instance or a plan that came from outside. */
export class InputError extends Error {}

const MOST_PEOPLE = 200_000
const LAST_ROUND = 2_000_000_000

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

function twoPeople(item: readonly unknown[], what: string, count: number): [number, number] {
  const a = personId(item[0], `${what}[0]`, count)
  const b = personId(item[1], `${what}[1]`, count)
  if (a === b) throw new InputError(`${what} pairs ${a} with itself`)
  return [a, b]
}

function entriesOf(value: unknown, what: string, length: number): (readonly unknown[])[] {
  return listOf(value, what).map((item, i) => {
    const entry = listOf(item, `${what}[${i}]`)
    if (entry.length !== length) throw new InputError(`${what}[${i}] must have ${length} entries`)
    return entry
  })
}

function refuseUnknown(fields: Fields, known: readonly string[]): void {
  const unknown = Object.keys(fields).find((name) => !known.includes(name))
  if (unknown !== undefined) throw new InputError(`unknown field ${JSON.stringify(unknown)}`)
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
  const history = entriesOf(fields.history === undefined ? [] : fields.history, 'history', 3).map(
    (entry, i): [number, number, number] => [
      ...twoPeople(entry, `history[${i}]`, participants),
      wholeNumber(entry[2], `history[${i}][2] (the round)`, LAST_ROUND),
    ],
  )
  const exclusions = entriesOf(fields.exclusions === undefined ? [] : fields.exclusions, 'exclusions', 2).map(
    (entry, i) => twoPeople(entry, `exclusions[${i}]`, participants),
  )
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
    exclusions: entriesOf(fields.exclusions === undefined ? [] : fields.exclusions, 'exclusions', 2).map((entry, i) => [
      personId(entry[0], `exclusions[${i}][0] (the mentee)`, mentees),
      personId(entry[1], `exclusions[${i}][1] (the mentor)`, mentors),
    ]),
  }
}
