import { availabilitySlots } from '@elevate/contracts/people-vocabulary'
import { fold } from '../cells/plain-text.ts'
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
  if (rows.length < 2) return []
  const person = personFieldNames.filter((field) => !isListField(field) && disagree(rows, field))
  const appointments = groupByAppointment(rows)
  const appointment = appointmentFieldNames.filter((field) => appointments.some((some) => disagree(some, field)))
  return [...person, ...appointment]
}

function disagree(rows: readonly PlacedRow[], field: ValueField): boolean {
  const said = rows.map(({ values }) => values[field]).filter((value) => value !== undefined)
  return new Set(said.map((value) => looseKey(field, value))).size > 1
}

const singleFields = [...personFieldNames, ...appointmentFieldNames].filter((field) => !isListField(field))

/** What compatible rows say together: lists add up, of two spellings the more careful one counts. */
export function mergeRows(rows: readonly PlacedRow[]): Given {
  const [only] = rows
  if (only && rows.length === 1) return only
  const merged: Given = { values: {}, caseless: new Set() }
  for (const row of rows) {
    for (const field of singleFields) mergeField(merged, row, field)
    mergeLists(merged.values, row.values)
  }
  return merged
}

function mergeField<F extends ValueField>(merged: Given, row: PlacedRow, field: F): void {
  const value = row.values[field]
  if (value === undefined) return
  if (merged.values[field] !== undefined && betterWritten(field, merged, row) === merged) return
  merged.values[field] = value
  if (row.caseless.has(field)) merged.caseless.add(field)
  else merged.caseless.delete(field)
}

function mergeLists(merged: Partial<Values>, row: Partial<Values>): void {
  if (row.interests) merged.interests = union(merged.interests ?? [], row.interests)
  if (row.skills) merged.skills = union(merged.skills ?? [], row.skills)
  const slots = new Set([...(merged.availability ?? []), ...(row.availability ?? [])])
  if (row.availability) merged.availability = availabilitySlots.filter((slot) => slots.has(slot))
}

const union = (first: readonly string[], second: readonly string[]): string[] => {
  const known = new Set(first.map(fold))
  return [...first, ...second.filter((item) => !known.has(fold(item)))]
}
