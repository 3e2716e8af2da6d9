import { type Static, Type } from 'typebox'
import { kindsOfUser } from './access.ts'
import { endpoint } from './endpoint.ts'
import { NotificationKind } from './notification-kinds.ts'
import { Page, Paging } from './page.ts'
import { Day, Instant, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Me'] as const

export const MyGrant = Type.Object({
  kind: OneOf(kindsOfUser),
  organisation: Nullable(Type.Object({ id: Uuid, name: Type.String(), shortName: Type.String() })),
  from: Nullable(Day),
  to: Nullable(Day),
})
export type MyGrant = Static<typeof MyGrant>

export const Me = Type.Object({
  person: Type.Object({ id: Uuid, name: Type.String(), email: Nullable(Type.String()) }),
  grants: Type.Array(MyGrant),
  /** What the person may do, so that the client repeats no rule. */
  can: Type.Object({
    seePeople: Type.Boolean(),
    importPeople: Type.Boolean(),
    runCoffeeRounds: Type.Boolean(),
    runRecruitment: Type.Boolean(),
    runSupport: Type.Boolean(),
    sitOnPanels: Type.Boolean(),
    takePartInCoffee: Type.Boolean(),
    administer: Type.Boolean(),
  }),
  unreadNotifications: Type.Integer(),
})
export type Me = Static<typeof Me>

export const getMe = endpoint({
  method: 'GET',
  url: '/me',
  schema: { summary: 'Who I am, my grants, and what I may do', tags, response: { 200: Me } },
})

export const Notification = Type.Object({
  id: Uuid,
  kind: NotificationKind,
  title: Type.String(),
  body: Type.String(),
  /** A page of the client. */
  href: Type.String(),
  createdAt: Instant,
  readAt: Nullable(Instant),
})
export type Notification = Static<typeof Notification>

export const listMyNotifications = endpoint({
  method: 'GET',
  url: '/me/notifications',
  schema: {
    summary: 'What I have been told, newest first',
    tags,
    querystring: Strict(Paging),
    response: { 200: Page(Notification) },
  },
})

export const markNotificationsRead = endpoint({
  method: 'POST',
  url: '/me/notifications/read',
  schema: { summary: 'Mark everything I have been told as read', tags, response: { 204: Type.Null() } },
})

export const markNotificationRead = endpoint({
  method: 'POST',
  url: '/me/notifications/:notificationId/read',
  schema: {
    summary: 'Mark one thing that I have been told as read; again changes nothing',
    tags,
    params: Strict({ notificationId: Uuid }),
    response: { 204: Type.Null() },
  },
  errors: { 404: ['not-found'] },
})
