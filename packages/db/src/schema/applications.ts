import type { ApplicationState } from '@elevate/contracts/application-moves'
import { applicationStates, turnDownReasons } from '@elevate/contracts/application-moves'
import { applicationRoutes } from '@elevate/contracts/recruitment-vocabulary'
import { sql } from '../drizzle.ts'
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from '../pg-core.ts'
import { campaignQuestions, campaigns } from './campaigns.ts'
import { createdAt, id, instant, version } from './columns.ts'
import { byPerson, ofOrganisation } from './columns-of-recruitment.ts'
import { people } from './people.ts'
import { programmeAndApplicantWall, readByPanelWall, wall } from './walls.ts'

export const applicationRoute = pgEnum('application_route', applicationRoutes)
export const turnDownReason = pgEnum('turn_down_reason', turnDownReasons)

/**
 * In these it is somebody's turn: the applicant's, the panel's, the programme's, or that of who answers for a check. Written
 * out, because the index and the queries have to say the same words.
 */
export const statesOfSomebodysTurn = sql.raw(
  `'draft', 'submitted', 'sift', 'shortlisted', 'interview', 'interviewed', 'offered', 'onboarding'`,
)

const listed = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(', '))

/**
 * An application. What somebody wrote stands in other tables, which no panel can read. Panels do not read this one
 * either, for it says who applied: what they may know is in the view `candidates` (privileges.sql). `state` changes only by a row in `application_steps` (functions.sql).
 */
export const applications = pgTable(
  'applications',
  {
    id: id(),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id),
    organisationId: ofOrganisation(),
    /** Who signs in to write it; null where staff typed it for somebody without an account. */
    personId: uuid().references(() => people.id, { onDelete: 'cascade' }),
    /** What the panel calls it, "Candidate 7"; given when it is sent, in no order that tells anything. */
    candidateNumber: integer(),
    /** What the applicant quotes, for example `PSP-7K3Q-92MX`. */
    reference: text().notNull(),
    state: text().$type<ApplicationState>().notNull().default('draft'),
    stateSince: createdAt(),
    route: applicationRoute().notNull(),
    /** The member of staff who typed it. */
    enteredBy: byPerson(),
    startedAt: createdAt(),
    submittedAt: instant(),
    /** Let in after the close, until then, by a coordinator. */
    lateUntil: instant(),
    /** Locks what a browser keeps while it has no connection: 32 bytes, base64. */
    draftKey: text().notNull(),
    mergedInto: uuid(),
    /** The day on which it will be deleted, once it has ended; put off once by a coordinator, who says why. */
    deleteOn: date(),
    keptBecause: text(),
    version: version(),
  },
  (t) => [
    check('applications_state', sql`${t.state} in (${listed(applicationStates)})`),
    check('applications_sent', sql`${t.state} in ('draft', 'withdrawn', 'merged') or ${t.submittedAt} is not null`),
    check('applications_merged', sql`(${t.state} = 'merged') <= (${t.mergedInto} is not null)`),
    check('applications_typed', sql`${t.route} = 'online' or ${t.enteredBy} is not null or ${t.state} <> 'draft'`),
    uniqueIndex('applications_reference').on(t.reference),
    uniqueIndex('applications_candidate').on(t.campaignId, t.candidateNumber),
    uniqueIndex('applications_one_each').on(t.campaignId, t.personId).where(sql`state not in ('withdrawn', 'merged')`),
    index('applications_of_person').on(t.personId),
    index('applications_merged_into').on(t.mergedInto).where(sql`merged_into is not null`),
    index('applications_newest').on(t.campaignId, t.id),
    // The orders in which the list of a campaign is walked.
    index('applications_by_sending').on(t.campaignId, sql`coalesce(submitted_at, started_at)`, t.id),
    index('applications_by_waiting').on(
      t.campaignId,
      sql`(state not in (${statesOfSomebodysTurn}))`,
      t.stateSince,
      t.id,
    ),
    index('applications_by_state').on(t.organisationId, t.state, t.stateSince),
    index('applications_to_delete').on(t.deleteOn).where(sql`delete_on is not null`),
    wall(
      'applications',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or campaign_id = any ((select app.panels_of_the_release_before())::uuid[]) or (select app.is_system())`,
      sql`organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or (select app.is_system())`,
    ),
  ],
)

const ofApplication = () =>
  uuid()
    .notNull()
    .references(() => applications.id, { onDelete: 'cascade' })

/** The table of moves of contracts/application-moves, written at each migration. */
export const applicationMovesAllowed = pgTable(
  'application_moves_allowed',
  { move: text().notNull(), fromState: text().notNull(), toState: text().notNull() },
  (t) => [primaryKey({ columns: [t.move, t.fromState] }), wall('application_moves_allowed', sql`true`, sql`false`)],
)

/** Every move an application made: who, when, why. Append-only; writing one is what changes the state. */
export const applicationSteps = pgTable(
  'application_steps',
  {
    id: id(),
    applicationId: ofApplication(),
    organisationId: ofOrganisation(),
    move: text().notNull(),
    fromState: text().$type<ApplicationState>().notNull(),
    toState: text().$type<ApplicationState>().notNull(),
    at: createdAt(),
    /** Null: the system, because a date had passed. */
    byPersonId: byPerson(),
    byApplicant: boolean().notNull(),
    reason: turnDownReason(),
    why: text().notNull().default(''),
  },
  (t) => [
    index('application_steps_in_order').on(t.applicationId, t.id),
    programmeAndApplicantWall('application_steps'),
  ],
)

/** What was answered, by question. The panel cannot read it; it reads `blind_answers`. */
export const applicationAnswers = pgTable(
  'application_answers',
  {
    applicationId: ofApplication(),
    questionId: uuid()
      .notNull()
      .references(() => campaignQuestions.id, { onDelete: 'cascade' }),
    organisationId: ofOrganisation(),
    words: text().notNull(),
    savedAt: createdAt(),
    version: version(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.questionId] }), programmeAndApplicantWall('application_answers')],
)

/** The same answers without names, addresses, numbers and links; written when the application is sent. */
export const blindAnswers = pgTable(
  'blind_answers',
  {
    applicationId: ofApplication(),
    questionId: uuid()
      .notNull()
      .references(() => campaignQuestions.id, { onDelete: 'cascade' }),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id),
    organisationId: ofOrganisation(),
    words: text().notNull(),
    /** How many passages were covered. */
    covered: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.questionId] }), readByPanelWall('blind_answers')],
)
