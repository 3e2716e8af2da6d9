import {
  type ApplicationDetails,
  type DetailsChange,
  type FormSection,
  fieldsOfSection,
  type Referee,
} from '@elevate/contracts/application-details'

type Text =
  | 'givenName'
  | 'familyName'
  | 'preferredName'
  | 'pronouns'
  | 'email'
  | 'phone'
  | 'address'
  | 'postcode'
  | 'formatsNeeded'
  | 'nhsEmployer'
  | 'linkToArea'
  | 'practicalNeeds'
  | 'hoursPerMonth'
  | 'interests'
type Choice = 'contactPreference' | 'nhsEmployment' | 'complaint'

/** The details as boxes hold them: text that is empty instead of null, choices that may not be made yet. */
export type Written = { [T in Text]: string } & { [C in Choice]: NonNullable<ApplicationDetails[C]> | '' } & {
  isOldEnough: 'yes' | 'no' | ''
  backgrounds: ApplicationDetails['backgrounds']
  availability: ApplicationDetails['availability']
  hasInterests: 'none' | 'some' | ''
  interestsDeclared: string
  referees: Referee[]
}

/** What a page of this part of the form writes in. The boxes have the names that the API has. */
const boxesOf = {
  ...fieldsOfSection,
  declarations: ['hasInterests', 'interestsDeclared', 'complaint'],
} as const satisfies Record<FormSection, readonly (keyof Written)[]>

export type DetailSection = Exclude<FormSection, 'questions'>
type Box<S extends DetailSection> = (typeof boxesOf)[S][number]
export type SectionWriting<S extends DetailSection> = Pick<Written, Box<S>> & { isFinished: boolean }

const orEmpty = <T extends string>(value: T | null): T | '' => value ?? ''
const yesOrNo = (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no')
const someOrNone = (declared: string | null) => (declared === null ? '' : declared === '' ? 'none' : 'some')

export const writtenOf = (details: ApplicationDetails): Written => ({
  ...details,
  familyName: orEmpty(details.familyName),
  preferredName: orEmpty(details.preferredName),
  pronouns: orEmpty(details.pronouns),
  email: orEmpty(details.email),
  phone: orEmpty(details.phone),
  address: orEmpty(details.address),
  postcode: orEmpty(details.postcode),
  contactPreference: orEmpty(details.contactPreference),
  nhsEmployment: orEmpty(details.nhsEmployment),
  nhsEmployer: orEmpty(details.nhsEmployer),
  complaint: orEmpty(details.complaint),
  isOldEnough: yesOrNo(details.isOldEnough),
  hoursPerMonth: details.hoursPerMonth === null ? '' : String(details.hoursPerMonth),
  interests: details.interests.join('\n'),
  hasInterests: someOrNone(details.interestsDeclared),
  interestsDeclared: orEmpty(details.interestsDeclared),
})

export function sectionOf<S extends DetailSection>(
  section: S,
  written: Written,
  isFinished: boolean,
): SectionWriting<S> {
  const boxes = boxesOf[section].map((name) => [name, written[name]])
  // Picked by the list that the type is made of.
  return { ...Object.fromEntries(boxes), isFinished } as SectionWriting<S>
}

const orNull = (text: string): string | null => text.trim() || null
const lines = (text: string): string[] => [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean)

/** How each box is sent. */
const sent: { [B in keyof Written]: (written: Written) => DetailsChange } = {
  givenName: ({ givenName }) => ({ givenName }),
  familyName: ({ familyName }) => ({ familyName: orNull(familyName) }),
  preferredName: ({ preferredName }) => ({ preferredName: orNull(preferredName) }),
  pronouns: ({ pronouns }) => ({ pronouns: orNull(pronouns) }),
  email: ({ email }) => ({ email: orNull(email) }),
  phone: ({ phone }) => ({ phone: orNull(phone) }),
  address: ({ address }) => ({ address: orNull(address) }),
  postcode: ({ postcode }) => ({ postcode: orNull(postcode) }),
  contactPreference: ({ contactPreference }) => ({ contactPreference: contactPreference || null }),
  formatsNeeded: ({ formatsNeeded }) => ({ formatsNeeded }),
  isOldEnough: ({ isOldEnough }) => ({ isOldEnough: isOldEnough === '' ? null : isOldEnough === 'yes' }),
  nhsEmployment: ({ nhsEmployment }) => ({ nhsEmployment: nhsEmployment || null }),
  nhsEmployer: ({ nhsEmployer }) => ({ nhsEmployer: orNull(nhsEmployer) }),
  backgrounds: ({ backgrounds }) => ({ backgrounds }),
  linkToArea: ({ linkToArea }) => ({ linkToArea }),
  interests: ({ interests }) => ({ interests: lines(interests) }),
  availability: ({ availability }) => ({ availability }),
  hoursPerMonth: ({ hoursPerMonth }) => ({ hoursPerMonth: hoursOf(hoursPerMonth) }),
  practicalNeeds: ({ practicalNeeds }) => ({ practicalNeeds }),
  hasInterests: () => ({}),
  interestsDeclared: ({ hasInterests, interestsDeclared }) => ({
    interestsDeclared: hasInterests === 'none' ? '' : hasInterests === 'some' ? orNull(interestsDeclared) : null,
  }),
  complaint: ({ complaint }) => ({ complaint: complaint || null }),
  referees: ({ referees }) => ({ referees }),
}

/** Whole hours; null for anything else, which the page says. */
const hoursOf = (typed: string): number | null => (/^\d{1,3}$/.test(typed.trim()) ? Math.min(300, Number(typed)) : null)

export function changeOf<S extends DetailSection>(section: S, writing: SectionWriting<S>): DetailsChange {
  // Only the boxes of this section are read.
  const written = writing as unknown as Written
  const changes = boxesOf[section].map((name) => sent[name](written))
  return { ...Object.assign({}, ...changes), isFinished: writing.isFinished }
}
