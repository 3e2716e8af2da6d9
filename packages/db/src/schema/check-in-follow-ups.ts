import { sql } from '../drizzle.ts'
import { check, date, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from '../pg-core.ts'
import { checkInRounds } from './check-ins.ts'
import { createdAt, id, instant } from './columns.ts'
import { byPerson, ofOrganisation } from './columns-of-recruitment.ts'
import { people } from './people.ts'
import { wall } from './walls.ts'

const ofPerson = () =>
  uuid()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' })

const mayFollowUp = (name: string) =>
  sql`exists (select from check_in_hops h where h.follow_up_id = ${sql.raw(name)}.id and (h.to_person_id = (select app.person()) or (h.to_person_id is null and h.organisation_id = any ((select app.programmes())::uuid[]))))`

/** Somebody is to get in touch with a partner: a promise with a day. */
export const checkInFollowUps = pgTable(
  'check_in_follow_ups',
  {
    id: id(),
    organisationId: ofOrganisation(),
    personId: ofPerson(),
    /** Null: a call-back without a word written down. */
    roundId: uuid().references(() => checkInRounds.id, { onDelete: 'cascade' }),
    /** Of `checkInReasons`. */
    reasons: text().array().notNull(),
    channel: text(),
    /** Whose turn it is; null: the coordinators together. */
    ownerId: byPerson(),
    deputyId: byPerson(),
    /** How often it was passed on. */
    step: integer().notNull().default(0),
    dueOn: date().notNull(),
    createdAt: createdAt(),
    seenAt: instant(),
    seenBy: byPerson(),
    doneAt: instant(),
    doneBy: byPerson(),
  },
  (t) => [
    uniqueIndex('check_in_follow_ups_one_each').on(t.roundId, t.personId),
    uniqueIndex('check_in_follow_ups_one_call_back')
      .on(t.organisationId, t.personId)
      .where(sql`round_id is null and done_at is null`),
    index('check_in_follow_ups_of_person').on(t.personId),
    index('check_in_follow_ups_waiting').on(t.organisationId, t.dueOn, t.id).where(sql`done_at is null`),
    check('check_in_follow_ups_done', sql`${t.doneAt} is null or ${t.seenAt} is not null`),
    wall(
      'check_in_follow_ups',
      sql`person_id = (select app.person()) or (select app.is_system()) or ${mayFollowUp('check_in_follow_ups')}`,
    ),
  ],
)

/** Every hand that a follow-up has come to, in order. */
export const checkInHops = pgTable(
  'check_in_hops',
  {
    followUpId: uuid()
      .notNull()
      .references(() => checkInFollowUps.id, { onDelete: 'cascade' }),
    step: integer().notNull(),
    organisationId: ofOrganisation(),
    personId: ofPerson(),
    roundId: uuid().references(() => checkInRounds.id, { onDelete: 'cascade' }),
    /** Null: the coordinators together. */
    toPersonId: uuid().references(() => people.id, { onDelete: 'cascade' }),
    /** Of `checkInHopReasons`. */
    why: text().notNull(),
    at: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.followUpId, t.step] }),
    index('check_in_hops_of_round').on(t.roundId, t.personId),
    index('check_in_hops_to').on(t.toPersonId),
    wall(
      'check_in_hops',
      sql`person_id = (select app.person()) or to_person_id = (select app.person()) or (select app.is_system()) or (to_person_id is null and organisation_id = any ((select app.programmes())::uuid[]))`,
      sql`person_id = (select app.person()) or (select app.is_system())`,
    ),
  ],
)
