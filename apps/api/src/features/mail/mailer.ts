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
}

/** Hands a mail to the mail server; throws where it was not taken. */
export type Mailer = (mail: OutgoingMail) => Promise<void>

/** Without a mail server (development) mails are kept in the outbox, where `/dev/mail` shows them. */
export const mailerFor = (config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'publicUrl'>): Mailer => {
  if (!config.smtpUrl) return async () => {}
  const transport = nodemailer.createTransport(config.smtpUrl, {
    from: config.mailFrom,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const host = new URL(config.publicUrl).hostname
  return async ({ messageId, attachments, to, ...mail }) => {
    await transport.sendMail({
      ...mail,
      // Not as text, which would be read as a list: 'x,sam@example.org' and 'x<sam@example.org>' would both reach Sam.
      to: { name: '', address: to },
      messageId: `<${messageId}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: attachments.map(({ name, contentType, content }) => ({ filename: name, contentType, content })),
    })
  }
}
