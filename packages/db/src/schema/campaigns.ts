import {
  campaignPayments,
  campaignStages,
  criterionKinds,
  criterionStages,
  nhsStaffRules,
  panelRoles,
} from '@elevate/contracts/recruitment-vocabulary'
import { sql } from '../drizzle.ts'
import { boolean, check, index, integer, pgEnum, pgTable, primaryKey, text, uniqueIndex, uuid } from '../pg-core.ts'
import { createdAt, id, instant, version } from './columns.ts'
import { byPerson, ofOrganisation } from './columns-of-recruitment.ts'
import { people } from './people.ts'
import { paymentRates } from './recruitment-setup.ts'
import { wall } from './walls.ts'

export const campaignStage = pgEnum('campaign_stage', campaignStages)
export const nhsStaffRule = pgEnum('nhs_staff_rule', nhsStaffRules)
export const campaignPayment = pgEnum('campaign_payment', campaignPayments)
export const criterionKind = pgEnum('criterion_kind', criterionKinds)
export const criterionStage = pgEnum('criterion_stage', criterionStages)
export const panelRole = pgEnum('panel_role', panelRoles)

/** No personal data: whoever works in the organisation, applies there or sits on a panel there may read it. */
const readByPlaces = (name: string) =>
  wall(
    name,
    sql`organisation_id = any ((select app.organisations())::uuid[]) or organisation_id = any ((select app.places())::uuid[]) or (select app.is_system())`,
    sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())`,
  )

/** What a role is, and who it suits. Versions are never changed once a campaign with them was published. */
export const roleVersions = pgTable(
  'role_versions',
  {
    id: id(),
    organisationId: ofOrganisation(),
    role: text().notNull(),
    number: integer().notNull(),
    /** What the work really is, in paragraphs. */
    description: text().notNull(),
    timeAsked: text().notNull(),
    /** Once a campaign with it was published: from then on it stays as it is. */
    fixedAt: instant(),
    createdAt: createdAt(),
    createdBy: byPerson(),
    version: version(),
  },
  (t) => [uniqueIndex('role_versions_number').on(t.organisationId, t.role, t.number), readByPlaces('role_versions')],
)

export const roleCriteria = pgTable(
  'role_criteria',
  {
    id: id(),
    roleVersionId: uuid()
      .notNull()
      .references(() => roleVersions.id, { onDelete: 'cascade' }),
    organisationId: ofOrganisation(),
    position: integer().notNull(),
    kind: criterionKind().notNull(),
    text: text().notNull(),
    scoredAt: criterionStage().notNull(),
  },
  (t) => [uniqueIndex('role_criteria_position').on(t.roleVersionId, t.position), readByPlaces('role_criteria')],
)

/** A recruitment: what is advertised, when, and how applications are dealt with. */
export const campaigns = pgTable(
  'campaigns',
  {
    id: id(),
    organisationId: ofOrganisation(),
    title: text().notNull(),
    /** The address of the advert: short, lower case, never used again. */
    slug: text().notNull(),
    roleVersionId: uuid()
      .notNull()
      .references(() => roleVersions.id),
    stage: campaignStage().notNull().default('draft'),
    places: integer().notNull(),
    opensAt: instant(),
    /** The moment from which nothing is taken in any more. */
    closesAt: instant(),
    /** One sentence for lists and shared links. */
    summary: text().notNull().default(''),
    /** What the work really is here: what partners have done, what is hard about it. */
    aboutTheWork: text().notNull().default(''),
    whereItHappens: text().notNull().default(''),
    supportOffered: text().notNull().default(''),
    /** Who to ask, and how to apply by phone, by post or in another format. */
    contactName: text().notNull().default(''),
    contactEmail: text(),
    contactPhone: text(),
    contactAddress: text().notNull().default(''),
    nhsStaff: nhsStaffRule().notNull(),
    minimumAge: integer().notNull(),
    payment: campaignPayment().notNull(),
    paymentRateId: uuid().references(() => paymentRates.id),
    informalChat: text().notNull().default(''),
    interviewDays: text().notNull().default(''),
    refereesAsked: integer().notNull(),
    scorersNeeded: integer().notNull(),
    /** A spread of scores from which a criterion is talked about. */
    discussAtSpread: integer().notNull(),
    guaranteesInterview: boolean().notNull(),
    /** The campaign that it was copied from. */
    copiedFrom: uuid(),
    createdAt: createdAt(),
    createdBy: byPerson(),
    publishedAt: instant(),
    completedAt: instant(),
    version: version(),
  },
  (t) => [
    uniqueIndex('campaigns_slug').on(t.slug),
    index('campaigns_newest').on(t.organisationId, t.id),
    index('campaigns_closing').on(t.closesAt).where(sql`stage = 'published'`),
    check('campaigns_slug_form', sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    check('campaigns_places', sql`${t.places} between 1 and 500`),
    check('campaigns_times', sql`${t.closesAt} > ${t.opensAt}`),
    check(
      'campaigns_published',
      sql`${t.stage} in ('draft', 'cancelled') or (${t.opensAt} is not null and ${t.closesAt} is not null and ${t.publishedAt} is not null)`,
    ),
    check('campaigns_scorers', sql`${t.scorersNeeded} between 2 and 10`),
    check('campaigns_spread', sql`${t.discussAtSpread} between 1 and 4`),
    check('campaigns_referees', sql`${t.refereesAsked} between 0 and 4`),
    readByPlaces('campaigns'),
  ],
)

/** Questions of the application form, in the order in which they are asked. */
export const campaignQuestions = pgTable(
  'campaign_questions',
  {
    id: id(),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    organisationId: ofOrganisation(),
    position: integer().notNull(),
    prompt: text().notNull(),
    hint: text().notNull().default(''),
    wordLimit: integer().notNull(),
    isRequired: boolean().notNull(),
    /** The panel does not see the answers, for example where they tell where somebody lives. */
    isHiddenFromPanel: boolean().notNull(),
  },
  (t) => [
    index('campaign_questions_in_order').on(t.campaignId, t.position),
    check('campaign_questions_words', sql`${t.wordLimit} between 20 and 2000`),
    readByPlaces('campaign_questions'),
  ],
)

/** Who scores. At least one of a panel should be a partner or another lay person. */
export const campaignPanel = pgTable(
  'campaign_panel',
  {
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    organisationId: ofOrganisation(),
    role: panelRole().notNull(),
    isLay: boolean().notNull(),
    addedAt: createdAt(),
    leftAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.campaignId, t.personId] }),
    uniqueIndex('campaign_panel_one_chair').on(t.campaignId).where(sql`role = 'chair' and left_at is null`),
    index('campaign_panel_of_person').on(t.personId),
    wall(
      'campaign_panel',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or campaign_id = any ((select app.panels())::uuid[]) or (select app.is_system())`,
      sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())`,
    ),
  ],
)
