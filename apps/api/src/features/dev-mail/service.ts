import type { KeptMail } from '@elevate/contracts/product'
import { inTransaction } from '@elevate/db/open'
import type { Deps } from '../../deps.ts'
import { notFound } from '../../errors.ts'
import { newestMails } from './queries.ts'

/** Where no mail server is set, mails can be read here. In production, and with a mail server, this does not exist. */
export const listKeptMails = async (deps: Deps): Promise<KeptMail[]> => {
  if (deps.config.isProduction || deps.config.smtpUrl) throw notFound('This page')
  const mails = await inTransaction(deps.database, 'system', (tx) => newestMails(tx))
  return mails.map(({ sentAt, withdrawnAt, createdAt, attachments, ...mail }) => ({
    ...mail,
    attachments: attachments.map(({ name, content }) => ({ name, content })),
    createdAt: createdAt.toISOString(),
    status: statusOf({ sentAt, withdrawnAt }),
  }))
}

const statusOf = ({ sentAt, withdrawnAt }: { sentAt: Date | null; withdrawnAt: Date | null }): string => {
  if (withdrawnAt) return 'withdrawn'
  return sentAt ? 'kept' : 'waiting'
}
