import { inTransaction } from '@elevate/db/open'
import type { Deps } from '../../deps.ts'
import type { Mailer } from './mailer.ts'
import * as queries from './queries.ts'
import { attemptsUntilGivenUp, isFinal, tryAgainAt } from './rules.ts'

export type Delivery = 'sent' | 'not-taken' | 'nothing-due'

/**
 * Sends the next mail that is due and still wanted. The row stays locked while the mail server is asked, so a mail is
 * never with two workers; a mail that is withdrawn meanwhile waits for that lock and finds it sent.
 */
export const deliverNextMail = (deps: Deps, mailer: Mailer): Promise<Delivery> =>
  inTransaction(deps.database, 'system', async (tx) => {
    const now = deps.clock()
    const mail = await queries.lockNextMail(tx, now)
    if (!mail) return 'nothing-due'
    try {
      const { id, toAddress, subject, body, attachments } = mail
      await mailer({ messageId: id, to: toAddress, subject, text: body, attachments })
    } catch (error) {
      const fault = error as Error & { responseCode?: number }
      const isGivenUp = isFinal(fault) || mail.attempts + 1 >= attemptsUntilGivenUp
      await queries.markNotTaken(tx, mail.id, {
        error: fault.message.slice(0, 500),
        tryAgainAt: tryAgainAt(mail.attempts, now),
        failedAt: isGivenUp ? now : null,
      })
      return 'not-taken'
    }
    await queries.markSent(tx, mail.id, deps.clock())
    return 'sent'
  })

/** Sends all that is due; what is not taken is put off, so this ends. Answers how many were sent. */
export const deliverMails = async (deps: Deps, mailer: Mailer): Promise<number> => {
  let sent = 0
  for (let last: Delivery = 'sent'; last !== 'nothing-due'; ) {
    last = await deliverNextMail(deps, mailer)
    if (last === 'sent') sent += 1
  }
  return sent
}
