import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { AppointmentEndReason, AppointmentStatus, LeaverItemState, PaymentChoice } from './people-vocabulary.ts'
import { Day, Instant, Line, Nullable, OneOf, StartDay, Strict, StrictChanges, Uuid } from './text.ts'

const tags = ['Appointments'] as const
const params = Strict({ appointmentId: Uuid })
const TermMonths = Nullable(Type.Integer({ minimum: 1, maximum: 120 }))

export const LeaverItem = Type.Object({
  id: Uuid,
  label: Type.String(),
  state: LeaverItemState,
  settledAt: Nullable(Instant),
  version: Type.Integer(),
})
export type LeaverItem = Static<typeof LeaverItem>

export const Appointment = Type.Object({
  id: Uuid,
  personId: Uuid,
  organisation: Type.Object({ id: Uuid, name: Type.String(), shortName: Type.String() }),
  role: Type.String(),
  /** As it is today: a break that has a last day is over after it. */
  status: AppointmentStatus,
  /** Null where nobody knows it. */
  startsOn: Nullable(Day),
  termMonths: TermMonths,
  termEndsOn: Nullable(Day),
  /** How often the term was extended. */
  extensions: Type.Integer(),
  payment: Nullable(PaymentChoice),
  pausedOn: Nullable(Day),
  /** The first day back; null for a break without an end. */
  pausedUntil: Nullable(Day),
  endedOn: Nullable(Day),
  /** Null for readers who do not run the programme there. */
  endReason: Nullable(AppointmentEndReason),
  leaverItems: Type.Array(LeaverItem),
  version: Type.Integer(),
  can: Type.Object({
    edit: Type.Boolean(),
    start: Type.Boolean(),
    extend: Type.Boolean(),
    pause: Type.Boolean(),
    resume: Type.Boolean(),
    end: Type.Boolean(),
    settleLeaverItems: Type.Boolean(),
  }),
})
export type Appointment = Static<typeof Appointment>

/** An appointment as it is typed in; `termMonths` counts from the start. */
export const newAppointment = {
  role: Line(100),
  status: OneOf(['onboarding', 'active']),
  startsOn: Nullable(StartDay),
  termMonths: TermMonths,
  payment: Nullable(PaymentChoice),
}

const errors = { 404: ['not-found'] } as const

export const createAppointment = endpoint({
  method: 'POST',
  url: '/appointments',
  rationed: 'entry',
  repeatable: true,
  schema: {
    summary: 'Appoint somebody whom the organisation knows',
    description: 'One open appointment per person, organisation and role; others elsewhere are fine.',
    tags,
    body: Strict({ personId: Uuid, organisationId: Uuid, ...newAppointment }),
    response: { 201: Appointment },
  },
  errors: { 404: ['not-found'], 409: ['already-appointed'] },
})

export const getAppointment = endpoint({
  method: 'GET',
  url: '/appointments/:appointmentId',
  schema: { summary: 'One appointment, with its leaver checklist', tags, params, response: { 200: Appointment } },
  errors,
})

export const editAppointment = endpoint({
  method: 'PATCH',
  url: '/appointments/:appointmentId',
  versioned: true,
  schema: {
    summary: 'Correct what an appointment says: role, start, term, payment',
    description: 'The end of the term is counted anew where start or months change.',
    tags,
    params,
    body: StrictChanges({
      role: Line(100),
      startsOn: Nullable(StartDay),
      termMonths: TermMonths,
      payment: Nullable(PaymentChoice),
    }),
    response: { 200: Appointment },
  },
  errors: { ...errors, 409: ['appointment-ended', 'already-appointed'] },
})

export const startAppointment = endpoint({
  method: 'POST',
  url: '/appointments/:appointmentId/start',
  versioned: true,
  schema: {
    summary: 'Onboarding is done: the partner takes part',
    tags,
    params,
    body: Strict({ startsOn: StartDay }),
    response: { 200: Appointment },
  },
  errors: { ...errors, 409: ['already-started', 'appointment-ended'] },
})

export const extendTerm = endpoint({
  method: 'POST',
  url: '/appointments/:appointmentId/extension',
  versioned: true,
  schema: {
    summary: 'Extend the term to a later day',
    tags,
    params,
    body: Strict({ termEndsOn: Day }),
    response: { 200: Appointment },
  },
  errors: { ...errors, 409: ['not-later', 'appointment-ended'] },
})

export const pauseAppointment = endpoint({
  method: 'POST',
  url: '/appointments/:appointmentId/pause',
  versioned: true,
  schema: {
    summary: 'Begin a break, until a day or open-ended',
    description: '`until` is the first day back. The break then ends by itself.',
    tags,
    params,
    body: Strict({ until: Nullable(Day) }),
    response: { 200: Appointment },
  },
  errors: { ...errors, 409: ['still-onboarding', 'already-paused', 'not-in-future', 'appointment-ended'] },
})

export const resumeAppointment = endpoint({
  method: 'POST',
  url: '/appointments/:appointmentId/resume',
  versioned: true,
  schema: {
    summary: 'End a break now',
    tags,
    params,
    body: Strict({}),
    response: { 200: Appointment },
  },
  errors: { ...errors, 409: ['not-paused', 'appointment-ended'] },
})

export const endAppointment = endpoint({
  method: 'POST',
  url: '/appointments/:appointmentId/end',
  versioned: true,
  schema: {
    summary: 'End an appointment and begin its leaver checklist',
    description:
      'The person can still sign in and see what is held about them. After `ill-or-bereaved-do-not-contact` this organisation sends them nothing more, and what waits to be sent is withdrawn.',
    tags,
    params,
    body: Strict({ endedOn: Day, reason: AppointmentEndReason }),
    response: { 200: Appointment },
  },
  errors: { ...errors, 409: ['appointment-ended', 'before-start', 'in-future'] },
})

export const settleLeaverItem = endpoint({
  method: 'PATCH',
  url: '/leaver-items/:leaverItemId',
  versioned: true,
  schema: {
    summary: 'Tick one line of a leaver checklist, or take the tick back',
    tags,
    params: Strict({ leaverItemId: Uuid }),
    body: Strict({ state: LeaverItemState }),
    response: { 200: LeaverItem },
  },
  errors,
})
