import type { Db } from '@elevate/db/connect'
import { and, desc, eq, lt } from '@elevate/db/drizzle'
import { applications } from '@elevate/db/schema/applications'
import { campaigns } from '@elevate/db/schema/campaigns'
import { organisations } from '@elevate/db/schema/organisations'
import { waiting, within } from '../form/queries.ts'

export const myApplications = (
  db: Db,
  personId: string,
  { before, limit }: { before: string | undefined; limit: number },
) =>
  db
    .select({
      id: applications.id,
      reference: applications.reference,
      title: campaigns.title,
      slug: campaigns.slug,
      organisation: organisations.name,
      state: applications.state,
      stateSince: applications.stateSince,
      startedAt: applications.startedAt,
      submittedAt: applications.submittedAt,
      lateUntil: applications.lateUntil,
      closesAt: campaigns.closesAt,
      interviewAt: waiting.interviewAt,
      hasChecksToDo: waiting.hasChecksToDo,
    })
    .from(applications)
    .innerJoin(campaigns, eq(campaigns.id, applications.campaignId))
    .innerJoin(organisations, eq(organisations.id, applications.organisationId))
    .where(and(within({ personId }), before === undefined ? undefined : lt(applications.id, before)))
    .orderBy(desc(applications.id))
    .limit(limit)
