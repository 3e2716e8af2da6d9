import { type CheckInAnswer, type CheckInContact, checkInNamedReaders } from '@elevate/contracts/check-in-vocabulary'
import { sql } from '../drizzle.ts'
import { boolean, check, index, jsonb, pgEnum, pgTable, primaryKey, smallint, text, uuid } from '../pg-core.ts'
import { checkInRounds } from './check-ins.ts'
import { createdAt, version } from './columns.ts'
import { byPerson, ofOrganisation } from './columns-of-recruitment.ts'
import { people } from './people.ts'
import { wall } from './walls.ts'

export const checkInNamedReader = pgEnum('check_in_named_reader', checkInNamedReaders)

const ofPerson = () =>
  uuid()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' })

const ofRound = () =>
  uuid()
    .notNull()
    .references(() => checkInRounds.id, { onDelete: 'cascade' })

/**
 * That I have sent it, so that nobody sends twice: for its author alone, not even the system, because who sent without
 * being in `check_in_answered` was anonymous. No time, which would tell the same.
 */
export const checkInSendings = pgTable(
  'check_in_sendings',
  {
    roundId: ofRound(),
    personId: ofPerson(),
    isPartlyAnonymous: boolean().notNull(),
    contact: jsonb().$type<CheckInContact>(),
  },
  (t) => [
    primaryKey({ columns: [t.roundId, t.personId] }),
    index('check_in_sendings_of_person').on(t.personId),
    check('check_in_sendings_anonymous_or_contact', sql`not (${t.isPartlyAnonymous} and ${t.contact} is not null)`),
    wall('check_in_sendings', sql`person_id = (select app.person())`),
  ],
)

/** What somebody has written and not sent: for its author alone. Gone when it is sent. */
export const checkInDrafts = pgTable(
  'check_in_drafts',
  {
    roundId: ofRound(),
    personId: ofPerson(),
    answers: jsonb().$type<CheckInAnswer[]>().notNull(),
    contact: jsonb().$type<CheckInContact>(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.roundId, t.personId] }),
    index('check_in_drafts_of_person').on(t.personId),
    wall('check_in_drafts', sql`person_id = (select app.person())`),
  ],
)

/** All three null: "Prefer not to say". */
const answer = { question: text().notNull(), score: smallint(), choice: text(), words: text() }

/** "Private to me": for its author alone, whatever anybody may do. */
export const checkInPrivateAnswers = pgTable(
  'check_in_private_answers',
  { roundId: ofRound(), personId: ofPerson(), ...answer },
  (t) => [
    primaryKey({ columns: [t.roundId, t.personId, t.question] }),
    index('check_in_private_answers_of_person').on(t.personId),
    check('check_in_private_answers_score', sql`${t.score} between 1 and 5`),
    wall('check_in_private_answers', sql`person_id = (select app.person())`),
  ],
)

/**
 * Answers to a lead or a mentor, by name. Read by the author and by whom they were given to; those to a lead also by
 * whom the waiting has passed on to (`check_in_hops`), and counted by the system.
 */
export const checkInAnswers = pgTable(
  'check_in_answers',
  {
    roundId: ofRound(),
    personId: ofPerson(),
    organisationId: ofOrganisation(),
    ...answer,
    reader: checkInNamedReader().notNull(),
    /** Who that was when it was given. */
    readerId: byPerson(),
  },
  (t) => [
    primaryKey({ columns: [t.roundId, t.personId, t.question] }),
    index('check_in_answers_of_person').on(t.personId, t.roundId),
    index('check_in_answers_of_reader').on(t.readerId, t.roundId),
    check('check_in_answers_score', sql`${t.score} between 1 and 5`),
    wall(
      'check_in_answers',
      sql`person_id = (select app.person()) or reader_id = (select app.person()) or (reader = 'my-lead' and ((select app.is_system()) or exists (select from check_in_hops h where h.round_id = check_in_answers.round_id and h.person_id = check_in_answers.person_id and (h.to_person_id = (select app.person()) or (h.to_person_id is null and h.organisation_id = any ((select app.programmes())::uuid[]))))))`,
      sql`person_id = (select app.person())`,
    ),
  ],
)

/**
 * Answers without a person and without a time, under ids that say nothing of the order. Nobody reads them but the
 * system, which counts once after the check-in is over and deletes them.
 */
export const checkInAnonymousAnswers = pgTable(
  'check_in_anonymous_answers',
  {
    id: uuid().primaryKey().default(sql`gen_random_uuid()`),
    roundId: ofRound(),
    organisationId: ofOrganisation(),
    ...answer,
  },
  (t) => [
    index('check_in_anonymous_answers_of_round').on(t.roundId),
    check('check_in_anonymous_answers_score', sql`${t.score} between 1 and 5`),
    wall(
      'check_in_anonymous_answers',
      sql`(select app.is_system())`,
      // Whoever was asked, as a part of what they send: they have just said that some of it is anonymous.
      sql`(select app.is_system()) or exists (select from check_in_invitations i join check_in_sendings s using (round_id, person_id) where i.round_id = check_in_anonymous_answers.round_id and i.organisation_id = check_in_anonymous_answers.organisation_id and i.person_id = (select app.person()) and s.is_partly_anonymous)`,
    ),
  ],
)

/** Who has opened what a partner shared, for the partner to see; the audit trail has every time. */
export const checkInReads = pgTable(
  'check_in_reads',
  {
    roundId: ofRound(),
    personId: ofPerson(),
    readerId: ofPerson(),
    readAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.roundId, t.personId, t.readerId] }),
    index('check_in_reads_of_reader').on(t.readerId, t.roundId),
    wall(
      'check_in_reads',
      sql`person_id = (select app.person()) or reader_id = (select app.person())`,
      sql`reader_id = (select app.person())`,
    ),
  ],
)
