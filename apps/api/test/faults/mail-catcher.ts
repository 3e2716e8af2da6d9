import { once } from 'node:events'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll } from 'vitest'

export type CaughtMail = { messageId: string; to: string }
export type MailCatcher = { mails: CaughtMail[]; url: string; close: () => Promise<void> }

/** A real mail server that keeps what it takes. `onData` may stand in for the taking. */
export const catchMails = async (options: SMTPServerOptions = {}, port = 0): Promise<MailCatcher> => {
  const mails: CaughtMail[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      let mail = ''
      stream.on('data', (text) => {
        mail += text
      })
      stream.on('end', () => {
        const messageId = /^Message-ID: (.+)$/im.exec(mail)?.[1]?.trim() ?? ''
        mails.push({ messageId, to: session.envelope.rcptTo[0]?.address ?? '' })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  afterAll(close)
  const address = server.server.address() as { port: number }
  return { mails, url: `smtp://127.0.0.1:${address.port}`, close }
}
