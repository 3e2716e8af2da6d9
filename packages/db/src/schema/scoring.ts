import { scoringStages } from '@elevate/contracts/recruitment-vocabulary'
import { sql } from '../drizzle.ts'
import {
  boolean,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from '../pg-core.ts'
import { applications } from './applications.ts'
import { campaigns, roleCriteria } from './campaigns.ts'
import { createdAt, id, instant, version } from './columns.ts'
import { byPerson, ofOrganisation } from './columns-of-recruitment.ts'
import { people } from './people.ts'
import { byProgramme, changedOnly, removedOnly, wall } from './walls.ts'

export const scoringStage = pgEnum('scoring_stage', scoringStages)

const ofApplication = () =>
  uuid()
    .notNull()
    .references(() => applications.id, { onDelete: 'cascade' })
const ofCampaign = () =>
  uuid()
    .notNull()
    .references(() => campaigns.id)

/**
 * What one scorer says about one candidate. Readable for its author; for others as `app.may_see_scores` says: on the
 * panel after giving one's own, for the programme after the scoring was closed.
 */
export const scoreSheets = pgTable(
  'score_sheets',
  {
    id: id(),
    applicationId: ofApplication(),
    campaignId: ofCampaign(),
    organisationId: ofOrganisation(),
    scorerId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    stage: scoringStage().notNull(),
    /** Declared before the first score. Whoever has a conflict does not score this candidate. */
    hasConflict: boolean().notNull(),
    conflict: text().notNull().default(''),
    declaredAt: createdAt(),
    note: text().notNull().default(''),
    /** Locks what a browser keeps while it has no connection: 32 bytes, base64. */
    draftKey: text()
      .notNull()
      .default(
        sql`encode(decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'), 'base64')`,
      ),
    submittedAt: instant(),
    version: version(),
  },
  (t) => [
    uniqueIndex('score_sheets_one_each').on(t.applicationId, t.scorerId, t.stage),
    index('score_sheets_of_campaign').on(t.campaignId, t.stage),
    index('score_sheets_of_scorer').on(t.scorerId),
    check('score_sheets_conflict', sql`not (${t.hasConflict} and ${t.submittedAt} is not null)`),
    wall(
      'score_sheets',
      sql`scorer_id = (select app.person()) or (select app.is_system()) or app.may_see_scores(application_id, campaign_id, organisation_id, stage::text)`,
      sql`(scorer_id = (select app.person()) and campaign_id = any ((select app.panels())::uuid[])) or (select app.is_system())`,
    ),
  ],
)

/** Who sees the scores of others does not write in them. */
const byItsScorer = sql`(select app.is_system()) or exists (select from score_sheets s where s.id = scores.sheet_id and s.scorer_id = (select app.person()))`

/** 0 (no evidence) to 4 (excellent) for one criterion; below 2 the evidence is written down (domain.md 2d). */
export const scores = pgTable(
  'scores',
  {
    sheetId: uuid()
      .notNull()
      .references(() => scoreSheets.id, { onDelete: 'cascade' }),
    criterionId: uuid()
      .notNull()
      .references(() => roleCriteria.id),
    score: smallint(),
    evidence: text().notNull().default(''),
    isFinal: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.sheetId, t.criterionId] }),
    check('scores_range', sql`${t.score} between 0 and 4`),
    check(
      'scores_final',
      sql`not ${t.isFinal} or (${t.score} is not null and (${t.score} > 1 or btrim(${t.evidence}) <> ''))`,
    ),
    wall('scores', sql`exists (select from score_sheets s where s.id = scores.sheet_id)`, byItsScorer),
    changedOnly('scores', byItsScorer),
  ],
)

/** What the panel agreed where scores were far apart. */
export const scoreDiscussions = pgTable(
  'score_discussions',
  {
    applicationId: ofApplication(),
    criterionId: uuid()
      .notNull()
      .references(() => roleCriteria.id),
    stage: scoringStage().notNull(),
    campaignId: ofCampaign(),
    organisationId: ofOrganisation(),
    agreedScore: smallint().notNull(),
    note: text().notNull(),
    recordedAt: createdAt(),
    recordedBy: byPerson(),
  },
  (t) => [
    primaryKey({ columns: [t.applicationId, t.criterionId, t.stage] }),
    check('score_discussions_range', sql`${t.agreedScore} between 0 and 4`),
    wall(
      'score_discussions',
      sql`(select app.is_system()) or app.may_see_scores(application_id, campaign_id, organisation_id, stage::text)`,
      sql`campaign_id = any ((select app.panels())::uuid[]) or (select app.is_system())`,
    ),
  ],
)

/** Read by the panel, written once by its chair; made anew, or taken away, by the programme. */
const closedByChair = (name: string) => [
  wall(
    name,
    sql`${byProgramme} or campaign_id = any ((select app.panels())::uuid[])`,
    sql`${byProgramme} or campaign_id = any ((select app.panels())::uuid[]) and exists (select from campaign_panel p where p.campaign_id = ${sql.raw(name)}.campaign_id and p.person_id = (select app.person()) and p.role = 'chair' and p.left_at is null)`,
  ),
  changedOnly(name, byProgramme),
  removedOnly(name, byProgramme),
]

/** Scoring of a stage is closed. Opening it again removes the row and is audited with its reason. */
export const scoringLocks = pgTable(
  'scoring_locks',
  {
    campaignId: ofCampaign(),
    stage: scoringStage().notNull(),
    organisationId: ofOrganisation(),
    lockedAt: createdAt(),
    lockedBy: byPerson(),
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.stage] }), ...closedByChair('scoring_locks')],
)

/** What the scores came to when the scoring was closed. Built from scores and discussions, nothing else. */
export const scoringResults = pgTable(
  'scoring_results',
  {
    applicationId: ofApplication(),
    stage: scoringStage().notNull(),
    campaignId: ofCampaign(),
    organisationId: ofOrganisation(),
    /** Means of the scorers (or what was agreed), in hundredths of a point, added up. */
    total: integer().notNull(),
    essentialTotal: integer().notNull(),
    mostPossible: integer().notNull(),
    meetsAllEssential: boolean().notNull(),
    /** 1 is the best; equal ones share a place. */
    place: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.applicationId, t.stage] }),
    index('scoring_results_in_order').on(t.campaignId, t.stage, t.place),
    ...closedByChair('scoring_results'),
  ],
)
