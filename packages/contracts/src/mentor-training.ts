import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { Day, Instant, Line, Lines, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Mentor training'] as const
const ofDay = Strict({ trainingDayId: Uuid })
const ofMentor = Strict({ organisationId: Uuid, personId: Uuid })

/** `booked`: a place on a day to come; `refresh-due`: it was so long ago that it has to be done again. */
export const trainingStates = ['none', 'booked', 'trained', 'refresh-due'] as const
export type TrainingState = (typeof trainingStates)[number]

export const attendances = ['attended', 'missed'] as const

const day = {
  title: Line(120),
  startsAt: Instant,
  minutes: Type.Integer({ minimum: 15, maximum: 600 }),
  /** The room, or the link of the video call. */
  place: Line(300, 0),
  /** How to get in, the hearing loop, parking: what somebody has to know before. */
  access: Lines(1000),
  places: Type.Integer({ minimum: 1, maximum: 200 }),
}

export const TrainingDay = Type.Object({
  id: Uuid,
  organisation: Type.Object({ id: Uuid, name: Type.String(), shortName: Type.String() }),
  title: Type.String(),
  startsAt: Instant,
  minutes: Type.Integer(),
  place: Type.String(),
  access: Type.String(),
  places: Type.Integer(),
  placesLeft: Type.Integer(),
  state: OneOf(['to-come', 'over', 'cancelled'] as const),
  /** Whether the person who asks has a place. */
  isMine: Type.Boolean(),
  version: Type.Integer(),
  can: Type.Object({ book: Type.Boolean(), giveUp: Type.Boolean(), change: Type.Boolean(), tick: Type.Boolean() }),
})
export type TrainingDay = Static<typeof TrainingDay>

export const TrainingBooking = Type.Object({
  id: Uuid,
  person: Type.Object({ id: Uuid, name: Type.String() }),
  bookedAt: Instant,
  attendance: Nullable(OneOf(attendances)),
})
export type TrainingBooking = Static<typeof TrainingBooking>

export const TrainingDayInFull = Type.Object({ ...TrainingDay.properties, bookings: Type.Array(TrainingBooking) })
export type TrainingDayInFull = Static<typeof TrainingDayInFull>

/** Where a mentor stands; nothing of it is a judgement. */
export const MyTraining = Type.Object({
  organisation: Type.Object({ id: Uuid, name: Type.String(), shortName: Type.String() }),
  state: OneOf(trainingStates),
  trainedOn: Nullable(Day),
  refreshDueOn: Nullable(Day),
})
export type MyTraining = Static<typeof MyTraining>

const which = OneOf(['to-come', 'past'] as const)

export const listTrainingDays = endpoint({
  method: 'GET',
  url: '/mentor-training/days',
  schema: {
    summary: 'Training days for mentors, the next one first; past ones the latest first',
    tags,
    querystring: Strict({ ...Paging, when: Type.Optional(which), organisationId: Type.Optional(Uuid) }),
    response: { 200: Page(TrainingDay) },
  },
})

export const offerTrainingDay = endpoint({
  method: 'POST',
  url: '/mentor-training/days',
  rationed: 'entry',
  schema: {
    summary: 'Offer a training day',
    tags,
    body: Strict({ organisationId: Uuid, ...day }),
    response: { 201: TrainingDayInFull },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['in-the-past'] },
})

export const getTrainingDay = endpoint({
  method: 'GET',
  url: '/mentor-training/days/:trainingDayId',
  schema: {
    summary: 'A training day; whoever runs the programme is told who has a place',
    tags,
    params: ofDay,
    response: { 200: TrainingDayInFull },
  },
  versioned: true,
  errors: { 404: ['not-found'] },
})

export const changeTrainingDay = endpoint({
  method: 'PUT',
  url: '/mentor-training/days/:trainingDayId',
  schema: {
    summary: 'Change a training day; who has a place is told what is new',
    tags,
    params: ofDay,
    body: Strict(day),
    response: { 200: TrainingDayInFull },
  },
  versioned: true,
  errors: { 404: ['not-found'], 409: ['in-the-past', 'already-cancelled', 'more-booked'] },
})

export const cancelTrainingDay = endpoint({
  method: 'POST',
  url: '/mentor-training/days/:trainingDayId/cancel',
  schema: {
    summary: 'Call a training day off; who has a place is told',
    tags,
    params: ofDay,
    response: { 200: TrainingDayInFull },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['in-the-past', 'already-cancelled'] },
})

export const bookTrainingDay = endpoint({
  method: 'POST',
  url: '/mentor-training/days/:trainingDayId/bookings',
  schema: { summary: 'Take a place on a training day', tags, params: ofDay, response: { 201: TrainingDayInFull } },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['full', 'in-the-past', 'already-cancelled'] },
})

export const giveUpTrainingDay = endpoint({
  method: 'DELETE',
  url: '/mentor-training/days/:trainingDayId/bookings/mine',
  schema: { summary: 'Give my place up', tags, params: ofDay, response: { 200: TrainingDayInFull } },
  errors: { 404: ['not-found'], 409: ['in-the-past'] },
})

export const tickAttendance = endpoint({
  method: 'POST',
  url: '/mentor-training/days/:trainingDayId/attendance',
  schema: {
    summary: 'Tick who was there: whoever was is trained from that day on',
    tags,
    params: ofDay,
    body: Strict({
      marks: Type.Array(Strict({ bookingId: Uuid, attendance: Nullable(OneOf(attendances)) }), {
        minItems: 1,
        maxItems: 200,
      }),
    }),
    response: { 200: TrainingDayInFull },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['not-yet', 'already-cancelled'] },
})

export const getMyTraining = endpoint({
  method: 'GET',
  url: '/mentor-training/mine',
  schema: {
    summary: 'Where I stand with my training as a mentor, in each organisation',
    tags,
    response: { 200: Type.Object({ items: Type.Array(MyTraining) }) },
  },
})

/** What is printed as a certificate. */
export const Certificate = Type.Object({
  name: Type.String(),
  organisation: Type.String(),
  title: Type.String(),
  trainedOn: Day,
  refreshDueOn: Day,
  /** Names the certificate, so that it can be asked about. */
  number: Type.String(),
})
export type Certificate = Static<typeof Certificate>

export const getCertificate = endpoint({
  method: 'GET',
  url: '/organisations/:organisationId/mentor-training/:personId/certificate',
  schema: {
    summary: 'The certificate of a mentor: for the mentor, and for whoever runs the programme',
    tags,
    params: ofMentor,
    response: { 200: Certificate },
  },
  errors: { 404: ['not-found'] },
})

/** A mentor of the programme, with where their training stands. */
export const TrainedMentor = Type.Object({
  person: Type.Object({ id: Uuid, name: Type.String() }),
  state: OneOf(trainingStates),
  trainedOn: Nullable(Day),
  refreshDueOn: Nullable(Day),
})
export type TrainedMentor = Static<typeof TrainedMentor>

export const listTrainedMentors = endpoint({
  method: 'GET',
  url: '/organisations/:organisationId/mentor-training',
  schema: {
    summary: 'The mentors of a programme by name, with where their training stands',
    tags,
    params: Strict({ organisationId: Uuid }),
    querystring: Strict(Paging),
    response: { 200: Page(TrainedMentor) },
  },
  errors: { 404: ['not-found'] },
})

export const recordTraining = endpoint({
  method: 'PUT',
  url: '/organisations/:organisationId/mentor-training/:personId',
  schema: {
    summary: 'Write down training that was done elsewhere or before',
    tags,
    params: ofMentor,
    body: Strict({ title: Line(120), trainedOn: Day }),
    response: { 200: TrainedMentor },
  },
  errors: { 404: ['not-found'], 409: ['in-the-future'] },
})
