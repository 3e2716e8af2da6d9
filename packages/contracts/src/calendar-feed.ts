import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { Instant, Nullable, Strict } from './text.ts'

const tags = ['Calendar'] as const

export const CalendarFeed = Type.Object({
  /** Null: there is no address. */
  madeAt: Nullable(Instant),
  /** When a calendar program last asked for it. */
  lastReadAt: Nullable(Instant),
})
export type CalendarFeed = Static<typeof CalendarFeed>

export const getCalendarFeed = endpoint({
  method: 'GET',
  url: '/me/calendar-feed',
  schema: {
    summary: 'Whether I have an address for my calendar; the address itself is shown once, when it is made',
    tags,
    response: { 200: CalendarFeed },
  },
})

export const makeCalendarFeed = endpoint({
  method: 'POST',
  url: '/me/calendar-feed',
  rationed: 'entry',
  schema: {
    summary: 'Make an address for my calendar; one that was made before stops working',
    tags,
    response: { 201: Type.Object({ ...CalendarFeed.properties, address: Type.String() }) },
  },
})

export const revokeCalendarFeed = endpoint({
  method: 'DELETE',
  url: '/me/calendar-feed',
  schema: { summary: 'Stop the address of my calendar from working', tags, response: { 204: Type.Null() } },
})

/** Not below `/api/v1`: its address is short, because it is copied by hand into calendar programs. */
export const readCalendarFeed = endpoint({
  method: 'GET',
  url: '/calendar/:file',
  schema: {
    summary: 'Somebody’s own calendar, by the secret in its address (`/calendar/<secret>.ics`)',
    description: 'Unknown, revoked and malformed addresses are answered alike.',
    tags,
    params: Strict({ file: Type.String({ maxLength: 100 }) }),
    response: { 200: Type.String() },
  },
  produces: ['text/calendar'],
  errors: { 404: ['not-found'] },
})
