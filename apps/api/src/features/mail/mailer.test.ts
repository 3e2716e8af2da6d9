import { SMTPServer } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { mailerFor } from './mailer.ts'

/** A mail server that takes everything, and whom it was told to hand it to. */
const aMailServer = async () => {
  const recipients: string[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      recipients.push(address)
      done()
    },
    onData: (stream, _session, done) => stream.on('end', () => done()).resume(),
  })
  const listening = server.listen(0, '127.0.0.1')
  await new Promise((resolve) => listening.once('listening', resolve))
  onTestFinished(() => new Promise((resolve) => server.close(resolve)))
  const address = listening.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { recipients, smtpUrl: `smtp://127.0.0.1:${port}` }
}

test.each(['x,sam@example.org', 'x<sam@example.org>', 'group:sam@example.org;'])(
  'what was typed as one address is one address: %s does not reach Sam',
  async (to) => {
    const { recipients, smtpUrl } = await aMailServer()
    const mailer = mailerFor({ smtpUrl, mailFrom: 'team@example.org', publicUrl: 'http://elevate.test' })

    await mailer({ messageId: '1', to, subject: 'Hello', text: 'Text', attachments: [] }).catch(() => {})

    expect(recipients).not.toContain('sam@example.org')
  },
)

test('an ordinary address is written to', async () => {
  const { recipients, smtpUrl } = await aMailServer()
  const mailer = mailerFor({ smtpUrl, mailFrom: 'team@example.org', publicUrl: 'http://elevate.test' })

  await mailer({ messageId: '1', to: 'sam@example.org', subject: 'Hello', text: 'Text', attachments: [] })

  expect(recipients).toEqual(['sam@example.org'])
})
