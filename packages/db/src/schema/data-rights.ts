import { correctionStates, correctionSubjects } from '@elevate/contracts/corrections-vocabulary'
import { erasureStates } from '@elevate/contracts/erasure-vocabulary'
import { recordHoldKinds } from '@elevate/contracts/record-hold-kinds'
import { sql } from '../drizzle.ts'
import { check, date, index, jsonb, pgEnum, pgTable, text, uniqueIndex, uuid } from '../pg-core.ts'
import { createdAt, id, instant, version } from './columns.ts'
import { byPerson, ofOrganisation } from './columns-of-recruitment.ts'
import { people } from './people.ts'
import { wall } from './walls.ts'

export const erasureState = pgEnum('erasure_state', erasureStates)
export const recordHoldKind = pgEnum('record_hold_kind', recordHoldKinds)
export const correctionState = pgEnum('correction_state', correctionStates)

/** One line of a receipt: a table, what became of its rows, and how many. Nothing about the person. */
export type ErasedTable = {
  table: string
  fate: 'deleted' | 'emptied' | 'reworded' | 'kept'
  rows: number
  why: string
}

/** Somebody asks to be erased. Kept when it was done: the receipt is all that is left to show for it. */
export const erasureRequests = pgTable(
  'erasure_requests',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    /** Those that knew the person when it was asked; whoever runs the programme there sees it. */
    organisationIds: uuid().array().notNull(),
    state: erasureState().notNull().default('asked'),
    askedAt: createdAt(),
    askedBy: byPerson(),
    /** One month (UK GDPR Article 12(3)). */
    dueOn: date().notNull(),
    decidedAt: instant(),
    decidedBy: byPerson(),
    /** Why not, for the person to read. Gone when the erasure is done after all. */
    refusedWhy: text(),
    receipt: jsonb().$type<ErasedTable[]>(),
    version: version(),
  },
  (t) => [
    uniqueIndex('erasure_requests_one_open').on(t.personId).where(sql`${t.state} = 'asked'`),
    index('erasure_requests_of_person').on(t.personId),
    index('erasure_requests_by_due_day').on(t.dueOn, t.id),
    check('erasure_requests_decided', sql`(${t.state} = 'asked') = (${t.decidedAt} is null)`),
    check('erasure_requests_receipt', sql`(${t.state} = 'erased') = (${t.receipt} is not null)`),
    check('erasure_requests_refused', sql`(${t.state} = 'refused') = (${t.refusedWhy} is not null)`),
    wall(
      'erasure_requests',
      sql`person_id = (select app.person()) or organisation_ids && (select app.programmes())::uuid[] or (select app.is_administrator()) or (select app.is_system())`,
    ),
  ],
)

/** A legal hold: while there is one, nothing about the person is deleted, whatever rule or wish says so. */
export const legalHolds = pgTable(
  'legal_holds',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    reason: text().notNull(),
    /** The day on which somebody looks whether it is still needed. It does not end by itself. */
    reviewOn: date().notNull(),
    placedAt: createdAt(),
    placedBy: byPerson(),
    releasedAt: instant(),
    releasedBy: byPerson(),
    version: version(),
  },
  (t) => [
    index('legal_holds_of_person').on(t.personId),
    uniqueIndex('legal_holds_one_open').on(t.personId).where(sql`${t.releasedAt} is null`),
    wall(
      'legal_holds',
      sql`(select app.is_administrator()) or (select app.is_system()) or exists (select from organisation_people k where k.person_id = legal_holds.person_id and k.organisation_id = any ((select app.programmes())::uuid[]))`,
    ),
  ],
)

/**
 * A legal hold on one record. `recordId` is the key of another table for each kind; `app.record_of` (retention.sql) says
 * what it is, and the locks of `app.keep_holds_still` see to it that nothing is held and gone.
 */
export const recordHolds = pgTable(
  'record_holds',
  {
    id: id(),
    organisationId: ofOrganisation(),
    kind: recordHoldKind().notNull(),
    recordId: uuid().notNull(),
    reason: text().notNull(),
    /** The day on which somebody looks whether it is still needed. It does not end by itself. */
    reviewOn: date().notNull(),
    placedAt: createdAt(),
    placedBy: byPerson(),
    releasedAt: instant(),
    releasedBy: byPerson(),
  },
  (t) => [
    index('record_holds_of_organisation').on(t.organisationId, t.id),
    index('record_holds_of_record').on(t.recordId, t.id),
    uniqueIndex('record_holds_one_open').on(t.recordId).where(sql`${t.releasedAt} is null`),
    wall(
      'record_holds',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_administrator()) or (select app.is_system())`,
    ),
  ],
)

/** Somebody says that something held about them is wrong, which they cannot put right themselves (UK GDPR Article 16). */
export const correctionRequests = pgTable(
  'correction_requests',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    /** Those that knew the person when it was asked; whoever runs the programme there answers. */
    organisationIds: uuid().array().notNull(),
    subject: text({ enum: correctionSubjects }).notNull(),
    words: text().notNull(),
    state: correctionState().notNull().default('asked'),
    askedAt: createdAt(),
    askedBy: byPerson(),
    dueOn: date().notNull(),
    decidedAt: instant(),
    decidedBy: byPerson(),
    /** What was put right, or why not, for the person to read. */
    answer: text(),
  },
  (t) => [
    uniqueIndex('correction_requests_one_open').on(t.personId, t.subject).where(sql`${t.state} = 'asked'`),
    index('correction_requests_of_person').on(t.personId, t.id),
    check('correction_requests_decided', sql`(${t.state} = 'asked') = (${t.decidedAt} is null)`),
    check('correction_requests_answered', sql`(${t.state} in ('corrected', 'refused')) = (${t.answer} is not null)`),
    wall(
      'correction_requests',
      sql`person_id = (select app.person()) or organisation_ids && (select app.programmes())::uuid[] or ((select app.is_administrator()) and organisation_ids = '{}') or (select app.is_system())`,
    ),
  ],
)
