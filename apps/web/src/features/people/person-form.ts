import type { Person } from '@elevate/contracts/people'
import type { AvailabilitySlot, ContactPreference } from '@elevate/contracts/people-vocabulary'
import { linesOf } from '../organisations/words.ts'

/** What is typed about a person, by whoever types it. */
export type TypedPerson = {
  givenName: string
  familyName: string
  preferredName: string
  pronouns: string
  email: string
  phone: string
  address: string
  postcode: string
  contactPreference: ContactPreference | ''
  interests: string
  skills: string
  availability: readonly AvailabilitySlot[]
  offersToMentor: 'yes' | 'no' | ''
}

export const nobodyTyped: TypedPerson = {
  givenName: '',
  familyName: '',
  preferredName: '',
  pronouns: '',
  email: '',
  phone: '',
  address: '',
  postcode: '',
  contactPreference: '',
  interests: '',
  skills: '',
  availability: [],
  offersToMentor: '',
}

export const typedFrom = (person: Person): TypedPerson => ({
  givenName: person.givenName,
  familyName: text(person.familyName),
  preferredName: text(person.preferredName),
  pronouns: text(person.pronouns),
  email: text(person.email),
  phone: text(person.phone),
  address: text(person.address),
  postcode: text(person.postcode),
  contactPreference: person.contactPreference ?? '',
  interests: person.interests.join('\n'),
  skills: person.skills.join('\n'),
  availability: person.availability,
  offersToMentor: mentorWord(person.offersToMentor),
})

const text = (known: string | null): string => known ?? ''
const mentorWord = (offers: boolean | null) => (offers === null ? '' : offers ? 'yes' : 'no')
const orNull = (text: string): string | null => text.trim() || null

/** What was typed, as the API takes it: what is empty is not known. */
export const bodyFrom = (typed: TypedPerson) => ({
  givenName: typed.givenName,
  familyName: orNull(typed.familyName),
  preferredName: orNull(typed.preferredName),
  pronouns: orNull(typed.pronouns),
  email: orNull(typed.email),
  phone: orNull(typed.phone),
  address: orNull(typed.address),
  postcode: orNull(typed.postcode),
  contactPreference: typed.contactPreference || null,
  interests: linesOf(typed.interests),
  skills: linesOf(typed.skills),
  availability: [...typed.availability],
  offersToMentor: typed.offersToMentor === '' ? null : typed.offersToMentor === 'yes',
})

export const personMessages = {
  givenName: {
    required: 'Enter a first name. If somebody has one name only, enter it here',
    otherwise: 'Enter a name of up to 100 characters',
  },
  familyName: 'Enter a family name of up to 100 characters, or leave it empty',
  preferredName: 'Enter a name of up to 100 characters, or leave it empty',
  pronouns: 'Enter pronouns of up to 40 characters, or leave it empty',
  email: 'Enter an email address like name@example.nhs.uk, or leave it empty',
  phone: 'Enter a phone number like 07700 900 123, or leave it empty',
  address: 'Keep the address to 500 characters',
  postcode: 'Enter a postcode like LS1 4AP, or leave it empty',
  interests: 'Keep to 40 interests of 100 characters each',
  skills: 'Keep to 40 skills of 100 characters each',
}
