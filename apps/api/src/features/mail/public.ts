import type { Db } from '@elevate/db/connect'
import { newId } from '@elevate/db/ids'
import type { MailAttachment } from '@elevate/db/schema/trail'
import type { Jobs } from '../../jobs.ts'
import { insertMails, notToBeContacted } from './queries.ts'

export { notToBeContacted, withdrawMail, withdrawMailsAbout, withdrawMailsTo } from './queries.ts'

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

/** Due whatever the clock says by which the worker goes; the database has another. */
const atOnce = new Date(0)

/**
 * Queues mails in the transaction that causes them. The worker sends those that are still wanted then; mails for
 * later (`sendAfter`) go out in the minute in which they are due. Mails of an organisation to people whom it does not
 * write to any more (ill or bereaved) are left out.
 */
export const enqueueMails = async (tx: Db, jobs: Jobs, mails: Mail[]): Promise<void> => {
  if (mails.length === 0) return
  const rows = mails.map(({ to, about, ...mail }) => ({
    sendAfter: atOnce,
    ...mail,
    id: newId(),
    toAddress: to,
    aboutKind: about?.kind ?? null,
    aboutId: about?.id ?? null,
  }))
  const wanted = await withoutThoseLeftInPeace(tx, rows)
  if (wanted.length === 0) return
  await insertMails(tx, wanted)
  await jobs.add(tx, 'send-mail')
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
