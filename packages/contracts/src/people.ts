import { type Static, Type } from 'typebox'
import { Appointment, newAppointment } from './appointments.ts'
import { endpoint } from './endpoint.ts'
import { Grant } from './grants.ts'
import { Page, Paging } from './page.ts'
import {
  AccessNeedsAudience,
  AppointmentStatus,
  AvailabilitySlot,
  ContactPreference,
  EmailFault,
} from './people-vocabulary.ts'
import { Day, Email, eachOptional, Instant, Line, Lines, Nullable, OneOf, Strict, StrictChanges, Uuid } from './text.ts'

const tags = ['People'] as const
const params = Strict({ personId: Uuid })
const Words = Type.Array(Line(100), { maxItems: 40, uniqueItems: true })
const Week = Type.Array(AvailabilitySlot, { maxItems: 21, uniqueItems: true })
const PhoneNumber = Line(40, 3)

/** What is known of a person, as it is typed. Any name will do: no rule on letters, and a family name is not needed. */
export const personFields = {
  givenName: Line(100),
  familyName: Nullable(Line(100)),
  preferredName: Nullable(Line(100)),
  pronouns: Nullable(Line(40)),
  /** Where to write, not necessarily where the person signs in. */
  email: Nullable(Email),
  phone: Nullable(PhoneNumber),
  address: Nullable(Lines(500, 1)),
  /** UK postcodes are kept as `LS1 4AP`; what is none is kept as it is typed. */
  postcode: Nullable(Line(12, 3)),
  contactPreference: Nullable(ContactPreference),
  skills: Words,
  interests: Words,
  /** Parts of an ordinary week in which the person can usually take part. */
  availability: Week,
  offersToMentor: Nullable(Type.Boolean()),
}

/** `none`: knows the person, but has not appointed them. */
export const personStatuses = ['onboarding', 'active', 'paused', 'ended', 'none'] as const
export const peopleSorts = ['name', '-name', 'termEndsOn', '-termEndsOn'] as const
/** `invited` has not taken the invitation up yet. */
export const accountStates = ['none', 'invited', 'active', 'disabled'] as const
const AccountState = OneOf(accountStates)

export const PersonSummary = Type.Object({
  id: Uuid,
  name: Type.String(),
  email: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  interests: Type.Array(Type.String()),
  /** The appointment here that counts: the one that has not ended, else the latest. */
  appointment: Nullable(
    Type.Object({ id: Uuid, role: Type.String(), status: AppointmentStatus, termEndsOn: Nullable(Day) }),
  ),
  account: AccountState,
})
export type PersonSummary = Static<typeof PersonSummary>

export const listPeople = endpoint({
  method: 'GET',
  url: '/people',
  schema: {
    summary: 'The people whom an organisation knows',
    description:
      'Of my only organisation unless `organisationId` names one. `search` looks at names and email addresses, `interest` at interests; both find parts of words, and two letters the beginning of one. In the order of names, a search puts first whose family name begins with what was typed. In the order `termEndsOn`, people without a running term come last.',
    tags,
    querystring: Strict({
      ...Paging,
      organisationId: Type.Optional(Uuid),
      search: Type.Optional(Line(100)),
      status: Type.Optional(OneOf(personStatuses)),
      role: Type.Optional(Line(100)),
      interest: Type.Optional(Line(100)),
      sort: Type.Unsafe<(typeof peopleSorts)[number]>(Type.String({ enum: [...peopleSorts], default: 'name' })),
    }),
    response: { 200: Page(PersonSummary) },
  },
  errors: { 404: ['not-found'] },
})

export const Person = Type.Object({
  id: Uuid,
  name: Type.String(),
  givenName: Type.String(),
  familyName: Nullable(Type.String()),
  preferredName: Nullable(Type.String()),
  pronouns: Nullable(Type.String()),
  email: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  address: Nullable(Type.String()),
  postcode: Nullable(Type.String()),
  contactPreference: Nullable(ContactPreference),
  skills: Type.Array(Type.String()),
  interests: Type.Array(Type.String()),
  availability: Type.Array(AvailabilitySlot),
  offersToMentor: Nullable(Type.Boolean()),
  /** Those that know the person and whose programme the reader runs. */
  organisations: Type.Array(
    Type.Object({ id: Uuid, name: Type.String(), shortName: Type.String(), doNotContactSince: Nullable(Instant) }),
  ),
  appointments: Type.Array(Appointment),
  grants: Type.Array(Grant),
  emailFault: EmailFault,
  account: Type.Object({ state: AccountState, email: Nullable(Type.String()), invitedAt: Nullable(Instant) }),
  version: Type.Integer(),
  can: Type.Object({
    edit: Type.Boolean(),
    appoint: Type.Boolean(),
    seeAccessNeeds: Type.Boolean(),
    invite: Type.Boolean(),
    disableAccount: Type.Boolean(),
    enableAccount: Type.Boolean(),
    resetSecondFactor: Type.Boolean(),
    /** False where the person has a part to play elsewhere: then an administrator decides. */
    manageAccount: Type.Boolean(),
    give: Type.Array(OneOf(['administrator', 'coordinator', 'panel-member', 'mentor'])),
  }),
})
export type Person = Static<typeof Person>

export const getPerson = endpoint({
  method: 'GET',
  url: '/people/:personId',
  schema: {
    summary: 'A person with everything about their appointments here',
    tags,
    params,
    response: { 200: Person },
  },
  errors: { 404: ['not-found'] },
})

export const SomebodyKnown = Type.Object({ id: Uuid, name: Type.String(), email: Nullable(Type.String()) })
export type SomebodyKnown = Static<typeof SomebodyKnown>

const { givenName, familyName, ...further } = personFields

export const addPerson = endpoint({
  method: 'POST',
  url: '/people',
  rationed: 'entry',
  repeatable: true,
  schema: {
    summary: 'Add a person, with an appointment if there is one',
    description:
      'Somebody of the same organisation with this email address, or with this name and postcode, is answered with 409 and `people`; `evenIfKnown` adds the person all the same.',
    tags,
    body: Strict({
      organisationId: Uuid,
      givenName,
      familyName,
      ...eachOptional(further),
      /** What to provide, for example "large print (16pt)"; shared with coordinators until the person decides. */
      accessNeeds: Type.Optional(Lines(2000, 1)),
      appointment: Type.Optional(Strict(newAppointment)),
      evenIfKnown: Type.Optional(Type.Boolean()),
    }),
    response: { 201: Person },
  },
  errors: { 404: ['not-found'], 409: ['looks-like-somebody-known'] },
})

export const editPerson = endpoint({
  method: 'PATCH',
  url: '/people/:personId',
  versioned: true,
  schema: {
    summary: 'Change what is known of a person',
    tags,
    params,
    body: StrictChanges(personFields),
    response: { 200: Person },
  },
  errors: { 403: ['ask-an-administrator'], 404: ['not-found'] },
})

export const SharedNeeds = Type.Object({
  /** Null where nothing is shared. */
  whatHelps: Nullable(Type.String()),
  sharedWith: Nullable(AccessNeedsAudience),
  /** The person's own version, for changing it. */
  version: Type.Integer(),
})
export type SharedNeeds = Static<typeof SharedNeeds>

export const getAccessNeeds = endpoint({
  method: 'GET',
  url: '/people/:personId/access-needs',
  schema: {
    summary: 'What helps a person to take part, as far as they share it',
    description: 'Each look at somebody else’s is written into the audit trail.',
    tags,
    params,
    response: { 200: SharedNeeds },
  },
  errors: { 404: ['not-found'] },
})

export const setAccessNeeds = endpoint({
  method: 'PUT',
  url: '/people/:personId/access-needs',
  versioned: true,
  schema: {
    summary: 'Write down what helps, as the person said it on the phone or on paper',
    tags,
    params,
    body: Strict({ whatHelps: Lines(2000) }),
    response: { 200: SharedNeeds },
  },
  errors: { 404: ['not-found'], 409: ['kept-private'] },
})

export const inviteToSignIn = endpoint({
  method: 'POST',
  url: '/people/:personId/invitation',
  rationed: 'mail',
  schema: {
    summary: 'Invite a person to sign in; again sends another link',
    tags,
    params,
    body: Strict({ organisationId: Uuid }),
    response: { 200: Person },
  },
  errors: {
    403: ['ask-an-administrator', 'not-yourself'],
    404: ['not-found'],
    409: ['no-email', 'signs-in-already', 'account-disabled', 'do-not-contact', 'email-in-use'],
  },
})

export const disableAccount = endpoint({
  method: 'POST',
  url: '/people/:personId/account/disable',
  schema: {
    summary: 'Shut a person out, wherever they are signed in',
    tags,
    params,
    response: { 200: Person },
  },
  errors: {
    403: ['ask-an-administrator', 'not-yourself'],
    404: ['not-found'],
    409: ['no-account', 'last-administrator'],
  },
})

export const enableAccount = endpoint({
  method: 'POST',
  url: '/people/:personId/account/enable',
  schema: { summary: 'Let a person sign in again', tags, params, response: { 200: Person } },
  errors: { 403: ['ask-an-administrator', 'not-yourself'], 404: ['not-found'], 409: ['no-account'] },
})

export const contactAgain = endpoint({
  method: 'POST',
  url: '/people/:personId/contact-again',
  schema: {
    summary: 'This organisation may write to the person again',
    tags,
    params,
    body: Strict({ organisationId: Uuid }),
    response: { 200: Person },
  },
  errors: { 404: ['not-found'] },
})

const Somebody = { personId: Uuid, name: Type.String() }

/** What a coordinator should see to: the first ten of each, most pressing first. */
export const PeopleToSeeTo = Type.Object({
  /** Within three months, or past already. */
  termsEnding: Type.Array(Type.Object({ ...Somebody, termEndsOn: Day })),
  /** Within two weeks. */
  breaksEnding: Type.Array(Type.Object({ ...Somebody, pausedUntil: Day })),
  leavers: Type.Array(Type.Object({ ...Somebody, appointmentId: Uuid, itemsToDo: Type.Integer() })),
  /** Partners with an email address who cannot sign in yet. */
  withoutAccount: Type.Array(Type.Object(Somebody)),
})
export type PeopleToSeeTo = Static<typeof PeopleToSeeTo>

export const listPeopleToSeeTo = endpoint({
  method: 'GET',
  url: '/people/to-see-to',
  schema: {
    summary: 'Terms and breaks that end soon, open leaver checklists, partners who cannot sign in',
    tags,
    response: { 200: PeopleToSeeTo },
  },
})
