import type { Db } from '@elevate/db/connect'
import { and, asc, desc, eq, inArray, isNull, sql } from '@elevate/db/drizzle'
import { applicationDetails } from '@elevate/db/schema/application-details'
import { applications } from '@elevate/db/schema/applications'
import { campaigns, roleVersions } from '@elevate/db/schema/campaigns'
import { checks, referenceRequests } from '@elevate/db/schema/checks'
import { checklistTemplates } from '@elevate/db/schema/recruitment-setup'

/** Applications that have no checklist yet, with what it is made of; behind a lock, so that it is made once. */
export const lockUnchecked = (tx: Db, applicationIds: readonly string[]) =>
  tx
    .select({
      id: applications.id,
      organisationId: applications.organisationId,
      personId: applications.personId,
      role: roleVersions.role,
      referees: applicationDetails.referees,
    })
    .from(applications)
    .innerJoin(campaigns, eq(campaigns.id, applications.campaignId))
    .innerJoin(roleVersions, eq(roleVersions.id, campaigns.roleVersionId))
    .innerJoin(applicationDetails, eq(applicationDetails.applicationId, applications.id))
    .where(
      and(
        inArray(applications.id, [...applicationIds]),
        sql`not exists (select from ${checks} c where c.application_id = ${applications.id})`,
      ),
    )
    .orderBy(asc(applications.id))
    .for('update', { of: applications })

/** The newest version for each organisation and role. */
export const newestTemplates = (db: Db, organisationIds: readonly string[]) =>
  db
    .selectDistinctOn([checklistTemplates.organisationId, checklistTemplates.role])
    .from(checklistTemplates)
    .where(inArray(checklistTemplates.organisationId, [...organisationIds]))
    .orderBy(asc(checklistTemplates.organisationId), asc(checklistTemplates.role), desc(checklistTemplates.number))

export const insertChecks = async (tx: Db, rows: (typeof checks.$inferInsert)[]): Promise<void> => {
  if (rows.length > 0) await tx.insert(checks).values(rows)
}

/** References that nobody has answered are not asked for any more. Answers which. */
export const withdrawRequestsOf = async (tx: Db, applicationIds: readonly string[], now: Date): Promise<string[]> => {
  const rows = await tx
    .update(referenceRequests)
    .set({ withdrawnAt: now })
    .where(
      and(
        inArray(referenceRequests.applicationId, [...applicationIds]),
        isNull(referenceRequests.answeredAt),
        isNull(referenceRequests.declinedAt),
        isNull(referenceRequests.withdrawnAt),
      ),
    )
    .returning({ id: referenceRequests.id })
  return rows.map(({ id }) => id)
}

/** What was asked of others waits for nobody any more. */
export const takeBackTurns = async (tx: Db, applicationIds: readonly string[], now: Date): Promise<void> => {
  await tx
    .update(checks)
    .set({ owner: 'programme', turnSince: now, version: sql`${checks.version} + 1` })
    .where(and(inArray(checks.applicationId, [...applicationIds]), eq(checks.owner, 'referee')))
}
