import { phoneKey } from '../cells/phones.ts'
import { fold } from '../cells/plain-text.ts'
import type { PersonFields } from './known.ts'

type Identifying = Partial<Pick<PersonFields, 'givenName' | 'familyName' | 'email' | 'phone' | 'postcode'>>

const nameKey = (person: Identifying): string => `${fold(person.givenName ?? '')} / ${fold(person.familyName ?? '')}`

export const emailKey = (person: Identifying): string | undefined => person.email?.toLowerCase()

type Named = Partial<Pick<PersonFields, 'givenName' | 'preferredName'>>

/**
 * Couples share an address and often a family name, so the given name tells them apart. Bart and Bartholomew are one;
 * a family name may change.
 */
export function hasAnotherGivenName(one: Named, other: Named): boolean {
  const names = (person: Named): string[] =>
    [person.givenName, person.preferredName].map((name) => fold(name ?? '')).filter(Boolean)
  const fit = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)
  const [ones, others] = [names(one), names(other)]
  return ones.length > 0 && others.length > 0 && !ones.some((a) => others.some((b) => fit(a, b)))
}

/** Same name and same telephone. */
export const phoneKeys = (person: Identifying, name = nameKey(person)): string[] =>
  person.phone ? [`${name} tel ${phoneKey(person.phone)}`] : []

const postcodeKeys = (person: Identifying, name: string): string[] =>
  person.postcode ? [`${name} at ${person.postcode.replaceAll(' ', '')}`] : []

const organisationKeys = (name: string, organisationIds: readonly string[]): string[] =>
  organisationIds.map((id) => `${name} in ${id}`)

/** Everything besides the email address by which this person can be found. */
export function findableBy(person: Identifying, organisationIds: readonly string[]): string[] {
  const name = nameKey(person)
  return [...phoneKeys(person, name), ...postcodeKeys(person, name), ...organisationKeys(name, organisationIds)]
}

/** By name and telephone or postcode; by name and organisation only for a row that gives no way to reach anyone. */
export function searchedBy(person: Identifying, organisationIds: readonly string[]): string[] {
  const name = nameKey(person)
  const keys = [...phoneKeys(person, name), ...postcodeKeys(person, name)]
  return keys.length === 0 && !person.email ? organisationKeys(name, organisationIds) : keys
}
