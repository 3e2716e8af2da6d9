import type { Clearance } from '@elevate/contracts/application-checks'
import type { Tx } from '../../context.ts'
import { clearanceOf } from './clearance-rules.ts'
import { handOver, lockChecksOf } from './hand-over-queries.ts'
import { todayIn } from './load-service.ts'
import { looked } from './present-lists.ts'

/**
 * Whether the person can start, decided behind a lock: nobody takes something back while they are being appointed.
 */
export const clearanceNow = async (
  tx: Tx,
  { applicationId, organisationId, today }: { applicationId: string; organisationId: string; today: string },
): Promise<Clearance> => {
  const rows = await lockChecksOf(tx, applicationId)
  const on = await todayIn(tx, today, organisationId)
  return clearanceOf(rows.map((row) => looked(row, on)))
}

/** The checks go on with the appointment, where they run out and are renewed. */
export const handOverChecks = (
  tx: Tx,
  to: { applicationId: string; appointmentId: string; personId: string },
): Promise<void> => handOver(tx, to)
