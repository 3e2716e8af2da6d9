import type { MailAttachment } from '@elevate/db/schema/trail'
import nodemailer from 'nodemailer'
import type { Config } from '../../config.ts'

export type OutgoingMail = {
  /** Stays the same when a mail is tried again, so that a receiving server can tell a repeat. */
  messageId: string
  to: string
  subject: string
  text: string
  attachments: MailAttachment[]
  headers?: Record<string, string>
}

/** Hands a mail to the mail server; throws where it was not taken. */
export type Mailer = (mail: OutgoingMail) => Promise<void>

type MailConfig = Pick<Config, 'smtpUrl' | 'mailFrom' | 'publicUrl'> & Partial<Pick<Config, 'mailReturnPath'>>

/** All of them together end before the worker's claim on a mail does (queries.ts). */
export const patienceWithServer = { connectionTimeout: 20_000, greetingTimeout: 30_000, socketTimeout: 180_000 }

/** Without a mail server (development) mails are kept in the outbox, where `/dev/mail` shows them. */
export const mailerFor = (config: MailConfig, patience = patienceWithServer): Mailer => {
  if (!config.smtpUrl) return async () => {}
  const transport = nodemailer.createTransport(
    {
      url: config.smtpUrl,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...patience,
    },
    { from: config.mailFrom },
  )
  const host = new URL(config.publicUrl).hostname
  return async ({ messageId, attachments, to, headers, ...mail }) => {
    await transport.sendMail({
      ...mail,
      // Not as text, which would be read as a list: 'x,sam@example.org' and 'x<sam@example.org>' would both reach Sam.
      to: { name: '', address: to },
      messageId: `<${messageId}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated', ...headers },
      attachments: attachments.map(({ name, contentType, content }) => ({ filename: name, contentType, content })),
      // What cannot be delivered later comes back there, and says which mail it was (RFC 3461).
      dsn: { id: messageId, return: 'headers', notify: ['failure'] },
      ...(config.mailReturnPath ? { envelope: { from: config.mailReturnPath, to: [to] } } : {}),
    })
  }
}
