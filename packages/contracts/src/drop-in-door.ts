import { type Static, Type } from 'typebox'
import { DropInHost, ofDropIn } from './drop-in-fields.ts'
import { DropInBookingState } from './drop-in-vocabulary.ts'
import { DropInPage, DropInThemes } from './drop-ins.ts'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { ContactPreference } from './people-vocabulary.ts'
import { Day, Instant, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Drop-ins'] as const
const missing = { 404: ['not-found'] } as const

/** For hosts and coordinators only. */
export const DropInBooking = Type.Object({
  id: Uuid,
  person: DropInHost,
  state: DropInBookingState,
  isListed: Type.Boolean(),
  bookedAt: Instant,
  /** A coordinator typed it for somebody who asked by phone. */
  isByPhone: Type.Boolean(),
  placeInQueue: Nullable(Type.Integer()),
  came: Nullable(Type.Boolean()),
  /** For coordinators: how to reach them when something changes at the last moment. */
  contact: Nullable(Type.Object({ by: ContactPreference, value: Nullable(Type.String()) })),
})
export type DropInBooking = Static<typeof DropInBooking>

export const listDropInBookings = endpoint({
  method: 'GET',
  url: '/drop-ins/:dropInId/bookings',
  schema: {
    summary: 'Who has booked and who waits, for hosts and coordinators',
    tags,
    params: ofDropIn,
    querystring: Strict(Paging),
    response: { 200: Page(DropInBooking) },
  },
  errors: missing,
})

export const exportDropInBookings = endpoint({
  method: 'GET',
  url: '/drop-ins/:dropInId/bookings/export',
  rationed: 'download',
  freshProof: true,
  schema: {
    summary: 'The same as a spreadsheet',
    tags,
    params: ofDropIn,
    querystring: Strict({ format: OneOf(['csv', 'xlsx'] as const) }),
    response: { 200: Type.Unsafe<Uint8Array>(Type.String({ format: 'binary' })) },
  },
  produces: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  errors: missing,
})

export const cancelDropInBooking = endpoint({
  method: 'DELETE',
  url: '/drop-ins/:dropInId/bookings/:bookingId',
  schema: {
    summary: 'Give up a place for somebody who asks by phone',
    tags,
    params: Strict({ dropInId: Uuid, bookingId: Uuid }),
    response: { 204: Type.Null() },
  },
  errors: { ...missing, 409: ['already-started'] },
})

/** What a host sees at the door. */
export const DropInDoor = Type.Object({
  walkIns: Type.Integer(),
  cameCount: Type.Integer(),
  missedCount: Type.Integer(),
  isClosed: Type.Boolean(),
  /** Everybody who was there: booked and came, and walked in. */
  thereCount: Type.Integer(),
})
export type DropInDoor = Static<typeof DropInDoor>

const door = { tags, response: { 200: DropInDoor } }
const doorErrors = { ...missing, 409: ['not-yet', 'cancelled', 'over'] } as const

export const getDropInDoor = endpoint({
  method: 'GET',
  url: '/drop-ins/:dropInId/door',
  schema: { ...door, summary: 'How many have come so far', params: ofDropIn },
  errors: missing,
})

export const countWalkIn = endpoint({
  method: 'POST',
  url: '/drop-ins/:dropInId/walk-ins',
  schema: {
    ...door,
    summary: 'Count somebody who came without booking, or take one back',
    params: ofDropIn,
    body: Nullable(Strict({ change: Type.Optional(Type.Unsafe<1 | -1>(Type.Integer({ enum: [1, -1] }))) })),
  },
  repeatable: true,
  errors: doorErrors,
})

export const tickCame = endpoint({
  method: 'PUT',
  url: '/drop-ins/:dropInId/bookings/:bookingId/came',
  schema: {
    ...door,
    summary: 'Tick at the door who came; null takes the tick back',
    params: Strict({ dropInId: Uuid, bookingId: Uuid }),
    body: Strict({ came: Nullable(Type.Boolean()) }),
  },
  errors: { ...missing, 409: ['not-yet', 'cancelled', 'over', 'not-booked'] },
})

export const closeDropInDoor = endpoint({
  method: 'POST',
  url: '/drop-ins/:dropInId/close',
  schema: {
    ...door,
    summary:
      'Close the door: who had booked and is not ticked was missed; who did not choose to be listed is only counted',
    params: ofDropIn,
  },
  repeatable: true,
  errors: doorErrors,
})

export const writeDropInThemes = endpoint({
  method: 'PUT',
  url: '/drop-ins/:dropInId/themes',
  schema: {
    summary: 'What was talked about, without names, and "you said, we did": shown at the next session of the series',
    tags,
    params: ofDropIn,
    body: DropInThemes,
    response: { 200: DropInPage },
  },
  versioned: true,
  errors: { ...missing, 409: ['not-yet', 'cancelled'] },
})

export const sayHostIsAway = endpoint({
  method: 'POST',
  url: '/drop-ins/:dropInId/hosts/away',
  schema: {
    summary: 'I cannot host this session after all; where nobody is left, the programme has a task to find somebody',
    tags,
    params: ofDropIn,
    response: { 204: Type.Null() },
  },
  repeatable: true,
  errors: { ...missing, 409: ['over', 'cancelled'] },
})

export const listPossibleHosts = endpoint({
  method: 'GET',
  url: '/drop-ins/possible-hosts',
  schema: {
    summary: 'Who can host: coordinators and mentors of the organisation, and its partners',
    tags,
    querystring: Strict({ organisationId: Uuid }),
    response: {
      200: Type.Object({
        items: Type.Array(
          Type.Object({ ...DropInHost.properties, isPartner: Type.Boolean(), isStaff: Type.Boolean() }),
        ),
      }),
    },
  },
  errors: missing,
})

export const DropInMonth = Type.Object({
  /** `YYYY-MM`. */
  month: Type.String(),
  held: Type.Integer(),
  cancelled: Type.Integer(),
  booked: Type.Integer(),
  there: Type.Integer(),
  walkIns: Type.Integer(),
  missed: Type.Integer(),
})
export type DropInMonth = Static<typeof DropInMonth>

export const getDropInFigures = endpoint({
  method: 'GET',
  url: '/drop-ins/figures',
  schema: {
    summary: 'How many sessions were held and how many came, month by month',
    tags,
    querystring: Strict({ organisationId: Uuid, from: Type.Optional(Day) }),
    response: { 200: Type.Object({ items: Type.Array(DropInMonth) }) },
  },
  errors: missing,
})
