import { fold } from '../cells/plain-text.ts'
import { valueKey } from './compare.ts'
import { emailKey, findableBy, hasAnotherGivenName, searchedBy } from './identity.ts'
import type { KnownAppointment, KnownPerson, Values } from './known.ts'

export type KnownIndex = { byEmail: Map<string, KnownPerson[]>; byKey: Map<string, Set<KnownPerson>> }

export function indexKnown(people: readonly KnownPerson[]): KnownIndex {
  const index: KnownIndex = { byEmail: new Map(), byKey: new Map() }
  for (const person of people) {
    const email = emailKey(person)
    if (email) index.byEmail.set(email, [...(index.byEmail.get(email) ?? []), person])
    const organisations = person.appointments.map(({ organisationId }) => organisationId)
    for (const key of findableBy(person, organisations))
      index.byKey.set(key, (index.byKey.get(key) ?? new Set()).add(person))
  }
  return index
}

export type PersonMatch =
  | { kind: 'nobody' }
  | { kind: 'person'; person: KnownPerson }
  | { kind: 'unsure'; reason: 'shared-email' | 'other-email' | 'several-people'; people: KnownPerson[] }

export type Sought = { values: Partial<Values>; organisationIds: string[]; claimed: ReadonlySet<KnownPerson> }

/**
 * Whom a row means. First by address; then by name and telephone or postcode, where another address is a doubt to be
 * settled by a person: it may be a new address or somebody else. `claimed`: found by address for other rows.
 */
export function matchPerson(index: KnownIndex, { values, organisationIds, claimed }: Sought): PersonMatch {
  const email = emailKey(values)
  const withAddress = (email && index.byEmail.get(email)) || []
  if (withAddress.length > 0) return amongSharers(withAddress, values)
  const similar = new Set(searchedBy(values, organisationIds).flatMap((key) => [...(index.byKey.get(key) ?? [])]))
  const people = [...similar].filter((person) => !claimed.has(person))
  const [person] = people
  if (!person) return { kind: 'nobody' }
  if (people.length > 1) return { kind: 'unsure', reason: 'several-people', people }
  if (person.email && values.email) return { kind: 'unsure', reason: 'other-email', people }
  return { kind: 'person', person }
}

function amongSharers(people: KnownPerson[], values: Partial<Values>): PersonMatch {
  const named = people.filter((person) => !hasAnotherGivenName(person, values))
  const exact = named.filter((person) => fold(person.givenName) === fold(values.givenName ?? ''))
  const [person] = exact.length === 1 ? exact : named
  if (!person) return { kind: 'unsure', reason: 'shared-email', people }
  return exact.length === 1 || named.length === 1
    ? { kind: 'person', person }
    : { kind: 'unsure', reason: 'several-people', people: named }
}

/**
 * Which appointment a row means, among those of one organisation: the same start, else the one that has not ended,
 * else the latest. A start after an ended appointment, or an ended term beside a running one, is a further one.
 */
export function matchAppointment(
  appointments: readonly KnownAppointment[],
  values: Partial<Values>,
): KnownAppointment | undefined {
  const inRole = appointments.filter((one) => values.role === undefined || fold(one.role) === fold(values.role))
  const sameStart = (one: KnownAppointment): boolean =>
    values.startDate !== undefined && valueKey('startDate', one.startDate) === values.startDate
  const exact = inRole.find(sameStart) ?? appointments.find(sameStart)
  if (exact) return exact
  const latestFirst = inRole.toSorted((a, b) => (b.startDate ?? '').localeCompare(a.startDate ?? ''))
  const likely = latestFirst.find(({ status }) => status !== 'ended') ?? latestFirst[0]
  return likely && !isFurtherTerm(likely, values) ? likely : undefined
}

function isFurtherTerm(known: KnownAppointment, values: Partial<Values>): boolean {
  if (!values.startDate || !known.startDate) return false
  if (known.status === 'ended') return values.status !== 'ended' && values.startDate > known.startDate
  return values.status === 'ended' && values.startDate < known.startDate
}
