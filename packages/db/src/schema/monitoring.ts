import { sql } from '../drizzle.ts'
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from '../pg-core.ts'
import { applications } from './applications.ts'
import { campaigns } from './campaigns.ts'
import { ofOrganisation } from './columns-of-recruitment.ts'
import { wall } from './walls.ts'

/**
 * Answers for equality monitoring. Stored apart and without a time. The wall shows them to the applicant and to the
 * system, which counts; to nobody who runs a programme, sits on a panel or administers.
 */
export const monitoringAnswers = pgTable(
  'monitoring_answers',
  {
    applicationId: uuid()
      .primaryKey()
      .references(() => applications.id, { onDelete: 'cascade' }),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id),
    organisationId: ofOrganisation(),
    /** By question: a code, or `prefer-not-to-say`. A question that is not there was not answered. */
    answers: jsonb().$type<Record<string, string>>().notNull(),
  },
  (t) => [
    index('monitoring_answers_of_campaign').on(t.campaignId),
    wall(
      'monitoring_answers',
      sql`(select app.is_system()) or exists (select from applications a where a.id = monitoring_answers.application_id and a.person_id = (select app.person()))`,
    ),
  ],
)

/** What stays of them for good: how many gave which answer and how far they came; only from five up. */
export const monitoringCounts = pgTable(
  'monitoring_counts',
  {
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    organisationId: ofOrganisation(),
    question: text().notNull(),
    answer: text().notNull(),
    /** `applied`, `shortlisted`, `interviewed`, `offered`, `appointed`. */
    reached: text().notNull(),
    people: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campaignId, t.question, t.answer, t.reached] }),
    check('monitoring_counts_from_five', sql`${t.people} >= 5`),
    wall(
      'monitoring_counts',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())`,
      sql`(select app.is_system())`,
    ),
  ],
)
