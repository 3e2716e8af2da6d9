import type {
  AppointmentStatus,
  AvailabilitySlot,
  ContactPreference,
  ImportField,
  PaymentChoice,
} from '@elevate/contracts/people-vocabulary'

/** What is known of a person, whatever the organisation. `null` and an empty list mean: not said. */
export type PersonFields = {
  givenName: string
  /** Empty for people who have one name. */
  familyName: string
  preferredName: string | null
  email: string | null
  phone: string | null
  postcode: string | null
  address: string | null
  interests: readonly string[]
  skills: readonly string[]
  availability: readonly AvailabilitySlot[]
  accessNeeds: string | null
  contactPreference: ContactPreference | null
  offersToMentor: boolean | null
}

/** What belongs to one appointment of a person. `startDate` is `YYYY-MM-DD`. */
export type AppointmentFields = {
  role: string
  startDate: string | null
  termMonths: number | null
  status: AppointmentStatus
  coffeeRoulette: boolean | null
  paymentChoice: PaymentChoice | null
}

export type Values = PersonFields & AppointmentFields
export type ValueField = keyof Values

/** A person or appointment field is one of `importFields`, apart from the two that are worked out from a cell. */
export const personFieldNames = [
  'givenName',
  'familyName',
  'preferredName',
  'email',
  'phone',
  'postcode',
  'address',
  'interests',
  'skills',
  'availability',
  'accessNeeds',
  'contactPreference',
  'offersToMentor',
] as const satisfies readonly (keyof PersonFields & ImportField)[]

export const appointmentFieldNames = [
  'role',
  'startDate',
  'termMonths',
  'status',
  'coffeeRoulette',
  'paymentChoice',
] as const satisfies readonly (keyof AppointmentFields & ImportField)[]

/** Fields that no sheet may change, with why: what the person decides, and what has a page of its own. */
export type Kept = { readonly [F in ValueField]?: string }

export type KnownAppointment = AppointmentFields & {
  id: string
  version: number
  organisationId: string
  kept?: Kept
}

/** A person whom Elevate already knows, with the appointments that the coordinator may see. */
export type KnownPerson = PersonFields & {
  id: string
  version: number
  appointments: readonly KnownAppointment[]
  kept?: Kept
}

export type KnownOrganisation = {
  id: string
  name: string
  shortName: string
  odsCode: string | null
  aliases: readonly string[]
}

export const defaultRole = 'Patient Safety Partner'
/** A list of partners holds people in post unless it says otherwise. */
export const defaultStatus: AppointmentStatus = 'active'
