import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { SupportFigures, SupportOfPartner } from './support.ts'
import { Day, Instant, Nullable, OneOf, Uuid } from './text.ts'

const tags = ['Home'] as const

/** What there can be to do or to look forward to; the client has the words. */
export const homeThingKinds = [
  'mentor-to-choose',
  'mentee-to-accept',
  'agreement-to-accept',
  'session',
  'session-to-log',
  'buddy-in-touch',
  'coffee-to-meet',
  'coffee-feedback',
  'coffee-to-join',
  'check-in',
  'drop-in',
  'drop-in-offer',
  'drop-in-to-book',
  'profile',
] as const
export const HomeThingKind = OneOf(homeThingKinds)
export type HomeThingKind = Static<typeof HomeThingKind>

export const HomeThing = Type.Object({
  kind: HomeThingKind,
  /** With whom. */
  who: Nullable(Type.String()),
  /** What it is called. */
  what: Nullable(Type.String()),
  on: Nullable(Day),
  at: Nullable(Instant),
  href: Type.String(),
})
export type HomeThing = Static<typeof HomeThing>

export const HomePerson = Type.Object({
  as: OneOf(['mentor', 'mentee', 'buddy', 'coffee']),
  name: Type.String(),
  last: Nullable(Day),
  next: Nullable(Day),
  href: Type.String(),
  /** Where the mentor says how a session went. */
  logHref: Nullable(Type.String()),
})
export type HomePerson = Static<typeof HomePerson>

export const PartnerHome = Type.Object({
  /** The one thing that comes first; null where nothing waits. */
  next: Nullable(HomeThing),
  needsYou: Type.Array(HomeThing),
  comingUp: Type.Array(HomeThing),
  people: Type.Array(HomePerson),
  unread: Type.Integer(),
})
export type PartnerHome = Static<typeof PartnerHome>

export const getPartnerHome = endpoint({
  method: 'GET',
  url: '/home/partner',
  schema: {
    summary:
      'The home page of a partner or mentor: what is next, what needs them, what is coming up, who their people are',
    tags,
    response: { 200: PartnerHome },
  },
})

export const CoordinatorHome = Type.Object({
  programmes: Type.Array(
    Type.Object({
      figures: SupportFigures,
      /** The longest first, five at most. */
      quiet: Type.Array(SupportOfPartner),
    }),
  ),
  tasks: Type.Object({
    open: Type.Integer(),
    overdue: Type.Integer(),
    mine: Type.Integer(),
    /** What waits longest, five at most. */
    first: Type.Array(
      Type.Object({
        id: Uuid,
        title: Type.String(),
        href: Nullable(Type.String()),
        dueOn: Day,
        isOverdue: Type.Boolean(),
      }),
    ),
  }),
})
export type CoordinatorHome = Static<typeof CoordinatorHome>

export const getCoordinatorHome = endpoint({
  method: 'GET',
  url: '/home/coordinator',
  schema: {
    summary: 'The home page of a coordinator: with whom nobody was in touch, and what waits',
    tags,
    response: { 200: CoordinatorHome },
  },
})
