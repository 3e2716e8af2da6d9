import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import type { NotificationKind } from './notification-kinds.ts'
import { ContactPreference } from './people-vocabulary.ts'
import { Nullable, OneOf, Strict } from './text.ts'

const tags = ['Me'] as const

/** How somebody is told beside the app. */
export const mailChoices = ['at-once', 'daily', 'never'] as const
export const MailChoice = OneOf(mailChoices)
export type MailChoice = Static<typeof MailChoice>

/** The hours, by clocks in London, at which the daily email can come. None of them is left out or comes twice. */
export const digestHours = [8, 12, 18] as const
export const DigestHour = Type.Union([Type.Literal(8), Type.Literal(12), Type.Literal(18)])
export type DigestHour = Static<typeof DigestHour>

/** Until somebody chooses: what one may have to act on comes at once, news once a day. */
export const mailDefaults: Record<NotificationKind, MailChoice> = {
  mentoring: 'at-once',
  buddies: 'at-once',
  coffee: 'at-once',
  'check-ins': 'at-once',
  'drop-ins': 'at-once',
  tasks: 'at-once',
  programme: 'daily',
}
export const defaultDigestHour: DigestHour = 8

const choices = {
  byMail: Strict({
    mentoring: MailChoice,
    buddies: MailChoice,
    coffee: MailChoice,
    'check-ins': MailChoice,
    'drop-ins': MailChoice,
    tasks: MailChoice,
    programme: MailChoice,
  } satisfies Record<NotificationKind, typeof MailChoice>),
  digestHour: DigestHour,
}

export const NotificationPreferences = Type.Object({
  ...choices,
  email: Nullable(Type.String()),
  /** How mail that cannot wait reaches me now: without an address that works, somebody rings or writes. */
  reachedBy: ContactPreference,
  version: Type.Integer(),
})
export type NotificationPreferences = Static<typeof NotificationPreferences>

export const getNotificationPreferences = endpoint({
  method: 'GET',
  url: '/me/notification-preferences',
  schema: { summary: 'How I am told, kind by kind', tags, response: { 200: NotificationPreferences } },
})

export const saveNotificationPreferences = endpoint({
  method: 'PUT',
  url: '/me/notification-preferences',
  versioned: true,
  schema: {
    summary: 'Choose how I am told, kind by kind',
    tags,
    body: Strict(choices),
    response: { 200: NotificationPreferences },
  },
})
