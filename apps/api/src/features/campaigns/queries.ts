import type { CampaignQuestion, PaymentRate } from '@elevate/contracts/campaign-fields'
import type { CampaignState } from '@elevate/contracts/recruitment-vocabulary'
import type { Criterion } from '@elevate/contracts/role-versions'
import type { Db } from '@elevate/db/connect'
import { and, desc, eq, getTableColumns, gt, inArray, lt, lte, type SQL, sql } from '@elevate/db/drizzle'
import { campaigns, roleVersions } from '@elevate/db/schema/campaigns'
import { organisations } from '@elevate/db/schema/organisations'
import type { ByState } from './counting-rules.ts'

const organisation = { id: organisations.id, name: organisations.name, shortName: organisations.shortName }
const byState = sql<ByState>`(select coalesce(json_object_agg(g.state, g.n), '{}'::json) from (select a.state, count(*)::int as n from applications a where a.campaign_id = ${campaigns.id} group by a.state) g)`

const isIn = (state: CampaignState, now: Date): SQL | undefined => {
  const published = eq(campaigns.stage, 'published')
  if (state === 'scheduled') return and(published, gt(campaigns.opensAt, now))
  if (state === 'open') return and(published, lte(campaigns.opensAt, now), gt(campaigns.closesAt, now))
  if (state === 'closed') return and(published, lte(campaigns.closesAt, now))
  return eq(campaigns.stage, state)
}

type Filter = { organisationIds: string[]; state?: CampaignState | undefined; now: Date }

/** Newest first, with the applications of each counted by state: one statement. */
export const newestCampaigns = (db: Db, filter: Filter, page: { before: string | undefined; limit: number }) =>
  db
    .select({
      id: campaigns.id,
      organisation,
      title: campaigns.title,
      slug: campaigns.slug,
      stage: campaigns.stage,
      places: campaigns.places,
      opensAt: campaigns.opensAt,
      closesAt: campaigns.closesAt,
      createdAt: campaigns.createdAt,
      byState,
    })
    .from(campaigns)
    .innerJoin(organisations, eq(organisations.id, campaigns.organisationId))
    .where(
      and(
        inArray(campaigns.organisationId, filter.organisationIds),
        filter.state ? isIn(filter.state, filter.now) : undefined,
        page.before ? lt(campaigns.id, page.before) : undefined,
      ),
    )
    .orderBy(desc(campaigns.id))
    .limit(page.limit)
export type CampaignListRow = Awaited<ReturnType<typeof newestCampaigns>>[number]

const questions = sql<
  CampaignQuestion[]
>`(select coalesce(json_agg(json_build_object('id', q.id, 'prompt', q.prompt, 'hint', q.hint, 'wordLimit', q.word_limit, 'isRequired', q.is_required, 'isHiddenFromPanel', q.is_hidden_from_panel) order by q.position), '[]'::json) from campaign_questions q where q.campaign_id = ${campaigns.id})`
const criteria = sql<
  Criterion[]
>`(select coalesce(json_agg(json_build_object('id', c.id, 'kind', c.kind, 'text', c.text, 'scoredAt', c.scored_at) order by c.position), '[]'::json) from role_criteria c where c.role_version_id = ${roleVersions.id})`
/** The one it was published with; before that the newest that holds on the opening day, or today. */
const rate = sql<
  (PaymentRate & { id: string }) | null
>`(select json_build_object('id', r.id, 'validFrom', r.valid_from, 'dayPence', r.day_pence, 'halfDayPence', r.half_day_pence, 'note', r.note) from payment_rates r where ${campaigns.payment} <> 'unpaid' and r.organisation_id = ${campaigns.organisationId} and case when ${campaigns.paymentRateId} is not null then r.id = ${campaigns.paymentRateId} else r.valid_from <= (coalesce(${campaigns.opensAt}, now()) at time zone 'Europe/London')::date end order by r.valid_from desc limit 1)`

const whole = {
  ...getTableColumns(campaigns),
  organisation,
  role: {
    id: roleVersions.id,
    organisationId: roleVersions.organisationId,
    role: roleVersions.role,
    number: roleVersions.number,
    description: roleVersions.description,
    timeAsked: roleVersions.timeAsked,
    criteria,
    fixedAt: roleVersions.fixedAt,
    createdAt: roleVersions.createdAt,
    version: roleVersions.version,
  },
  questions,
  rate,
}

const selectWhole = (db: Db, condition: SQL | undefined) =>
  db
    .select(whole)
    .from(campaigns)
    .innerJoin(organisations, eq(organisations.id, campaigns.organisationId))
    .innerJoin(roleVersions, eq(roleVersions.id, campaigns.roleVersionId))
    .where(condition)

/** A campaign with its role, questions and rate. */
export const findCampaign = async (db: Db, campaignId: string) => {
  const rows = await selectWhole(db, eq(campaigns.id, campaignId))
  return rows[0]
}
export type CampaignRow = NonNullable<Awaited<ReturnType<typeof findCampaign>>>

export const findCampaignBySlug = async (db: Db, slug: string): Promise<CampaignRow | undefined> => {
  const rows = await selectWhole(db, eq(campaigns.slug, slug))
  return rows[0]
}

/** Serialises what changes a campaign. Locked first and read afterwards, so that what is read is the newest. */
export const lockCampaign = async (tx: Db, campaignId: string) => {
  const rows = await tx
    .select({ id: campaigns.id, organisationId: campaigns.organisationId, stage: campaigns.stage })
    .from(campaigns)
    .where(eq(campaigns.id, campaignId))
    .for('update')
  return rows[0]
}
