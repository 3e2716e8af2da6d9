import type { CoffeeContact } from '@elevate/contracts/coffee-vocabulary'
import type { AppointmentStatus } from '@elevate/contracts/people-vocabulary'
import { type AppointmentValues, termAfter, termEnd } from '../appointments/public.ts'
import type { PersonValues } from '../people/public.ts'
import type { StoredAppointment, StoredPerson } from './known-people.ts'
import { defaultRole, defaultStatus, type Values } from './planning/known.ts'

/** The person's own values in a row, as `people` holds them. */
export const personSet = (values: Partial<Values>): Partial<PersonValues> => {
  const { accessNeeds: _, familyName, ...said } = values
  const set: Partial<PersonValues> = {}
  for (const field of sameName) if (said[field] !== undefined) Object.assign(set, { [field]: said[field] })
  return familyName === undefined ? set : { ...set, familyName: familyName || null }
}

const sameName = [
  ...(['givenName', 'preferredName', 'email', 'phone', 'postcode', 'address'] as const),
  ...(['interests', 'skills', 'availability', 'contactPreference', 'offersToMentor'] as const),
] as const

export const newPerson = (values: Partial<Values>): PersonValues => ({
  givenName: values.givenName ?? '',
  familyName: null,
  ...personSet(values),
})

/** What stood there before, for the fields that are changed. */
export const personBefore = (set: Partial<PersonValues>, stored: StoredPerson): Partial<PersonValues> => {
  const { familyName, ...same } = stored
  const before = { ...same, familyName: familyName || null }
  const fields = Object.keys(set) as (keyof PersonValues & keyof typeof before)[]
  return Object.fromEntries(fields.map((field) => [field, before[field]]))
}

type Standing = { startsOn: string | null; termEndsOn: string | null }

/** A sheet says where somebody stands and not since when: that is today, or the end of a term that is over. */
const standing = (status: AppointmentStatus, { termEndsOn }: Standing, today: string) => {
  const isOver = termEndsOn !== null && termEndsOn < today
  return {
    status,
    pausedOn: status === 'paused' ? today : null,
    pausedUntil: null,
    endedOn: status === 'ended' ? (isOver ? termEndsOn : today) : null,
    endReason: null,
  }
}

export const newAppointment = (values: Partial<Values>, today: string): AppointmentValues => {
  const startsOn = values.startDate ?? null
  const termMonths = values.termMonths ?? null
  const termEndsOn = termEnd(startsOn, termMonths)
  return {
    role: values.role ?? defaultRole,
    startsOn,
    termMonths,
    termEndsOn,
    payment: values.paymentChoice ?? null,
    ...standing(values.status ?? defaultStatus, { startsOn, termEndsOn }, today),
  }
}

/** What a row changes in an appointment, with what follows from it: the end of the term, the day of a break or end. */
export const appointmentSet = (
  values: Partial<Values>,
  stored: StoredAppointment,
  today: string,
): Partial<AppointmentValues> => {
  const changes = {
    ...(values.startDate === undefined ? {} : { startsOn: values.startDate }),
    ...(values.termMonths === undefined ? {} : { termMonths: values.termMonths }),
  }
  const term = { startsOn: stored.startDate, termMonths: stored.termMonths, ...changes }
  const counted = { termEndsOn: stored.termEndsOn, ...termAfter({ ...stored, startsOn: stored.startDate }, changes) }
  // An extended term that would now end before it starts is counted anew.
  const isBackwards = term.startsOn !== null && counted.termEndsOn !== null && counted.termEndsOn <= term.startsOn
  const termEndsOn = isBackwards ? termEnd(term.startsOn, term.termMonths) : counted.termEndsOn
  return {
    ...(values.role === undefined ? {} : { role: values.role }),
    ...(values.paymentChoice === undefined ? {} : { payment: values.paymentChoice }),
    ...changes,
    ...(termEndsOn === stored.termEndsOn ? {} : { termEndsOn }),
    ...(counted.extensions === undefined ? {} : { extensions: counted.extensions }),
    ...(values.status === undefined ? {} : standing(values.status, { startsOn: term.startsOn, termEndsOn }, today)),
  }
}

export const appointmentBefore = (
  set: Partial<AppointmentValues>,
  { startDate, paymentChoice, ...stored }: StoredAppointment,
): Partial<AppointmentValues> => {
  const before = { ...stored, startsOn: startDate, payment: paymentChoice }
  const fields = Object.keys(set) as (keyof AppointmentValues & keyof typeof before)[]
  return Object.fromEntries(fields.map((field) => [field, before[field]]))
}

/**
 * What a coffee match is told of somebody who joined through a list and was not asked: never a telephone number, which
 * only the person can allow (domain.md 4b rule 7).
 */
export const contactUntilAsked = (email: string | null | undefined): CoffeeContact =>
  email ? 'email' : 'programme-team'
