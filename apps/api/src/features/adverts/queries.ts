import type { Db } from '@elevate/db/connect'
import { and, asc, eq, gt, sql } from '@elevate/db/drizzle'
import { campaigns, roleVersions } from '@elevate/db/schema/campaigns'
import { organisations } from '@elevate/db/schema/organisations'

type Page = { organisationId: string | undefined; after: string | undefined; limit: number }

/** Published and not closed yet; what closes first stands at the top. */
export const advertsInOrder = (db: Db, { organisationId, after, limit }: Page, now: Date) =>
  db
    .select({
      id: campaigns.id,
      slug: campaigns.slug,
      title: campaigns.title,
      organisation: { id: organisations.id, name: organisations.name, shortName: organisations.shortName },
      summary: campaigns.summary,
      stage: campaigns.stage,
      places: campaigns.places,
      payment: campaigns.payment,
      timeAsked: roleVersions.timeAsked,
      opensAt: campaigns.opensAt,
      closesAt: campaigns.closesAt,
    })
    .from(campaigns)
    .innerJoin(organisations, eq(organisations.id, campaigns.organisationId))
    .innerJoin(roleVersions, eq(roleVersions.id, campaigns.roleVersionId))
    .where(
      and(
        eq(campaigns.stage, 'published'),
        gt(campaigns.closesAt, now),
        organisationId ? eq(campaigns.organisationId, organisationId) : undefined,
        after
          ? sql`(${campaigns.closesAt}, ${campaigns.id}) > (select a.closes_at, a.id from campaigns a where a.id = ${after})`
          : undefined,
      ),
    )
    .orderBy(asc(campaigns.closesAt), asc(campaigns.id))
    .limit(limit)
export type AdvertListRow = Awaited<ReturnType<typeof advertsInOrder>>[number]
