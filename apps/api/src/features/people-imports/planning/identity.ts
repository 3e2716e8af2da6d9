import { phoneKey } from '../cells/phones.ts'
import { fold } from '../cells/plain-text.ts'
import type { PersonFields } from './known.ts'

type Identifying = Partial<Pick<PersonFields, 'givenName' | 'familyName' | 'email' | 'phone' | 'postcode'>>

const nameKey = (person: Identifying): string => `${fold(person.givenName ?? '')} / ${fold(person.familyName ?? '')}`

export const emailKey = (person: Identifying): string | undefined => person.email?.toLowerCase()

/** Same name and same telephone. */
export const phoneKeys = (person: Identifying): string[] =>
  person.phone ? [`${nameKey(person)} tel ${phoneKey(person.phone)}`] : []

const postcodeKeys = (person: Identifying): string[] =>
  person.postcode ? [`${nameKey(person)} at ${person.postcode.replaceAll(' ', '')}`] : []

const organisationKeys = (person: Identifying, organisationIds: readonly string[]): string[] =>
  organisationIds.map((id) => `${nameKey(person)} in ${id}`)

/** Everything besides the e-mail address by which this person can be found. */
export const findableBy = (person: Identifying, organisationIds: readonly string[]): string[] => [
  ...phoneKeys(person),
  ...postcodeKeys(person),
  ...organisationKeys(person, organisationIds),
]

/** By name and telephone or postcode; by name and organisation only for a row that gives no way to reach anyone. */
export function searchedBy(person: Identifying, organisationIds: readonly string[]): string[] {
  const keys = [...phoneKeys(person), ...postcodeKeys(person)]
  return keys.length === 0 && !person.email ? organisationKeys(person, organisationIds) : keys
}
