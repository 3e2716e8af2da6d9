import { type Static, Type } from 'typebox'
import { DropIn, dropInInput, type MyDropInBooking, ofDropIn } from './drop-in-fields.ts'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { Day, Line, Lines, Nullable, OneOf, Strict, StrictChanges, Uuid } from './text.ts'

const tags = ['Drop-ins'] as const
const missing = { 404: ['not-found'] } as const

export const listDropIns = endpoint({
  method: 'GET',
  url: '/drop-ins',
  schema: {
    summary: 'Drop-in sessions in the order of their time: those to come, or the past ones, newest first',
    description:
      'Of the organisations to which the reader belongs. `from` and `to` are days in London, both included; with them past sessions are listed in the same order as those to come.',
    tags,
    querystring: Strict({
      ...Paging,
      organisationId: Type.Optional(Uuid),
      seriesId: Type.Optional(Uuid),
      when: Type.Optional(OneOf(['coming', 'past'] as const)),
      from: Type.Optional(Day),
      to: Type.Optional(Day),
    }),
    response: { 200: Page(DropIn) },
  },
})

export const scheduleDropIn = endpoint({
  method: 'POST',
  url: '/drop-ins',
  rationed: 'entry',
  schema: {
    summary: 'Arrange a single drop-in session',
    description:
      'Day and time are those of clocks in London. Where clocks show the time twice it is the first of the two; where they leave it out it is an hour later.',
    tags,
    body: Strict({ organisationId: Uuid, day: Day, ...dropInInput }),
    response: { 201: DropIn },
  },
  repeatable: true,
  errors: { ...missing, 409: ['in-the-past', 'past-midnight', 'host-unknown', 'nowhere-to-go'] },
})

/** What the last session of the same series left behind. */
export const LastTime = Type.Object({ dropInId: Uuid, day: Day, themes: Type.String(), reply: Type.String() })
export type LastTime = Static<typeof LastTime>

export const DropInPage = Type.Object({
  ...DropIn.properties,
  lastTime: Nullable(LastTime),
  themes: Type.String(),
  reply: Type.String(),
})
export type DropInPage = Static<typeof DropInPage>

export const getDropIn = endpoint({
  method: 'GET',
  url: '/drop-ins/:dropInId',
  schema: {
    summary: 'One session, with what came of the one before',
    tags,
    params: ofDropIn,
    response: { 200: DropInPage },
  },
  versioned: true,
  errors: missing,
})

export const changeDropIn = endpoint({
  method: 'PATCH',
  url: '/drop-ins/:dropInId',
  schema: {
    summary: 'Change this session alone; who has booked is told where time or place change',
    tags,
    params: ofDropIn,
    body: StrictChanges({ day: Day, ...dropInInput }),
    response: { 200: DropInPage },
  },
  versioned: true,
  errors: { ...missing, 409: ['in-the-past', 'past-midnight', 'host-unknown', 'nowhere-to-go', 'cancelled', 'over'] },
})

export const cancelDropIn = endpoint({
  method: 'POST',
  url: '/drop-ins/:dropInId/cancel',
  schema: {
    summary: 'Cancel this session alone; who has booked or waits is told',
    tags,
    params: ofDropIn,
    /** Told to partners as it is typed. */
    body: Nullable(Strict({ why: Type.Optional(Line(300, 0)) })),
    response: { 200: DropInPage },
  },
  repeatable: true,
  errors: { ...missing, 409: ['cancelled', 'over'] },
})

export const bookDropIn = endpoint({
  method: 'POST',
  url: '/drop-ins/:dropInId/bookings',
  schema: {
    summary: 'Book a place, take an offered one, or join the waiting list',
    description:
      'For oneself; a coordinator can book for a partner who asks by phone (`personId`). Where the session is full it is refused with `full`, unless `wait` asks for the waiting list. Booking again what is booked changes nothing. The body may be left out.',
    tags,
    params: ofDropIn,
    body: Nullable(
      Strict({
        personId: Type.Optional(Uuid),
        wait: Type.Optional(Type.Boolean()),
        /** Whether my name may stand in the list of who came; otherwise it is only counted. */
        isListed: Type.Optional(Type.Boolean()),
      }),
    ),
    response: { 201: DropIn },
  },
  repeatable: true,
  errors: {
    ...missing,
    409: ['full', 'cancelled', 'already-started', 'no-booking-needed', 'not-a-partner', 'hosts-it'],
  },
})

export const cancelMyDropInBooking = endpoint({
  method: 'DELETE',
  url: '/drop-ins/:dropInId/bookings/mine',
  schema: {
    summary: 'Give up my place, decline an offered one, or leave the waiting list; no reason is asked for',
    description: 'Doing it twice changes nothing more.',
    tags,
    params: ofDropIn,
    response: { 204: Type.Null() },
  },
  errors: { ...missing, 409: ['already-started'] },
})

export const changeMyDropInBooking = endpoint({
  method: 'PATCH',
  url: '/drop-ins/:dropInId/bookings/mine',
  schema: {
    summary: 'Choose whether my name may stand in the list of who came',
    tags,
    params: ofDropIn,
    body: Strict({ isListed: Type.Boolean() }),
    response: { 200: DropIn },
  },
  errors: { ...missing, 409: ['over'] },
})

export const sayIWasThere = endpoint({
  method: 'POST',
  url: '/drop-ins/:dropInId/attendance/mine',
  schema: {
    summary: 'I came without booking, and my name may stand in the list of who came',
    tags,
    params: ofDropIn,
    response: { 200: DropIn },
  },
  repeatable: true,
  errors: { ...missing, 409: ['not-yet', 'cancelled', 'over'] },
})

export const getDropInCalendarFile = endpoint({
  method: 'GET',
  url: '/drop-ins/:dropInId/calendar-file',
  schema: {
    summary: 'The session as a file for the calendar',
    tags,
    params: ofDropIn,
    response: { 200: Type.String() },
  },
  produces: ['text/calendar'],
  errors: missing,
})

export const listMyDropIns = endpoint({
  method: 'GET',
  url: '/drop-ins/mine',
  schema: {
    summary: 'Sessions to come in which I have a place, am offered one or wait for one, and those that I host',
    tags,
    response: { 200: Type.Object({ booked: Type.Array(DropIn), hosting: Type.Array(DropIn) }) },
  },
})

export type { MyDropInBooking }
export const DropInThemes = Strict({ themes: Lines(2000), reply: Lines(2000) })
