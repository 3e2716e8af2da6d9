import { betterWritten, type Given, isListField, looseKey } from './compare.ts'
import { emailKey, findableBy, phoneKeys, searchedBy } from './identity.ts'
import { appointmentFieldNames, personFieldNames, type ValueField, type Values } from './known.ts'
import type { ReadRow } from './read-rows.ts'

export type PlacedRow = ReadRow & { organisationId: string }

/** The rows of one person; `lookalikes` are lines with the same name and telephone and another address. */
export type PersonRows = { rows: PlacedRow[]; emails: Set<string>; lookalikes: number[] }

/** Puts rows of one person together: same address, or same name and telephone or postcode unless addresses differ. */
export function groupByPerson(rows: readonly PlacedRow[]): PersonRows[] {
  const people: PersonRows[] = []
  const byEmail = new Map<string, PersonRows>()
  const byKey = new Map<string, Set<PersonRows>>()
  for (const row of rows) {
    const email = emailKey(row.values)
    const similar = collect(byKey, searchedBy(row.values, [row.organisationId]))
    const person = (email && byEmail.get(email)) || theOne(similar.filter(({ emails }) => !email || emails.size === 0))
    const target = person ?? startPerson(people, collect(byKey, phoneKeys(row.values)))
    target.rows.push(row)
    if (email) {
      target.emails.add(email)
      byEmail.set(email, target)
    }
    for (const key of findableBy(row.values, [row.organisationId]))
      byKey.set(key, (byKey.get(key) ?? new Set()).add(target))
  }
  return people
}

const collect = (byKey: Map<string, Set<PersonRows>>, keys: string[]): PersonRows[] => [
  ...new Set(keys.flatMap((key) => [...(byKey.get(key) ?? [])])),
]

const theOne = (people: PersonRows[]): PersonRows | undefined => (people.length === 1 ? people[0] : undefined)

function startPerson(people: PersonRows[], similar: PersonRows[]): PersonRows {
  const lookalikes = similar.flatMap(({ rows }) => rows.slice(0, 1).map(({ line }) => line))
  const person: PersonRows = { rows: [], emails: new Set(), lookalikes }
  people.push(person)
  return person
}

/** The rows of each appointment: one organisation, one role, and not two terms of which one is over. */
export function groupByAppointment(rows: readonly PlacedRow[]): PlacedRow[][] {
  const appointments: PlacedRow[][] = []
  for (const row of rows) {
    const same = appointments.find((others) => others.every((other) => isSameAppointment(other, row)))
    if (same) same.push(row)
    else appointments.push([row])
  }
  return appointments
}

function isSameAppointment(a: PlacedRow, b: PlacedRow): boolean {
  if (a.organisationId !== b.organisationId) return false
  const differ = (field: 'role' | 'startDate'): boolean =>
    a.values[field] !== undefined &&
    b.values[field] !== undefined &&
    looseKey(field, a.values[field]) !== looseKey(field, b.values[field])
  const isOneOver = (a.values.status === 'ended') !== (b.values.status === 'ended')
  return !differ('role') && !(differ('startDate') && isOneOver)
}

/** Fields in which rows of one person, or of one appointment, contradict each other. Lists never do: they add up. */
export function contradictions(rows: readonly PlacedRow[]): ValueField[] {
  const person = personFieldNames.filter((field) => !isListField(field) && disagree(rows, field))
  const appointments = groupByAppointment(rows)
  const appointment = appointmentFieldNames.filter((field) => appointments.some((some) => disagree(some, field)))
  return [...person, ...appointment]
}

function disagree(rows: readonly PlacedRow[], field: ValueField): boolean {
  const said = rows.map(({ values }) => values[field]).filter((value) => value !== undefined)
  return new Set(said.map((value) => looseKey(field, value))).size > 1
}

/** What compatible rows say together. */
export function mergeRows(rows: readonly PlacedRow[]): Given {
  const merged: Given = { values: {}, caseless: new Set() }
  for (const row of rows) {
    for (const field of [...personFieldNames, ...appointmentFieldNames]) mergeField(merged, row, field)
  }
  return merged
}

function mergeField<F extends ValueField>(merged: Given, row: PlacedRow, field: F): void {
  const value = row.values[field]
  if (value === undefined) return
  const present = merged.values[field]
  if (Array.isArray(present) && Array.isArray(value)) {
    // A boundary: TypeScript does not see that both lists are of the same field.
    merged.values[field] = union(present, value) as Values[F]
    return
  }
  const better = present === undefined ? row : betterWritten(field, merged, row)
  if (better === merged) return
  merged.values[field] = value
  if (row.caseless.has(field)) merged.caseless.add(field)
  else merged.caseless.delete(field)
}

const union = (first: readonly string[], second: readonly string[]): string[] => {
  const items = new Map([...second, ...first].map((item) => [looseKey('role', item), item]))
  return [...items.values()]
}
