import type { ApplicationState } from '@elevate/contracts/application-moves'
import type { Db } from '@elevate/db/connect'
import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lte, min, ne, sql } from '@elevate/db/drizzle'
import { applicationDuplicates } from '@elevate/db/schema/application-details'
import { applications } from '@elevate/db/schema/applications'
import { campaigns } from '@elevate/db/schema/campaigns'
import { type Listing, listed, onBoard, waitingForProgramme } from './listed-queries.ts'

/** A campaign of these organisations; undefined for any other, so that it cannot be known of. */
export const findCampaign = (db: Db, campaignId: string, organisationIds: readonly string[]) =>
  db
    .select({
      id: campaigns.id,
      organisationId: campaigns.organisationId,
      title: campaigns.title,
      stage: campaigns.stage,
      opensAt: campaigns.opensAt,
      closesAt: campaigns.closesAt,
      guaranteesInterview: campaigns.guaranteesInterview,
    })
    .from(campaigns)
    .where(and(eq(campaigns.id, campaignId), inArray(campaigns.organisationId, [...organisationIds])))
    .then(([campaign]) => campaign)
export type CampaignRow = NonNullable<Awaited<ReturnType<typeof findCampaign>>>

export type Narrowing = {
  /** None: all that were sent and not merged. */
  states: readonly ApplicationState[] | undefined
  turn: string | undefined
  route: string | undefined
  pattern: string | undefined
}
type WantedPage = Listing & Narrowing & { after: { key: string; id: string } | undefined; limit: number }

export const pageOfApplications = (db: Db, wanted: WantedPage) => {
  const { states, turn, route, pattern, after, limit } = wanted
  const rows = listed(db, wanted)
  const [order, beyond] = wanted.sort.startsWith('-') ? [desc, sql`<`] : [asc, sql`>`]
  return db
    .select()
    .from(rows)
    .where(
      and(
        states ? inArray(rows.state, [...states]) : and(isNotNull(rows.submittedAt), ne(rows.state, 'merged')),
        turn === undefined ? undefined : eq(rows.who, sql`${turn}`),
        route === undefined ? undefined : sql`${rows.route}::text = ${route}`,
        pattern === undefined ? undefined : sql`${rows.searchText} like app.plain(${pattern})`,
        after && sql`(${rows.sortKey}, ${rows.id}) ${beyond} (${after.key} collate "C", ${after.id}::uuid)`,
      ),
    )
    .orderBy(order(rows.sortKey), order(rows.id))
    .limit(limit)
}
export type ListedRow = Awaited<ReturnType<typeof pageOfApplications>>[number]

/** The first of each column, those that wait longest before the others, each with how many the column holds. */
export const boardRows = (db: Db, { most, ...listing }: Listing & { most: number }) => {
  const rows = onBoard(db, listing)
  return db
    .select()
    .from(rows)
    .where(and(isNotNull(rows.submittedAt), isNotNull(rows.stage), lte(rows.rank, most)))
    .orderBy(asc(rows.rank), asc(rows.id))
}

export const countDrafts = (db: Db, campaignId: string) =>
  db
    .select({ drafts: count() })
    .from(applications)
    .where(and(eq(applications.campaignId, campaignId), eq(applications.state, 'draft')))
    .then(([row]) => row?.drafts ?? 0)

export const countDuplicates = (db: Db, organisationIds: readonly string[]) =>
  db
    .select({ campaignId: applicationDuplicates.campaignId, waiting: count() })
    .from(applicationDuplicates)
    .where(
      and(inArray(applicationDuplicates.organisationId, [...organisationIds]), isNull(applicationDuplicates.decision)),
    )
    .groupBy(applicationDuplicates.campaignId)

/** By campaign: how many applications wait for the programme, and since when the oldest of them. */
export const waitingByCampaign = (db: Db, listing: Pick<Listing, 'organisationIds' | 'now'>) => {
  const rows = waitingForProgramme(db, listing)
  const counted = db
    .select({
      campaignId: rows.campaignId,
      waiting: count().as('waiting_there'),
      oldestSince: min(rows.stateSince).as('oldest_since'),
    })
    .from(rows)
    .groupBy(rows.campaignId)
    .as('counted')
  return db
    .select({
      campaignId: campaigns.id,
      title: campaigns.title,
      waiting: counted.waiting,
      oldestSince: counted.oldestSince,
    })
    .from(counted)
    .innerJoin(campaigns, eq(campaigns.id, counted.campaignId))
    .where(inArray(campaigns.stage, ['published', 'completed']))
    .orderBy(asc(counted.oldestSince))
}
