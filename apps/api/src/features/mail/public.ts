import type { Stoppable } from '@elevate/contracts/unsubscribe'
import type { Db } from '@elevate/db/connect'
import { newId } from '@elevate/db/ids'
import { asSystem } from '@elevate/db/open'
import type { MailAttachment } from '@elevate/db/schema/trail'
import type { Jobs } from '../../jobs.ts'
import { insertMails, notToBeContacted, withdrawWhere } from './queries.ts'

export { addressMayHaveChanged, recordAddressFault } from './address-service.ts'
export { type DigestPart, digestsDue, moveDigestParts, partsOfDigest } from './digest-queries.ts'
export { mailWork } from './jobs.ts'
export { notToBeContacted, type WaitingMail } from './queries.ts'
export type { WriteMail, Written } from './service.ts'

export type Mail = {
  organisationId?: string | null
  personId?: string | null
  to: string
  subject: string
  body: string
  attachments?: MailAttachment[]
  /** What, whom, when: a mail with the same key is queued once, however often this is called. */
  dedupeKey: string
  about?: { kind: string; id: string }
  /** At once where it is not given. */
  sendAfter?: Date
  /** From then on it would only confuse: it is not sent any more. */
  notAfter?: Date
  /** What the recipient can stop by the mail's "unsubscribe". Without: it goes whatever was chosen. */
  stops?: Stoppable
  /** Goes as a part of the person's daily mail. */
  isForDigest?: boolean
}

/** Due whatever the clock says by which the worker goes; the database has another. */
const atOnce = new Date(0)

/**
 * Queues mails in the transaction that causes them. The worker sends those that are still wanted then; mails for
 * later (`sendAfter`) go out in the minute in which they are due. Mails of an organisation to people whom it does not
 * write to any more (ill or bereaved) are left out. By the system, in whosever name it happens: the wall lets nobody else
 * add to what goes out.
 */
export const enqueueMails = async (tx: Db, jobs: Jobs, mails: Mail[]): Promise<void> => {
  if (mails.length === 0) return
  const rows = mails.map(({ to, about, sendAfter = atOnce, ...mail }) => ({
    ...mail,
    id: newId(),
    toAddress: to,
    aboutKind: about?.kind ?? null,
    aboutId: about?.id ?? null,
    sendAfter,
  }))
  await asSystem(tx, async () => {
    const wanted = await withoutThoseLeftInPeace(tx, rows)
    if (wanted.length > 0) await Promise.all([insertMails(tx, wanted), jobs.add(tx, 'send-mail')])
  })
}

type Addressed = { personId?: string | null; organisationId?: string | null }

const withoutThoseLeftInPeace = async <T extends Addressed>(tx: Db, mails: T[]): Promise<T[]> => {
  const personIds = mails.flatMap((mail) => (mail.personId && mail.organisationId ? [mail.personId] : []))
  const organisationIds = mails.flatMap((mail) => (mail.personId && mail.organisationId ? [mail.organisationId] : []))
  if (personIds.length === 0) return mails
  const inPeace = await notToBeContacted(tx, { personIds, organisationIds: [...new Set(organisationIds)] })
  const left = new Set(inPeace.map(({ personId, organisationId }) => `${personId} ${organisationId}`))
  return mails.filter(({ personId, organisationId }) => !left.has(`${personId} ${organisationId}`))
}

/** What the mails were about no longer holds: those still here are not sent, whosever they are. */
export const withdrawMailsAbout = (tx: Db, aboutIds: string[], now: Date): Promise<void> =>
  aboutIds.length === 0 ? Promise.resolve() : asSystem(tx, () => withdrawWhere(tx, { aboutIds }, now))

/** Withdraws mails by their keys, for example a reminder that has been answered. */
export const withdrawMails = (tx: Db, dedupeKeys: readonly string[], now: Date): Promise<void> =>
  dedupeKeys.length === 0
    ? Promise.resolve()
    : asSystem(tx, () => withdrawWhere(tx, { dedupeKeys: [...dedupeKeys] }, now))

export const withdrawMail = (tx: Db, dedupeKey: string, now: Date): Promise<void> => withdrawMails(tx, [dedupeKey], now)

/** What one organisation still has waiting for one person is not sent. */
export const withdrawMailsTo = (tx: Db, to: { personId: string; organisationId: string }, now: Date): Promise<void> =>
  asSystem(tx, () => withdrawWhere(tx, to, now))
