import { type Static, Type } from 'typebox'
import { AvailabilitySlot, ContactPreference } from './people-vocabulary.ts'
import { BackgroundOfApplicant, NhsEmployment } from './recruitment-vocabulary.ts'
import { Line, Lines, Nullable, OneOf, Strict, StrictChanges } from './text.ts'

/** Parts of the application form, in the order in which they are asked. Equality monitoring is none of them. */
export const formSections = [
  'about',
  'eligibility',
  'background',
  'questions',
  'availability',
  'declarations',
  'referees',
] as const
export const FormSection = OneOf(formSections)
export type FormSection = Static<typeof FormSection>

/** A live complaint or claim against the organisation: a reason to talk, never to refuse (domain.md 2c). */
const complaintAnswers = ['no', 'yes', 'rather-talk'] as const
export const ComplaintAnswer = OneOf(complaintAnswers)
export type ComplaintAnswer = Static<typeof ComplaintAnswer>

/** Somebody who can say how the applicant works with others; nobody is asked before an offer. */
export const Referee = Strict({
  name: Line(200, 0),
  relationship: Line(200, 0),
  email: Line(254, 0),
  phone: Line(40, 0),
  knownFor: Line(100, 0),
})
export type Referee = Static<typeof Referee>

/**
 * What the form asks apart from the questions of the campaign. A draft takes what is not right yet (an address
 * without @): it is saved as typed, and refused only when it is sent.
 */
const detailFields = {
  givenName: Line(100, 0),
  familyName: Nullable(Line(100)),
  preferredName: Nullable(Line(100)),
  pronouns: Nullable(Line(40)),
  email: Nullable(Line(254)),
  phone: Nullable(Line(40)),
  address: Nullable(Lines(500, 1)),
  postcode: Nullable(Line(12)),
  contactPreference: Nullable(ContactPreference),
  /** Formats and communication: large print, an interpreter, somebody to ring instead of writing. */
  formatsNeeded: Lines(2000),
  isOldEnough: Nullable(Type.Boolean()),
  nhsEmployment: Nullable(NhsEmployment),
  nhsEmployer: Nullable(Line(200)),
  backgrounds: Type.Array(BackgroundOfApplicant, { maxItems: 6, uniqueItems: true }),
  /** Lives here, uses services here, cares for somebody who does. */
  linkToArea: Lines(2000),
  interests: Type.Array(Line(100), { maxItems: 40, uniqueItems: true }),
  availability: Type.Array(AvailabilitySlot, { maxItems: 21, uniqueItems: true }),
  hoursPerMonth: Nullable(Type.Integer({ minimum: 0, maximum: 300 })),
  practicalNeeds: Lines(2000),
  /** Null: not said yet. An empty text is a nil return: "I have none". */
  interestsDeclared: Nullable(Lines(3000)),
  complaint: Nullable(ComplaintAnswer),
  referees: Type.Array(Referee, { maxItems: 4 }),
}

/** Which fields belong to which part of the form. The questions are saved one by one. */
export const fieldsOfSection = {
  about: [
    'givenName',
    'familyName',
    'preferredName',
    'pronouns',
    'email',
    'phone',
    'address',
    'postcode',
    'contactPreference',
    'formatsNeeded',
  ],
  eligibility: ['isOldEnough', 'nhsEmployment', 'nhsEmployer'],
  background: ['backgrounds', 'linkToArea', 'interests'],
  questions: [],
  availability: ['availability', 'hoursPerMonth', 'practicalNeeds'],
  declarations: ['interestsDeclared', 'complaint'],
  referees: ['referees'],
} as const satisfies Record<FormSection, readonly (keyof typeof detailFields)[]>

export const ApplicationDetails = Type.Object(detailFields)
export type ApplicationDetails = Static<typeof ApplicationDetails>

/** A change of one part. `isFinished`: the applicant says that there is nothing more to say here. */
export const DetailsChange = StrictChanges({ ...detailFields, isFinished: Type.Boolean() })
export type DetailsChange = Static<typeof DetailsChange>
