import type { Db } from '@elevate/db/connect'
import { desc } from '@elevate/db/drizzle'
import { outbox } from '@elevate/db/schema/trail'

export const newestMails = (db: Db) =>
  db
    .select({
      id: outbox.id,
      to: outbox.toAddress,
      subject: outbox.subject,
      text: outbox.body,
      attachments: outbox.attachments,
      createdAt: outbox.createdAt,
      sentAt: outbox.sentAt,
      withdrawnAt: outbox.withdrawnAt,
    })
    .from(outbox)
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(100)
