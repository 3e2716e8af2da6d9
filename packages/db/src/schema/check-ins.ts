import type { CheckInGroupFigure } from '@elevate/contracts/check-in-programmes'
import { sql } from '../drizzle.ts'
import { check, date, index, jsonb, pgTable, primaryKey, uniqueIndex, uuid } from '../pg-core.ts'
import { checkInProgrammes } from './check-in-programmes.ts'
import { createdAt, id, instant } from './columns.ts'
import { ofOrganisation } from './columns-of-recruitment.ts'
import { people } from './people.ts'
import { wall } from './walls.ts'

const ofPerson = () =>
  uuid()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' })

/** What the organisation may know of a check-in that is over: numbers in fives, worked out once (`jsonb`). */
export type CheckInResults = {
  figures: CheckInGroupFigure[]
  words: { question: string; texts: string[] }[]
}

/** One check-in: asked from a day to a day. */
export const checkInRounds = pgTable(
  'check_in_rounds',
  {
    id: id(),
    organisationId: ofOrganisation(),
    programmeId: uuid()
      .notNull()
      .references(() => checkInProgrammes.id),
    opensOn: date().notNull(),
    closesOn: date().notNull(),
    countedAt: instant(),
    results: jsonb().$type<CheckInResults>(),
  },
  (t) => [
    uniqueIndex('check_in_rounds_once').on(t.organisationId, t.opensOn),
    index('check_in_rounds_to_count').on(t.closesOn).where(sql`counted_at is null`),
    check('check_in_rounds_counted', sql`(${t.countedAt} is null) = (${t.results} is null)`),
    wall(
      'check_in_rounds',
      sql`organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_system())`,
      sql`(select app.is_system())`,
    ),
  ],
)

const ofRound = () =>
  uuid()
    .notNull()
    .references(() => checkInRounds.id, { onDelete: 'cascade' })

/** Who was asked. */
export const checkInInvitations = pgTable(
  'check_in_invitations',
  {
    roundId: ofRound(),
    personId: ofPerson(),
    organisationId: ofOrganisation(),
    remindedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.roundId, t.personId] }),
    index('check_in_invitations_of_person').on(t.personId, t.roundId),
    wall(
      'check_in_invitations',
      sql`person_id = (select app.person()) or (select app.is_system())`,
      sql`(select app.is_system())`,
    ),
  ],
)

/**
 * **That** somebody answered under their name: to their lead, their mentor, or by asking to be contacted. This is what
 * counts as a contact elsewhere. Who answered only anonymously, or only to themselves, is not here: nobody can tell.
 */
export const checkInAnswered = pgTable(
  'check_in_answered',
  {
    roundId: ofRound(),
    personId: ofPerson(),
    organisationId: ofOrganisation(),
    answeredAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.roundId, t.personId] }),
    index('check_in_answered_of_person').on(t.personId, t.answeredAt),
    index('check_in_answered_of_organisation').on(t.organisationId, t.answeredAt),
    wall(
      'check_in_answered',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or (select app.is_system())`,
      sql`person_id = (select app.person()) or (select app.is_system())`,
    ),
  ],
)
