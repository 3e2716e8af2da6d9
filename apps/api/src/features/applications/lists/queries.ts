import type { ApplicationState } from '@elevate/contracts/application-moves'
import type { Db } from '@elevate/db/connect'
import {
  and,
  asc,
  count,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  lte,
  min,
  ne,
  type SQL,
  type SQLWrapper,
  sql,
} from '@elevate/db/drizzle'
import { applicationDetails, applicationDuplicates } from '@elevate/db/schema/application-details'
import { applications } from '@elevate/db/schema/applications'
import { campaigns } from '@elevate/db/schema/campaigns'
import { type Listing, listedWhere, onBoard, searchText, waitingForProgramme, who } from './listed-queries.ts'
import { orderOf, sortedBy } from './order-queries.ts'
import type { SortPlace } from './rules.ts'

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
type WantedPage = Listing & Narrowing & { campaignId: string; after: SortPlace | undefined; limit: number }

/** Where a page starts, as what it is sorted by. */
const valuesOf = ({ key, id }: SortPlace): SQL[] => {
  const first = 'text' in key ? [sql`${key.text} collate "C"`] : [sql`${key.at}::timestamptz`]
  return [...('isNobodys' in key ? [sql`${key.isNobodys}::boolean`] : []), ...first, sql`${id}::uuid`]
}

const listOf = (values: readonly SQLWrapper[]): SQL =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )

export const pageOfApplications = (db: Db, wanted: WantedPage) => {
  const { campaignId, sort, states, turn, route, pattern, after, limit, now } = wanted
  const order = orderOf(sort)
  const [turned, beyond] = sort.startsWith('-') ? [desc, sql`<`] : [asc, sql`>`]
  const narrowed = and(
    // Names are walked in their own table.
    sortedBy(sort) === 'name' ? eq(applicationDetails.campaignId, campaignId) : undefined,
    states
      ? inArray(applications.state, [...states])
      : and(isNotNull(applications.submittedAt), ne(applications.state, 'merged')),
    turn === undefined ? undefined : sql`${who(now)} = ${turn}`,
    route === undefined ? undefined : sql`${applications.route}::text = ${route}`,
    pattern === undefined ? undefined : sql`${searchText} like app.plain(${pattern})`,
    after && sql`(${listOf(order)}) ${beyond} (${listOf(valuesOf(after))})`,
  )
  return listedWhere(db, wanted, narrowed)
    .orderBy(...order.map((value) => turned(value)))
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
