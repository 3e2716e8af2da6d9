import type { Deps } from '../../deps.ts'
import type { Mailer } from './mailer.ts'
import { deliverMails } from './service.ts'

/**
 * Mails go out as soon as their transaction has ended, and every minute what was put off. The sweep also finds mails
 * whose job was lost.
 */
export const mailJobs = async (deps: Deps, mailer: Mailer): Promise<void> => {
  const { boss } = deps.jobs
  await boss.work('send-mail', { batchSize: 100, pollingIntervalSeconds: 0.5 }, async () => {
    await deliverMails(deps, mailer)
  })
  await boss.schedule('send-mail', '* * * * *')
}
