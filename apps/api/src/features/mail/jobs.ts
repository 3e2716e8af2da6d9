import { inTransaction } from '@elevate/db/open'
import type { Deps } from '../../deps.ts'
import { settleAddressTasks } from './address-service.ts'
import type { Mailer } from './mailer.ts'
import { readReturnedMails } from './returned-folder.ts'
import { deliverMails, type WriteMail } from './service.ts'

/**
 * Mails go out as soon as their transaction has ended, and every minute what was put off. The sweep also finds mails
 * whose job was lost.
 */
export const mailJobs = async (deps: Deps, mailer: Mailer, write: WriteMail): Promise<void> => {
  const { boss } = deps.jobs
  await boss.work('send-mail', { batchSize: 100, pollingIntervalSeconds: 0.5 }, async () => {
    await deliverMails(deps, mailer, write)
  })
  await boss.schedule('send-mail', '* * * * *')
  // What another worker left when it died does not wait for the next minute.
  await boss.send('send-mail', {})
}

/** Mails that have come back, and who need not be rung any more because their address changed in an import. */
export const mailWork = async (deps: Deps): Promise<void> => {
  await readReturnedMails(deps)
  await inTransaction(deps.database, 'system', (tx) => settleAddressTasks(tx, deps.clock()))
}
