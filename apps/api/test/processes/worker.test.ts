import { once } from 'node:events'
import { connect } from '@elevate/db/connect'
import { inTransaction } from '@elevate/db/open'
import { createTestDatabase } from '@elevate/db/test-databases/create-test-database'
import { SMTPServer } from 'smtp-server'
import { afterAll, expect, test } from 'vitest'
import { enqueueMails } from '../../src/features/mail/public.ts'
import { startJobs } from '../../src/jobs.ts'
import { eventually, startProcess } from './process.ts'

const { url: databaseUrl } = await createTestDatabase()
const database = connect({ url: databaseUrl, size: 2 })
const jobs = await startJobs(database, { schedule: false, onFault: () => {} })
afterAll(async () => {
  await jobs.stop()
  await database.close()
})

/** A real mail server that keeps what it is given. */
const mailServer = async () => {
  const mails: string[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => {
      let mail = ''
      stream.on('data', (text) => {
        mail += text
      })
      stream.on('end', () => {
        mails.push(mail)
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  afterAll(() => void server.close())
  const { port } = server.server.address() as { port: number }
  return { mails, url: `smtp://127.0.0.1:${port}` }
}

test('a mail leaves through a real mail server, with its attachment, once, with two workers running', async () => {
  const server = await mailServer()
  const env = {
    LOG_LEVEL: 'info',
    DATABASE_URL: databaseUrl,
    SMTP_URL: server.url,
    MAIL_FROM: 'Elevate <elevate@example.org>',
  }
  const workers = [startProcess('worker.ts', env), startProcess('worker.ts', env)]
  await eventually(() => workers.every((worker) => worker.output().includes('at work')))
  const attachments = [{ name: 'coffee.ics', contentType: 'text/calendar; method=PUBLISH', content: 'BEGIN:VCALENDAR' }]
  const mail = { to: 'amina@example.org', subject: 'Meet George for a coffee', body: 'Hello Amina', attachments }

  await inTransaction(database, 'system', (tx) => enqueueMails(tx, jobs, [{ ...mail, dedupeKey: 'worker-test' }]))
  await eventually(() => server.mails.length > 0)
  for (const worker of workers) worker.child.kill('SIGTERM')

  expect(await Promise.all(workers.map((worker) => worker.ended))).toEqual([0, 0])
  expect(server.mails).toHaveLength(1)
  expect(server.mails[0]).toContain('Subject: Meet George for a coffee')
  expect(server.mails[0]).toContain('From: Elevate <elevate@example.org>')
  expect(server.mails[0]).toContain('coffee.ics')
})
