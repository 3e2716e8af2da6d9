import type { Db } from '@elevate/db/connect'
import { eq, sql } from '@elevate/db/drizzle'
import { applicationDetails, interviewAdjustments } from '@elevate/db/schema/application-details'

export const findAdjustments = async (db: Db, applicationId: string) => {
  const rows = await db
    .select({
      toProvide: interviewAdjustments.toProvide,
      arrangedAt: interviewAdjustments.arrangedAt,
      version: interviewAdjustments.version,
    })
    .from(interviewAdjustments)
    .where(eq(interviewAdjustments.applicationId, applicationId))
  return rows[0]
}

type Asked = { applicationId: string; campaignId: string; organisationId: string; toProvide: string }

/** What is asked for anew has to be arranged anew. */
export const saveAdjustments = async (tx: Db, asked: Asked): Promise<void> => {
  await tx
    .insert(interviewAdjustments)
    .values(asked)
    .onConflictDoUpdate({
      target: interviewAdjustments.applicationId,
      set: { toProvide: asked.toProvide, arrangedAt: null, version: sql`${interviewAdjustments.version} + 1` },
    })
}

export const setArranged = async (tx: Db, applicationId: string, arrangedAt: Date | null): Promise<void> => {
  await tx
    .update(interviewAdjustments)
    .set({ arrangedAt, version: sql`${interviewAdjustments.version} + 1` })
    .where(eq(interviewAdjustments.applicationId, applicationId))
}

/** What tells whose an application is, so that it can be covered where a panel reads. */
export const writerOf = async (db: Db, applicationId: string) => {
  const rows = await db
    .select({
      givenName: applicationDetails.givenName,
      familyName: applicationDetails.familyName,
      preferredName: applicationDetails.preferredName,
      address: applicationDetails.address,
    })
    .from(applicationDetails)
    .where(eq(applicationDetails.applicationId, applicationId))
  return rows[0]
}
