import type { Db } from '@elevate/db/connect'
import { asc, eq } from '@elevate/db/drizzle'
import { checks } from '@elevate/db/schema/checks'
import { checksOf } from './queries.ts'

export const lockChecksOf = async (tx: Db, applicationId: string) => {
  await tx
    .select({ id: checks.id })
    .from(checks)
    .where(eq(checks.applicationId, applicationId))
    .orderBy(asc(checks.id))
    .for('update')
  return checksOf(tx, { applicationId })
}

export const handOver = async (
  tx: Db,
  { applicationId, appointmentId, personId }: { applicationId: string; appointmentId: string; personId: string },
): Promise<void> => {
  await tx.update(checks).set({ appointmentId, personId }).where(eq(checks.applicationId, applicationId))
}
