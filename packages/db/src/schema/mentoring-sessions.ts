import { goalKinds, sessionOutcomes } from '@elevate/contracts/mentoring-sessions'
import { type SQL, sql } from '../drizzle.ts'
import { check, date, index, integer, pgEnum, pgTable, primaryKey, text, uniqueIndex, uuid } from '../pg-core.ts'
import { createdAt, id, instant, version } from './columns.ts'
import { byPerson, ofOrganisation } from './columns-of-recruitment.ts'
import { mentoringMode, mentorships } from './mentoring.ts'
import { people } from './people.ts'
import { programmeWall, wall } from './walls.ts'

export const sessionOutcome = pgEnum('session_outcome', sessionOutcomes)
export const goalKind = pgEnum('goal_kind', goalKinds)
export const mentoringAlertKind = pgEnum('mentoring_alert_kind', ['missed', 'quiet'])

const ofMentorship = () =>
  uuid()
    .notNull()
    .references(() => mentorships.id, { onDelete: 'cascade' })

/** One of the two of the mentorship of a row. */
const isOfThePair = (table: string): SQL =>
  sql.raw(
    `exists (select from mentorships m where m.id = ${table}.mentorship_id and (select app.person()) in (m.mentor_person_id, m.partner_person_id))`,
  )

/** The shared log: when, how long, how, whether it was held, and the next day. Nothing of what was said. */
export const mentoringSessions = pgTable(
  'mentoring_sessions',
  {
    id: id(),
    mentorshipId: ofMentorship(),
    organisationId: ofOrganisation(),
    day: date().notNull(),
    outcome: sessionOutcome().notNull(),
    mode: mentoringMode().notNull(),
    minutes: integer(),
    nextOn: date(),
    loggedAt: createdAt(),
    loggedBy: byPerson(),
    version: version(),
  },
  (t) => [
    // Both of the two may log: the same session stands in the log once.
    uniqueIndex('mentoring_sessions_once').on(t.mentorshipId, t.day, t.outcome),
    index('mentoring_sessions_of_organisation').on(t.organisationId, t.day),
    check('mentoring_sessions_minutes', sql`(${t.outcome} = 'held') = (${t.minutes} is not null)`),
    check('mentoring_sessions_next', sql`${t.nextOn} is null or ${t.nextOn} > ${t.day}`),
    wall(
      'mentoring_sessions',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or ${isOfThePair('mentoring_sessions')}`,
      sql`(select app.is_system()) or ${isOfThePair('mentoring_sessions')}`,
    ),
  ],
)

/** Goals and what was agreed to do: for the two alone, not for coordinators, administrators or the system. */
export const mentoringGoals = pgTable(
  'mentoring_goals',
  {
    id: id(),
    mentorshipId: ofMentorship(),
    kind: goalKind().notNull(),
    text: text().notNull(),
    dueOn: date(),
    addedAt: createdAt(),
    addedBy: byPerson(),
    doneAt: instant(),
    doneBy: byPerson(),
    version: version(),
  },
  (t) => [
    index('mentoring_goals_of_mentorship').on(t.mentorshipId, t.id),
    wall('mentoring_goals', isOfThePair('mentoring_goals')),
  ],
)

/**
 * What one of the two writes down for themselves: no wall lets anybody else through, not the other of the two, not an
 * administrator, not the system. A trigger makes the row with the mentorship; `app.delete_mentoring_notes` deletes it.
 */
export const mentoringNotes = pgTable(
  'mentoring_notes',
  {
    mentorshipId: ofMentorship(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    text: text().notNull().default(''),
    changedAt: instant(),
    /** 32 bytes in base64: locks on a device what is not sent yet. */
    lockKey: text()
      .notNull()
      .default(sql`encode(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), 'base64')`),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.mentorshipId, t.personId] }),
    index('mentoring_notes_of_person').on(t.personId),
    wall('mentoring_notes', sql`person_id = (select app.person())`),
  ],
)

/** While there is one, the private notes of a pair are not deleted. It opens them to nobody. */
export const mentoringHolds = pgTable(
  'mentoring_holds',
  {
    mentorshipId: uuid()
      .primaryKey()
      .references(() => mentorships.id, { onDelete: 'cascade' }),
    organisationId: ofOrganisation(),
    placedAt: createdAt(),
    placedBy: byPerson(),
  },
  () => [
    wall(
      'mentoring_holds',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or ${isOfThePair('mentoring_holds')}`,
      sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())`,
    ),
  ],
)

/** That a pair has missed sessions, or has met nobody knows when: once, until a session is held. */
export const mentoringAlerts = pgTable(
  'mentoring_alerts',
  {
    id: id(),
    mentorshipId: ofMentorship(),
    organisationId: ofOrganisation(),
    kind: mentoringAlertKind().notNull(),
    raisedAt: createdAt(),
    clearedAt: instant(),
  },
  (t) => [
    uniqueIndex('mentoring_alerts_one_open').on(t.mentorshipId, t.kind).where(sql`cleared_at is null`),
    index('mentoring_alerts_of_organisation').on(t.organisationId).where(sql`cleared_at is null`),
    programmeWall('mentoring_alerts'),
  ],
)

/** Mentors who would like to be named to each other. */
export const mentorGroupMembers = pgTable(
  'mentor_group_members',
  {
    organisationId: ofOrganisation(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    joinedAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.personId] }),
    index('mentor_group_members_of_person').on(t.personId),
    wall(
      'mentor_group_members',
      sql`person_id = (select app.person()) or (select app.is_system()) or exists (select from mentors me where me.organisation_id = mentor_group_members.organisation_id and me.person_id = (select app.person()))`,
      sql`person_id = (select app.person()) or (select app.is_system())`,
    ),
  ],
)
