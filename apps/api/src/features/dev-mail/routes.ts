import { listKeptMails } from '@elevate/contracts/product'
import { inTransaction } from '@elevate/db/open'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { notFound } from '../../errors.ts'
import { newestMails } from './queries.ts'

/** Where no mail server is set, mails can be read here. In production, and with a mail server, this does not exist. */
export const devMailRoutes = async (app: FastifyInstance, deps: Deps) => {
  app.route({
    ...listKeptMails,
    config: { access: 'public' },
    handler: async () => {
      if (deps.config.isProduction || deps.config.smtpUrl) throw notFound('This page')
      const mails = await inTransaction(deps.database, 'system', (tx) => newestMails(tx))
      return {
        items: mails.map(({ sentAt, withdrawnAt, createdAt, attachments, ...mail }) => ({
          ...mail,
          attachments: attachments.map(({ name, content }) => ({ name, content })),
          createdAt: createdAt.toISOString(),
          status: withdrawnAt ? 'withdrawn' : sentAt ? 'kept' : 'waiting',
        })),
      }
    },
  })
}
