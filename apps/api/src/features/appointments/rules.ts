import type { AppointmentEndReason, AppointmentStatus } from '@elevate/contracts/people-vocabulary'
import { monthsLater } from '../../london.ts'

/** What of an appointment decides on what can be done with it. Days are `YYYY-MM-DD`. */
export type Standing = {
  status: AppointmentStatus
  startsOn: string | null
  termEndsOn: string | null
  pausedUntil: string | null
}

/** As it is today: a break ends by itself on its first day back, and nobody has to do anything for it. */
export const statusOn = (
  { status, pausedUntil }: Pick<Standing, 'status' | 'pausedUntil'>,
  today: string,
): AppointmentStatus => (status === 'paused' && pausedUntil !== null && pausedUntil <= today ? 'active' : status)

export type Transition = 'edit' | 'start' | 'extend' | 'pause' | 'resume' | 'end'

const refusals = {
  onboarding: { pause: 'still-onboarding', resume: 'not-paused' },
  active: { start: 'already-started', resume: 'not-paused' },
  paused: { start: 'already-started', pause: 'already-paused' },
  ended: {
    edit: 'appointment-ended',
    start: 'appointment-ended',
    extend: 'appointment-ended',
    pause: 'appointment-ended',
    resume: 'appointment-ended',
    end: 'appointment-ended',
  },
} as const satisfies Record<AppointmentStatus, { [T in Transition]?: string }>

export type TransitionRefusal =
  | 'still-onboarding'
  | 'not-paused'
  | 'already-started'
  | 'already-paused'
  | 'appointment-ended'

/** Every way that an appointment can go, and why it cannot go the others. */
export const transitionRefusal = (
  standing: Pick<Standing, 'status' | 'pausedUntil'>,
  transition: Transition,
  today: string,
): TransitionRefusal | undefined => {
  const refused: { [T in Transition]?: TransitionRefusal } = refusals[statusOn(standing, today)]
  return refused[transition]
}

/** A break ends on a day to come, or has no end yet. */
export const pauseRefusal = (until: string | null, today: string): 'not-in-future' | undefined =>
  until !== null && until <= today ? 'not-in-future' : undefined

/** Extension is to a later day; the first end of a term that had none counts as one too. */
export const extensionRefusal = (standing: Standing, termEndsOn: string): 'not-later' | undefined => {
  const from = standing.termEndsOn ?? standing.startsOn
  return from !== null && termEndsOn <= from ? 'not-later' : undefined
}

export const endRefusal = (
  standing: Standing,
  endedOn: string,
  today: string,
): 'in-future' | 'before-start' | undefined => {
  if (endedOn > today) return 'in-future'
  return standing.startsOn !== null && endedOn < standing.startsOn ? 'before-start' : undefined
}

/** The last day of a term; null where start or length are not known. */
export const termEnd = (startsOn: string | null, termMonths: number | null): string | null =>
  startsOn !== null && termMonths !== null ? monthsLater(startsOn, termMonths) : null

type Term = { startsOn: string | null; termMonths: number | null }

/** A corrected start or length counts the term anew; a corrected start alone leaves an extended term as it is. */
export const termAfter = (
  before: Term & { extensions: number },
  changes: Partial<Term>,
): { termEndsOn?: string | null; extensions?: number } => {
  const { startsOn, termMonths } = { ...before, ...changes }
  if (termMonths !== before.termMonths) return { termEndsOn: termEnd(startsOn, termMonths), extensions: 0 }
  const isExtended = before.extensions > 0
  return startsOn === before.startsOn || isExtended ? {} : { termEndsOn: termEnd(startsOn, termMonths) }
}

/** After these the organisation leaves the person in peace. */
export const endsContact = (reason: AppointmentEndReason): boolean => reason === 'ill-or-bereaved-do-not-contact'
