import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { personFields } from './people.ts'
import {
  AccessNeedsAudience,
  AppointmentStatus,
  AvailabilitySlot,
  ContactPreference,
  EmailFault,
} from './people-vocabulary.ts'
import { Day, Instant, Lines, NamedValues, Nullable, StrictChanges } from './text.ts'

const tags = ['Me'] as const

const needs = {
  /** What to provide. */
  whatHelps: Lines(2000),
  /** Why, in my own words: for nobody but me. */
  background: Lines(4000),
  sharedWith: AccessNeedsAudience,
}

export const MyProfile = Type.Object({
  givenName: Type.String(),
  familyName: Nullable(Type.String()),
  preferredName: Nullable(Type.String()),
  pronouns: Nullable(Type.String()),
  email: Nullable(Type.String()),
  emailFault: EmailFault,
  phone: Nullable(Type.String()),
  address: Nullable(Type.String()),
  postcode: Nullable(Type.String()),
  contactPreference: Nullable(ContactPreference),
  skills: Type.Array(Type.String()),
  interests: Type.Array(Type.String()),
  availability: Type.Array(AvailabilitySlot),
  offersToMentor: Nullable(Type.Boolean()),
  accessNeeds: Type.Object({ whatHelps: Type.String(), background: Type.String(), sharedWith: AccessNeedsAudience }),
  /** My appointments, past ones too. */
  appointments: Type.Array(
    Type.Object({
      organisation: Type.String(),
      role: Type.String(),
      status: AppointmentStatus,
      startsOn: Nullable(Day),
      termEndsOn: Nullable(Day),
      pausedUntil: Nullable(Day),
      endedOn: Nullable(Day),
    }),
  ),
  version: Type.Integer(),
})
export type MyProfile = Static<typeof MyProfile>

export const getMyProfile = endpoint({
  method: 'GET',
  url: '/me/profile',
  schema: { summary: 'What is known of me, for me to keep right', tags, response: { 200: MyProfile } },
})

const { givenName, familyName, ...mine } = personFields

export const editMyProfile = endpoint({
  method: 'PATCH',
  url: '/me/profile',
  versioned: true,
  schema: {
    summary: 'Change what is known of me',
    tags,
    body: StrictChanges({ ...mine, accessNeeds: StrictChanges(needs) }),
    response: { 200: MyProfile },
  },
})

export const MyData = Type.Object({
  heldBy: Type.String(),
  writtenAt: Instant,
  /** Name of a section → what is held there. */
  sections: NamedValues(Type.Array(NamedValues(Type.Unknown()))),
})

export const downloadMyData = endpoint({
  method: 'GET',
  url: '/me/data',
  rationed: 'download',
  freshProof: true,
  produces: ['application/json'],
  schema: {
    summary: 'Everything that is held about me, as a file',
    tags,
    response: { 200: MyData },
  },
})

export const downloadMyDataToRead = endpoint({
  method: 'GET',
  url: '/me/data/to-read',
  rationed: 'download',
  freshProof: true,
  produces: ['text/html'],
  schema: {
    summary: 'The same as a page to read, to print and to have read aloud',
    tags,
    response: { 200: Type.String() },
  },
})
