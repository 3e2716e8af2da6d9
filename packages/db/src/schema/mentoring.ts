import type { MentoringSettings } from '@elevate/contracts/mentoring-settings-values'
import { mentoringModes, sessionArrangers } from '@elevate/contracts/mentoring-vocabulary'
import { sql } from '../drizzle.ts'
import { boolean, check, date, index, integer, jsonb, pgEnum, pgTable, text, uniqueIndex, uuid } from '../pg-core.ts'
import { createdAt, id, instant, version } from './columns.ts'
import { ofOrganisation } from './columns-of-recruitment.ts'
import { mentors } from './mentor-register.ts'
import { mentorRequests } from './mentor-requests.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'
import { wall, writtenByWhoManages } from './walls.ts'

export const mentoringMode = pgEnum('mentoring_mode', mentoringModes)
export const sessionArranger = pgEnum('session_arranger', sessionArrangers)

const ofPerson = () =>
  uuid()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' })

/** For who runs the programme, the two people of the row, and the system. Nobody else. */
const pairAndProgrammeWall = (name: string) =>
  wall(
    name,
    sql`organisation_id = any ((select app.programmes())::uuid[]) or partner_person_id = (select app.person()) or mentor_person_id = (select app.person()) or (select app.is_system())`,
  )

/**
 * A mentor and a partner. Two people are paired once in a programme and never again. Who ended it and why is not kept:
 * either may, without a reason.
 */
export const mentorships = pgTable(
  'mentorships',
  {
    id: id(),
    organisationId: ofOrganisation(),
    /** The entry of the register whose place it takes. */
    mentorId: uuid()
      .notNull()
      .references(() => mentors.id, { onDelete: 'cascade' }),
    mentorPersonId: ofPerson(),
    partnerPersonId: ofPerson(),
    requestId: uuid().references(() => mentorRequests.id, { onDelete: 'set null' }),
    startedOn: date().notNull(),
    /** The last day for the first contact, and the day of it. */
    firstContactBy: date().notNull(),
    firstContactOn: date(),
    isPaused: boolean().notNull().default(false),
    pausedUntil: date(),
    /** Both have accepted what the agreement says now; what it says is behind a wall of its own. */
    agreedAt: instant(),
    endedAt: instant(),
    /** After the end: whether the partner would like another mentor; null where nobody has said. */
    wantsAnother: boolean(),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    uniqueIndex('mentorships_never_again').on(t.organisationId, t.partnerPersonId, t.mentorPersonId),
    uniqueIndex('mentorships_one_mentor').on(t.organisationId, t.partnerPersonId).where(sql`${t.endedAt} is null`),
    index('mentorships_of_mentor').on(t.mentorId).where(sql`${t.endedAt} is null`),
    index('mentorships_of_organisation').on(t.organisationId, t.id),
    index('mentorships_of_partner').on(t.partnerPersonId, t.id),
    index('mentorships_of_mentor_person').on(t.mentorPersonId, t.id),
    check('mentorships_two_people', sql`${t.mentorPersonId} <> ${t.partnerPersonId}`),
    check('mentorships_paused', sql`${t.isPaused} or ${t.pausedUntil} is null`),
    pairAndProgrammeWall('mentorships'),
  ],
)

/** What the two agree, accepted by both. Each change takes back what was accepted. For the two people alone. */
export const mentoringAgreements = pgTable(
  'mentoring_agreements',
  {
    mentorshipId: uuid()
      .primaryKey()
      .references(() => mentorships.id, { onDelete: 'cascade' }),
    mentorPersonId: ofPerson(),
    partnerPersonId: ofPerson(),
    contactMethod: mentoringMode().notNull(),
    /** For example "once a month for three months, then every six to eight weeks". */
    frequency: text().notNull(),
    sessionMinutes: integer().notNull(),
    arrangedBy: sessionArranger().notNull(),
    /** Days of notice to cancel or move a session. */
    noticeDays: integer().notNull(),
    /** How the two are in touch between sessions, and how soon one answers. */
    contactBetween: text().notNull(),
    months: integer().notNull(),
    /** Anything else, in their own words. */
    anythingElse: text().notNull().default(''),
    partnerAcceptedAt: instant(),
    mentorAcceptedAt: instant(),
    /** The partner cannot sign in: they said it to the mentor, who wrote it down. */
    isToldByPartner: boolean().notNull().default(false),
    version: version(),
  },
  (t) => [
    check('mentoring_agreements_months', sql`${t.months} between 1 and 36`),
    check('mentoring_agreements_minutes', sql`${t.sessionMinutes} between 10 and 240`),
    check('mentoring_agreements_notice', sql`${t.noticeDays} between 0 and 30`),
    index('mentoring_agreements_of_mentor').on(t.mentorPersonId),
    index('mentoring_agreements_of_partner').on(t.partnerPersonId),
    wall(
      'mentoring_agreements',
      sql`partner_person_id = (select app.person()) or mentor_person_id = (select app.person()) or (select app.is_system())`,
    ),
  ],
)

/** What an organisation decides about mentoring. Without a row it goes by the usual settings. */
export const mentoringSettings = pgTable(
  'mentoring_settings',
  {
    organisationId: uuid()
      .primaryKey()
      .references(() => organisations.id),
    values: jsonb().$type<MentoringSettings>().notNull(),
    version: version(),
  },
  () => [writtenByWhoManages('mentoring_settings')],
)
