import type { Db } from '@elevate/db/connect'
import { newId } from '@elevate/db/ids'
import { type MailAttachment, outbox } from '@elevate/db/schema/trail'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Jobs } from '../../jobs.ts'

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

/** Queues mails in the transaction that causes them. The worker sends those that are still wanted then. */
export const enqueueMails = async (tx: Db, jobs: Jobs, mails: Mail[]): Promise<void> => {
  if (mails.length === 0) return
  const rows = mails.map(({ to, about, ...mail }) => ({
    ...mail,
    id: newId(),
    toAddress: to,
    aboutKind: about?.kind ?? null,
    aboutId: about?.id ?? null,
  }))
  await tx.insert(outbox).values(rows).onConflictDoNothing({ target: outbox.dedupeKey })
  const latest = rows.reduce<Date | undefined>((last, { sendAfter }) => maxDate(last, sendAfter), undefined)
  await jobs.add(tx, 'send-mail')
  if (latest) await jobs.add(tx, 'send-mail', latest)
}

const maxDate = (a: Date | undefined, b: Date | undefined) => (!a || (b && b > a) ? b : a)

/** What the mails were about no longer holds: those still here are not sent. */
export const withdrawMailsAbout = async (tx: Db, aboutIds: string[], now: Date): Promise<void> => {
  if (aboutIds.length === 0) return
  await tx
    .update(outbox)
    .set({ withdrawnAt: now })
    .where(and(inArray(outbox.aboutId, aboutIds), isNull(outbox.sentAt), isNull(outbox.withdrawnAt)))
}

/** Withdraws one mail by its key, for example a reminder that has been answered. */
export const withdrawMail = async (tx: Db, dedupeKey: string, now: Date): Promise<void> => {
  await tx
    .update(outbox)
    .set({ withdrawnAt: now })
    .where(and(eq(outbox.dedupeKey, dedupeKey), isNull(outbox.sentAt), isNull(outbox.withdrawnAt)))
}
