import type { NotificationKind } from '@elevate/contracts/notification-kinds'
import { type MailChoice, mailChoices } from '@elevate/contracts/notification-preferences'
import type { Stoppable } from '@elevate/contracts/unsubscribe'
import { sql } from '../drizzle.ts'
import { check, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, uuid } from '../pg-core.ts'
import { createdAt, version } from './columns.ts'
import { people } from './people.ts'
import { notificationKind } from './trail.ts'
import { personWall, wall } from './walls.ts'

export const mailChoice = pgEnum('mail_choice', mailChoices)

const ofPerson = () =>
  uuid()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' })

/** When the daily mail comes. Without a row: as contracts/notification-preferences says. For the person alone. */
export const notificationPreferences = pgTable(
  'notification_preferences',
  {
    personId: ofPerson().primaryKey(),
    /** By clocks in London. */
    digestHour: integer().notNull(),
    version: version(),
  },
  (t) => [
    check('notification_preferences_hour', sql`${t.digestHour} in (8, 12, 18)`),
    personWall('notification_preferences'),
  ],
)

/** How a person is told of one kind beside the app, where they have chosen. For the person alone. */
export const notificationChoices = pgTable(
  'notification_choices',
  { personId: ofPerson(), kind: notificationKind().notNull(), byMail: mailChoice().notNull() },
  (t) => [primaryKey({ columns: [t.personId, t.kind] }), personWall('notification_choices')],
)

export type ChangedByLink = { kind: NotificationKind; from: MailChoice; to: MailChoice }[]

/** Links of mails that stop such mails. Only the hash is kept. */
export const unsubscribeLinks = pgTable(
  'unsubscribe_links',
  {
    tokenHash: text().primaryKey(),
    personId: ofPerson(),
    stops: text().$type<Stoppable>().notNull(),
    /** What the link has changed last, kind by kind: how it was, and how it left it. For its undoing. */
    changed: jsonb().$type<ChangedByLink>(),
    createdAt: createdAt(),
  },
  (t) => [
    index('unsubscribe_links_of_person').on(t.personId),
    index('unsubscribe_links_by_age').on(t.createdAt),
    wall('unsubscribe_links', sql`(select app.is_system())`),
  ],
)
