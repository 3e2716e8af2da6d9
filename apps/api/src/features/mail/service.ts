import type { Db } from '@elevate/db/connect'
import { inTransaction } from '@elevate/db/open'
import type { MailAttachment } from '@elevate/db/schema/trail'
import type { Deps } from '../../deps.ts'
import { recordAddressFault } from './address-service.ts'
import type { Mailer } from './mailer.ts'
import * as queries from './queries.ts'
import { askServerAgainAt, type Fault, faultOf, tryAgainAt } from './rules.ts'

type Delivery = 'sent' | 'not-taken' | 'not-wanted' | 'server-away' | 'nothing-due'

/** A mail as it goes, written at that moment. `body` is what is kept of it; `parts` are mails that go in it. */
export type Written = {
  subject: string
  text: string
  body: string
  attachments: MailAttachment[]
  headers: Record<string, string>
  parts: readonly string[]
}

/** Writes a mail when it goes, from what holds then; undefined where nothing holds that it would say. */
export type WriteMail = (tx: Db, deps: Deps, mail: queries.WaitingMail) => Promise<Written | undefined>

const asItStands: WriteMail = async (_tx, _deps, { subject, body, attachments }) => ({
  ...{ subject, body, attachments },
  ...{ text: body, headers: {}, parts: [] },
})

type Claimed = { mail: queries.WaitingMail; written: Written }

/**
 * Takes the next mail that is due, and looks at that moment whether it still holds. Claimed, not locked: whoever takes
 * it back meanwhile does not wait for a mail server.
 */
const claimNextMail = (deps: Deps, write: WriteMail): Promise<Claimed | Delivery> =>
  inTransaction(deps.database, 'system', async (tx) => {
    const now = deps.clock()
    const mail = await queries.lockNextMail(tx, now)
    if (!mail) return 'nothing-due'
    if (mail.addressIsDead) return notTaken(tx, mail, { error: deadAddress, now })
    const isOver = mail.notAfter !== null && mail.notAfter <= now
    const written = isOver ? undefined : await write(tx, deps, mail)
    if (written) await queries.claim(tx, mail.id)
    else await queries.markWithdrawn(tx, mail.id, now)
    return written ? { mail, written } : 'not-wanted'
  })

/**
 * Sends the next mail. Dies the worker after the mail server took it and before that is written down, it goes once
 * more, with the same Message-ID: never lost, and told apart by that (docs/decisions).
 */
const deliverNextMail = async (deps: Deps, mailer: Mailer, write: WriteMail): Promise<Delivery> => {
  const claimed = await claimNextMail(deps, write)
  if (typeof claimed === 'string') return claimed
  const { mail, written } = claimed
  const { subject, text, body, attachments, headers, parts } = written
  const fault = await mailer({ messageId: mail.id, to: mail.toAddress, subject, text, attachments, headers }).then(
    () => undefined,
    (error: Fault) => error,
  )
  return writtenDown(() =>
    inTransaction(deps.database, 'system', async (tx): Promise<Delivery> => {
      if (fault) return notTaken(tx, mail, { error: fault, now: deps.clock() })
      // Without a mail server (development) the outbox is the mailbox: it keeps the mail as it went.
      const kept = deps.config.smtpUrl ? body : text
      await queries.markSent(tx, mail.id, { now: deps.clock(), subject, body: kept, parts })
      return 'sent'
    }),
  )
}

/** A database that restarts just now must not make a mail that is out go out again. */
const writtenDown = async <T>(write: () => Promise<T>, triesLeft = 10): Promise<T> => {
  try {
    return await write()
  } catch (error) {
    if (triesLeft === 0) throw error
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    return writtenDown(write, triesLeft - 1)
  }
}

type NotTaken = { error: Fault; now: Date }

const deadAddress: Fault = { code: 'EENVELOPE', message: 'The address does not work.' }

const notTaken = async (tx: Db, mail: queries.WaitingMail, { error, now }: NotTaken): Promise<Delivery> => {
  const fault = faultOf(error, mail.attempts)
  const isServer = fault === 'server-away'
  await queries.markNotTaken(tx, mail.id, {
    error: (error.message ?? '').slice(0, 500),
    fault,
    tryAgainAt: (isServer ? askServerAgainAt : tryAgainAt)(mail.attempts, now),
    failedAt: isServer || fault === 'not-now' ? null : now,
  })
  if (fault === 'address') await recordAddressFault(tx, { address: mail.toAddress, how: 'refused', now })
  return isServer ? 'server-away' : 'not-taken'
}

/** A server that is away is not asked for each of five hundred mails: after two it is left until the next minute. */
const asksOfAServerThatIsAway = 2

/**
 * Sends all that is due; what is not taken is put off, so this ends. A worker that is told to go ends after the mail in
 * its hands: one that is cut off there goes twice. Answers how many were sent.
 */
export const deliverMails = async (deps: Deps, mailer: Mailer, write: WriteMail = asItStands): Promise<number> => {
  let sent = 0
  let away = 0
  const { stopping } = deps.jobs
  for (let last: Delivery = 'sent'; last !== 'nothing-due' && away < asksOfAServerThatIsAway && !stopping.aborted; ) {
    last = await deliverNextMail(deps, mailer, write)
    if (last === 'sent') sent += 1
    away = last === 'server-away' ? away + 1 : 0
  }
  return sent
}
