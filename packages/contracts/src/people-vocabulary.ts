import { type Static, Type } from 'typebox'
import { Instant, Nullable, OneOf } from './text.ts'

/** Where an appointment stands. Staff write `paused` as "on a break" and `ended` as "left". */
export const appointmentStatuses = ['onboarding', 'active', 'paused', 'ended'] as const
export const AppointmentStatus = OneOf(appointmentStatuses)
export type AppointmentStatus = Static<typeof AppointmentStatus>

export const availabilityDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type AvailabilityDay = (typeof availabilityDays)[number]
export const availabilityParts = ['am', 'pm', 'evening'] as const
export type AvailabilityPart = (typeof availabilityParts)[number]

/** Parts of an ordinary week in which a person can usually take part, in the order of the week. */
export const availabilitySlots = [
  ...['mon-am', 'mon-pm', 'mon-evening', 'tue-am', 'tue-pm', 'tue-evening', 'wed-am', 'wed-pm', 'wed-evening'],
  ...['thu-am', 'thu-pm', 'thu-evening', 'fri-am', 'fri-pm', 'fri-evening', 'sat-am', 'sat-pm', 'sat-evening'],
  ...['sun-am', 'sun-pm', 'sun-evening'],
] as readonly `${AvailabilityDay}-${AvailabilityPart}`[]
export const AvailabilitySlot = OneOf(availabilitySlots)
export type AvailabilitySlot = Static<typeof AvailabilitySlot>

/** How a person asked to be reached. A person who gave none is reached by email if there is one. */
export const contactPreferences = ['email', 'phone', 'post'] as const
export const ContactPreference = OneOf(contactPreferences)
export type ContactPreference = Static<typeof ContactPreference>

/** How it was learned that an email address does not work: refused at once, returned later, or said by somebody. */
export const emailFaultWays = ['refused', 'returned', 'said'] as const
export const EmailFaultWay = OneOf(emailFaultWays)
export type EmailFaultWay = Static<typeof EmailFaultWay>

/** Since when mail to an address does not arrive; nothing more is sent there until it changes or works again. */
export const EmailFault = Nullable(Type.Object({ since: Instant, how: EmailFaultWay }))
export type EmailFault = Static<typeof EmailFault>

/** `accepts` takes involvement payments, `declined` was offered them and said no, `unpaid` holds a role without any. */
export const paymentChoices = ['accepts', 'declined', 'unpaid'] as const
export const PaymentChoice = OneOf(paymentChoices)
export type PaymentChoice = Static<typeof PaymentChoice>

/** Why an appointment ended. After `ill-or-bereaved-do-not-contact` the organisation writes to the person no more. */
export const appointmentEndReasons = [
  'term-ended',
  'moved-on',
  'own-wish',
  'health-or-family',
  'ill-or-bereaved-do-not-contact',
  'organisation-ended-it',
  'other',
] as const
export const AppointmentEndReason = OneOf(appointmentEndReasons)
export type AppointmentEndReason = Static<typeof AppointmentEndReason>

/** What has become of one line of a leaver checklist. */
export const leaverItemStates = ['to-do', 'done', 'not-needed'] as const
export const LeaverItemState = OneOf(leaverItemStates)
export type LeaverItemState = Static<typeof LeaverItemState>

/** Who may see what helps a person to take part. The reason why is for nobody but the person. */
export const accessNeedsAudiences = ['only-me', 'coordinators', 'coordinators-and-hosts'] as const
export const AccessNeedsAudience = OneOf(accessNeedsAudiences)
export type AccessNeedsAudience = Static<typeof AccessNeedsAudience>

/** What a column of a spreadsheet can hold. `fullName` is split into given and family name. */
export const importFields = [
  'givenName',
  'familyName',
  'fullName',
  'preferredName',
  'email',
  'phone',
  'postcode',
  'address',
  'organisation',
  'role',
  'startDate',
  'termMonths',
  'status',
  'interests',
  'skills',
  'availability',
  'accessNeeds',
  'contactPreference',
  'coffeeRoulette',
  'offersToMentor',
  'paymentChoice',
] as const
export const ImportField = OneOf(importFields)
export type ImportField = Static<typeof ImportField>

/** What becomes of one row of an imported spreadsheet. */
export const importOutcomes = ['new', 'changed', 'same', 'conflict', 'left-out', 'fault'] as const
export const ImportOutcome = OneOf(importOutcomes)
export type ImportOutcome = Static<typeof ImportOutcome>

/** How dates such as 03/04/2026 in a column are to be read. */
export const dateOrders = ['day-first', 'month-first'] as const
export const DateOrder = OneOf(dateOrders)
export type DateOrder = Static<typeof DateOrder>
