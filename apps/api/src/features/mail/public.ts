import type { Db } from '@elevate/db/connect'
import { newId } from '@elevate/db/ids'
import type { MailAttachment } from '@elevate/db/schema/trail'
import type { Jobs } from '../../jobs.ts'
import { insertMails } from './queries.ts'

export { withdrawMail, withdrawMailsAbout } from './queries.ts'

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
  sendAfter?: Date
}

/**
 * Queues mails in the transaction that causes them. The worker sends those that are still wanted then; mails for
 * later (`sendAfter`) go out in the minute in which they are due.
 */
export const enqueueMails = async (tx: Db, jobs: Jobs, mails: Mail[]): Promise<void> => {
  if (mails.length === 0) return
  const rows = mails.map(({ to, about, ...mail }) => ({
    ...mail,
    id: newId(),
    toAddress: to,
    aboutKind: about?.kind ?? null,
    aboutId: about?.id ?? null,
  }))
  await insertMails(tx, rows)
  await jobs.add(tx, 'send-mail')
}
