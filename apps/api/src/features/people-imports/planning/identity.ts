import { phoneKey } from '../cells/phones.ts'
import { fold } from '../cells/plain-text.ts'
import type { PersonFields } from './known.ts'

type Identifying = Partial<Pick<PersonFields, 'givenName' | 'familyName' | 'email' | 'phone' | 'postcode'>>

const nameKey = (person: Identifying): string => `${fold(person.givenName ?? '')} / ${fold(person.familyName ?? '')}`

export const emailKey = (person: Identifying): string | undefined => person.email?.toLowerCase()

/** Same name and same telephone. */
export const phoneKeys = (person: Identifying, name = nameKey(person)): string[] =>
  person.phone ? [`${name} tel ${phoneKey(person.phone)}`] : []

const postcodeKeys = (person: Identifying, name: string): string[] =>
  person.postcode ? [`${name} at ${person.postcode.replaceAll(' ', '')}`] : []

const organisationKeys = (name: string, organisationIds: readonly string[]): string[] =>
  organisationIds.map((id) => `${name} in ${id}`)

/** Everything besides the e-mail address by which this person can be found. */
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
