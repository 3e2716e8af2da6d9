import type { ApplicationState } from '@elevate/contracts/application-moves'
import type { Db } from '@elevate/db/connect'
import { and, desc, eq, inArray, min, ne, sql } from '@elevate/db/drizzle'
import { campaigns } from '@elevate/db/schema/campaigns'
import { listed } from '../../applications/public.ts'
import { reachedOf } from './reached-queries.ts'

type Wanted = { organisationIds: readonly string[]; campaignId?: string; now: Date }

const campaign = {
  id: campaigns.id,
  organisationId: campaigns.organisationId,
  title: campaigns.title,
  stage: campaigns.stage,
  opensAt: campaigns.opensAt,
  closesAt: campaigns.closesAt,
  places: campaigns.places,
}

/** A campaign of these organisations; none for any other, so that it cannot be known of. */
export const findCampaign = async (db: Db, campaignId: string, organisationIds: readonly string[]) => {
  const rows = await db
    .select(campaign)
    .from(campaigns)
    .where(and(eq(campaigns.id, campaignId), inArray(campaigns.organisationId, [...organisationIds])))
  return rows[0]
}
export type CampaignRow = NonNullable<Awaited<ReturnType<typeof findCampaign>>>

/** Newest first, without drafts. */
export const campaignsOf = (db: Db, organisationId: string) =>
  db
    .select(campaign)
    .from(campaigns)
    .where(and(eq(campaigns.organisationId, organisationId), ne(campaigns.stage, 'draft')))
    .orderBy(desc(campaigns.opensAt), desc(campaigns.id))

/** Applications that stand alike, counted, each kind with the one that has stood there longest: one statement. */
export const standings = (db: Db, { organisationIds, campaignId, now }: Wanted) => {
  const rows = listed(db, { organisationIds, ...(campaignId ? { campaignId } : {}), sort: 'waiting', now })
  const reaching = db
    .select({
      id: rows.id,
      campaignId: rows.campaignId,
      reference: rows.reference,
      state: rows.state,
      stateSince: rows.stateSince,
      route: rows.route,
      who: rows.who,
      reached: reachedOf(sql`${rows.id}`).as('reached'),
    })
    .from(rows)
    .where(ne(rows.state, 'merged'))
    .as('reaching')
  const oldest = (what: typeof reaching.id | typeof reaching.reference) =>
    sql<string>`(array_agg(${what} order by ${reaching.stateSince}, ${reaching.id}))[1]`
  const alike = {
    campaignId: reaching.campaignId,
    state: reaching.state,
    route: reaching.route,
    who: reaching.who,
    reached: reaching.reached,
  }
  return db
    .select({
      ...alike,
      people: sql<number>`count(*)::int`,
      since: min(reaching.stateSince),
      oldestId: oldest(reaching.id),
      oldestReference: oldest(reaching.reference),
    })
    .from(reaching)
    .groupBy(...Object.values(alike))
}
export type Standing = Awaited<ReturnType<typeof standings>>[number]

export type TimeRow = { state: ApplicationState; left: number; days: [number, number, number] }

/**
 * Days that applications stood in a state before a decision or their writers moved them on: quartiles by state. Those
 * who withdrew and those who were merged did not go through it.
 */
export const timesInStates = async (db: Db, { organisationIds, campaignId }: Wanted): Promise<TimeRow[]> => {
  const ids = sql.join(
    organisationIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  )
  if (organisationIds.length === 0) return []
  const { rows } = await db.execute<TimeRow>(sql`
    with stays as (
      select s.from_state, s.move,
             extract(epoch from s.at - coalesce(lag(s.at) over (partition by s.application_id order by s.at, s.id), a.started_at)) / 86400 as days
        from applications a join application_steps s on s.application_id = a.id
       where a.organisation_id in (${ids}) and a.state <> 'merged'
         and ${campaignId ? sql`a.campaign_id = ${campaignId}::uuid` : sql`true`}
    )
    select from_state as state, count(*)::int as left,
           percentile_cont(array[0.25, 0.5, 0.75]) within group (order by days) as days
      from stays
     where move not in ('withdraw', 'take-back-shortlisting', 'take-back-decision')
       and from_state not in ('not-shortlisted', 'not-appointed', 'declined', 'lapsed')
     group by from_state
     order by from_state`)
  return rows
}
