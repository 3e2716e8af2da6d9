import { inTransaction } from '@elevate/db/open'
import type { Deps } from '../../deps.ts'
import { recordAddressFault } from './address-service.ts'
import * as queries from './returned-queries.ts'
import { readReport } from './returned-reports.ts'
import { statusIsDead } from './rules.ts'

/** `of-ours`: taken note of. `no-report`: somebody should read it. `other`: a delay, or a mail that is not ours. */
export type Recorded = 'of-ours' | 'no-report' | 'other'

/**
 * A mail has come back. It counts only where it names a mail that went out, by an id that nobody can guess: a report
 * that somebody made up shuts nobody's address. The same report again changes nothing.
 */
export const recordReturned = async (
  deps: Pick<Deps, 'database' | 'clock'>,
  message: string | Uint8Array,
): Promise<Recorded> => {
  const report = await readReport(message).catch(() => undefined)
  if (!report) return 'no-report'
  if (report.action !== 'failed' || report.mailIds.length === 0) return 'other'
  return inTransaction(deps.database, 'system', async (tx): Promise<Recorded> => {
    const mails = await queries.lockSentMails(tx, report.mailIds)
    const now = deps.clock()
    const fault = statusIsDead(report.status) ? ('address' as const) : ('refused' as const)
    for (const { id, to } of mails) {
      await queries.markReturned(tx, id, { returnedAt: now, fault, lastError: `returned: ${report.status}` })
      if (fault === 'address') await recordAddressFault(tx, { address: to, how: 'returned', now })
    }
    return mails.length > 0 ? 'of-ours' : 'other'
  })
}
