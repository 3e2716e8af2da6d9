import { type Static, Type } from 'typebox'
import { DropInBookingState, DropInBookingWay, DropInLinkAudience } from './drop-in-vocabulary.ts'
import { MeetingWay } from './recruitment-vocabulary.ts'
import { Day, Instant, Line, Lines, Nullable, Strict, Uuid } from './text.ts'

export const ofDropIn = Strict({ dropInId: Uuid })
export const ofDropInSeries = Strict({ seriesId: Uuid })

/** `HH:MM` of clocks in London. */
export const WallTime = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })

const Hosts = Type.Array(Uuid, { minItems: 1, maxItems: 2, uniqueItems: true })

/** What can be said about a session or a series. What is left out goes by the usual settings. */
export const dropInInput = {
  title: Line(120),
  about: Type.Optional(Lines(2000)),
  startTime: WallTime,
  minutes: Type.Integer({ minimum: 10, maximum: 480 }),
  way: MeetingWay,
  /** The address of a video call, or the number to ring. */
  link: Type.Optional(Line(500, 0)),
  linkFor: Type.Optional(DropInLinkAudience),
  place: Type.Optional(Line(500, 0)),
  /** Null: not known yet. */
  isStepFree: Type.Optional(Nullable(Type.Boolean())),
  hasHearingLoop: Type.Optional(Nullable(Type.Boolean())),
  accessNote: Type.Optional(Lines(1000)),
  booking: Type.Optional(DropInBookingWay),
  /** Null: no limit. Left out: what the organisation has set. */
  capacity: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 1000 }))),
  /** One or two. Left out: who arranges it. */
  hostIds: Type.Optional(Hosts),
}

export const dropInShown = {
  title: Type.String(),
  about: Type.String(),
  startTime: Type.String(),
  minutes: Type.Integer(),
  way: MeetingWay,
  place: Type.String(),
  isStepFree: Nullable(Type.Boolean()),
  hasHearingLoop: Nullable(Type.Boolean()),
  accessNote: Type.String(),
  booking: DropInBookingWay,
  capacity: Nullable(Type.Integer()),
}

export const DropInHost = Type.Object({ id: Uuid, name: Type.String() })
export type DropInHost = Static<typeof DropInHost>

/** How somebody stands towards a session. */
export const MyDropInBooking = Type.Object({
  id: Uuid,
  state: DropInBookingState,
  isListed: Type.Boolean(),
  /** 1: next in the waiting list. Null where the person does not wait. */
  placeInQueue: Nullable(Type.Integer()),
  /** Until when an offered place is kept. */
  offerEndsAt: Nullable(Instant),
})
export type MyDropInBooking = Static<typeof MyDropInBooking>

/** One session as its reader may see it. How many have booked, never who. */
export const DropIn = Type.Object({
  id: Uuid,
  organisation: Type.Object({ id: Uuid, shortName: Type.String() }),
  seriesId: Nullable(Uuid),
  ...dropInShown,
  day: Day,
  startsAt: Instant,
  endsAt: Instant,
  state: Type.Unsafe<'coming' | 'on' | 'past' | 'cancelled'>(
    Type.String({ enum: ['coming', 'on', 'past', 'cancelled'] }),
  ),
  cancelledWhy: Type.String(),
  hosts: Type.Array(DropInHost),
  /** Null for who has not booked, where the link is for who books. */
  link: Nullable(Type.String()),
  linkFor: DropInLinkAudience,
  placesTaken: Type.Integer(),
  /** Null: no limit. */
  placesLeft: Nullable(Type.Integer()),
  waitingCount: Type.Integer(),
  mine: Nullable(MyDropInBooking),
  /** Giving up a place from now on is after the notice. */
  isPastNotice: Type.Boolean(),
  noticeHours: Type.Integer(),
  can: Type.Object({
    book: Type.Boolean(),
    wait: Type.Boolean(),
    cancelBooking: Type.Boolean(),
    sayIWasThere: Type.Boolean(),
    change: Type.Boolean(),
    keepDoor: Type.Boolean(),
    sayIAmAway: Type.Boolean(),
  }),
  version: Type.Integer(),
})
export type DropIn = Static<typeof DropIn>
