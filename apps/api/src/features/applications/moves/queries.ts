import type { Db } from '@elevate/db/connect'
import { asc, eq, inArray, sql } from '@elevate/db/drizzle'
import { applicationSteps, applications } from '@elevate/db/schema/applications'
import { campaigns } from '@elevate/db/schema/campaigns'

/** Locked in the order of their ids, so that two who decide at once wait for each other instead of crossing. */
export const lockApplications = (tx: Db, applicationIds: readonly string[]) =>
  tx
    .select({
      id: applications.id,
      organisationId: applications.organisationId,
      campaignId: applications.campaignId,
      reference: applications.reference,
      personId: applications.personId,
      state: applications.state,
      closesAt: campaigns.closesAt,
      completedAt: campaigns.completedAt,
    })
    .from(applications)
    .innerJoin(campaigns, eq(campaigns.id, applications.campaignId))
    .where(inArray(applications.id, [...applicationIds]))
    .orderBy(asc(applications.id))
    .for('update', { of: applications })
export type MovingRow = Awaited<ReturnType<typeof lockApplications>>[number]

/** Each step carries its application to the new state (functions.sql). */
export const insertSteps = async (tx: Db, rows: (typeof applicationSteps.$inferInsert)[]): Promise<void> => {
  await tx.insert(applicationSteps).values(rows)
}

/** Starts or stops the retention clock. */
export const setDeleteOn = async (tx: Db, days: { id: string; deleteOn: string | null }[]): Promise<void> => {
  await tx.execute(sql`
    update ${applications} set delete_on = d.delete_on::date, kept_because = null
      from json_to_recordset(${JSON.stringify(days.map(({ id, deleteOn }) => ({ id, delete_on: deleteOn })))})
        as d(id uuid, delete_on text)
     where ${applications.id} = d.id`)
}
