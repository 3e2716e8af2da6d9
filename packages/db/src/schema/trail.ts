import { notificationKinds } from '@elevate/contracts/notification-kinds'
import { mailFaults } from '@elevate/contracts/support-mail'
import type { Stoppable } from '@elevate/contracts/unsubscribe'
import { sql } from '../drizzle.ts'
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from '../pg-core.ts'
import { bytes, createdAt, id, instant } from './columns.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'
import { addedBySystem, personWall, wall } from './walls.ts'

/**
 * Who did what, when. Append-only: a trigger refuses changes. Holds names of fields, never what stood in them.
 * `lane`, `position` and `hash` are the chain (decision 0018): a trigger sets them, whatever an insert says.
 */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: createdAt(),
    actorId: uuid(),
    organisationId: uuid(),
    action: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: uuid(),
    details: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    requestId: text(),
    lane: smallint().notNull().default(0),
    position: bigint({ mode: 'number' }).notNull().default(0),
    hash: bytes().notNull().default(sql`''::bytea`),
  },
  (t) => [
    uniqueIndex('audit_entries_in_chain').on(t.lane, t.position),
    index('audit_entries_of_subject').on(t.subjectId, t.id),
    index('audit_entries_of_actor').on(t.actorId, t.id),
    index('audit_entries_of_action').on(t.action, t.id),
    index('audit_entries_of_organisation').on(t.organisationId, t.id),
    wall(
      'audit_entries',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_administrator()) or (select app.is_system()) or actor_id = (select app.person()) or subject_id = (select app.person())`,
      // In nobody else's name; in nobody's where it must not be known who it was.
      sql`actor_id is null or actor_id = (select app.person()) or (select app.is_system())`,
    ),
  ],
)

/** The first answer to a request that may be repeated; written in the transaction that had the effect. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    key: text().notNull(),
    operation: text().notNull(),
    requestHash: text().notNull(),
    answer: jsonb(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.key] }), personWall('idempotency_keys')],
)

export const notificationKind = pgEnum('notification_kind', notificationKinds)
/** Why a mail has not gone, or did not arrive. */
export const mailFault = pgEnum('mail_fault', mailFaults)

export type MailAttachment = { name: string; contentType: string; content: string }

/** Mails to be sent, written by the transaction that causes them; the worker sends what is still wanted. */
export const outbox = pgTable(
  'outbox',
  {
    id: id(),
    organisationId: uuid().references(() => organisations.id),
    personId: uuid().references(() => people.id, { onDelete: 'cascade' }),
    toAddress: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    attachments: jsonb().$type<MailAttachment[]>().notNull().default([]),
    /** What, whom, when: the same mail is never queued twice. */
    dedupeKey: text().notNull(),
    /** What the mail is about; withdrawing that withdraws the mail while it is still here. */
    aboutKind: text(),
    aboutId: uuid(),
    /** What the mail's "unsubscribe" stops; null where the mail goes whatever was chosen. The digest is written when it goes. */
    stops: text().$type<Stoppable>(),
    /** A part of the person's daily mail: it does not go by itself. */
    isForDigest: boolean().notNull().default(false),
    sendAfter: instant().notNull().default(sql`now()`),
    /** From then on it says nothing any more: a reminder of what has begun. */
    notAfter: instant(),
    createdAt: createdAt(),
    /** A worker has it until then; if that worker has died, another one takes it after that. */
    claimedUntil: instant(),
    attempts: integer().notNull().default(0),
    lastError: text(),
    fault: mailFault(),
    sentAt: instant(),
    withdrawnAt: instant(),
    failedAt: instant(),
    /** It was taken, and came back later. */
    returnedAt: instant(),
  },
  (t) => [
    uniqueIndex('outbox_once').on(t.dedupeKey),
    index('outbox_waiting').on(t.sendAfter).where(sql`sent_at is null and withdrawn_at is null and failed_at is null`),
    index('outbox_for_digest')
      .on(t.personId)
      .where(sql`is_for_digest and sent_at is null and withdrawn_at is null and failed_at is null`),
    index('outbox_about').on(t.aboutId),
    index('outbox_of_person').on(t.personId),
    index('outbox_of_organisation').on(t.organisationId, t.id),
    // What the programme looks at among all that has gone out: the few that wait or did not arrive, and the last day.
    index('outbox_not_gone').on(t.organisationId).where(sql`sent_at is null`),
    index('outbox_not_arrived').on(t.organisationId, t.id).where(sql`failed_at is not null or returned_at is not null`),
    index('outbox_sent').on(t.organisationId, t.sentAt).where(sql`sent_at is not null`),
    index('outbox_to').on(sql`lower(${t.toAddress})`),
    wall(
      'outbox',
      sql`(select app.is_system()) or organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person())`,
      sql`(select app.is_system()) or organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_the_release_before())`,
    ),
    addedBySystem('outbox'),
  ],
)

/** What a person is told in the app. */
export const notifications = pgTable(
  'notifications',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    kind: notificationKind().notNull().default('programme'),
    title: text().notNull(),
    body: text().notNull(),
    href: text().notNull(),
    /** What, whom, when: the same thing is not told twice. */
    dedupeKey: text(),
    createdAt: createdAt(),
    readAt: instant(),
    /** It does not hold any more: not shown, and in no digest. */
    takenBackAt: instant(),
  },
  (t) => [
    uniqueIndex('notifications_once').on(t.dedupeKey),
    index('notifications_of_person').on(t.personId, t.id),
    index('notifications_unread').on(t.personId).where(sql`read_at is null and taken_back_at is null`),
    index('notifications_by_age').on(t.createdAt),
    wall(
      'notifications',
      sql`person_id = (select app.person()) or (select app.is_system())`,
      sql`person_id = (select app.person()) or (select app.is_system()) or (select app.is_the_release_before())`,
    ),
    addedBySystem('notifications'),
  ],
)
