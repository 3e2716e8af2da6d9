import { once } from 'node:events'
import { connect } from '@elevate/db/connect'
import { inTransaction } from '@elevate/db/open'
import { createTestDatabase } from '@elevate/db/test-databases/create-test-database'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { enqueueMails, withdrawMail } from '../../src/features/mail/public.ts'
import { startJobs } from '../../src/jobs.ts'
import { eventually, type RunningProcess, startProcess } from './process.ts'

const { url: databaseUrl } = await createTestDatabase()
const database = connect({ url: databaseUrl, size: 2 })
const jobs = await startJobs(database, { schedule: false, onFault: () => {} })
afterAll(async () => {
  await jobs.stop()
  await database.close()
})

/** A real mail server. `onTaken` happens when it has a whole mail and has not said so yet. */
const mailServer = async (onTaken: (messageId: string) => void, options: SMTPServerOptions = {}) => {
  const messageIds: string[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => {
      let mail = ''
      stream.on('data', (text) => {
        mail += text
      })
      stream.on('end', () => {
        const messageId = /^Message-ID: (.+)$/im.exec(mail)?.[1]?.trim() ?? ''
        messageIds.push(messageId)
        onTaken(messageId)
        done()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as { port: number }
  return { messageIds, url: `smtp://127.0.0.1:${port}` }
}

const aWorker = (smtpUrl: string): RunningProcess =>
  startProcess('worker.ts', { LOG_LEVEL: 'info', DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl })
const queue = (keys: string[]) =>
  inTransaction(database, 'system', (tx) =>
    enqueueMails(
      tx,
      jobs,
      keys.map((key) => ({ to: `${key}@example.org`, subject: key, body: 'Text', dedupeKey: key })),
    ),
  )
/** Ten minutes go by: the claim of the worker that died has run out. */
const tenMinutesLater = () =>
  inTransaction(database, 'system', (tx) =>
    tx.execute('update outbox set claimed_until = now() where claimed_until is not null'),
  )
const isAllSent = async (prefix: string) => {
  const asked = `select 1 from outbox where dedupe_key like $1 and sent_at is null and withdrawn_at is null`
  return (
    (await inTransaction(database, 'system', (tx) => tx.execute(asked.replace('$1', `'${prefix}%'`)))).rows.length === 0
  )
}
const killed = async (worker: RunningProcess) => {
  worker.child.kill('SIGKILL')
  await worker.ended
}

test('a worker is killed while a mail is on its way to the mail server: the mail goes once, by another worker', async () => {
  const doomed: { worker?: RunningProcess } = {}
  const server = await mailServer(() => {}, {
    // The mail server has the recipient, and nothing of the mail yet.
    onRcptTo: (_address, _session, done) => {
      if (doomed.worker?.child.killed === false) doomed.worker.child.kill('SIGKILL')
      done()
    },
  })
  doomed.worker = aWorker(server.url)
  await queue(['on-its-way'])
  await doomed.worker.ended
  await tenMinutesLater()

  const next = aWorker(server.url)
  await eventually(() => isAllSent('on-its-way'), 80)
  await killed(next)

  expect(server.messageIds).toHaveLength(1)
}, 150_000)

test('a worker is killed between fifty mails, just after the server took one: none is lost, and the one in its hands is told apart by its Message-ID', async () => {
  const keys = Array.from({ length: 50 }, (_, index) => `fifty-${index}`)
  const doomed: { worker?: RunningProcess } = {}
  let taken = 0
  const server = await mailServer(() => {
    taken += 1
    if (taken === 20) doomed.worker?.child.kill('SIGKILL')
  })
  doomed.worker = aWorker(server.url)
  await queue(keys)
  await doomed.worker.ended
  await tenMinutesLater()

  const workers = [aWorker(server.url), aWorker(server.url)]
  await eventually(() => isAllSent('fifty-'), 120)
  await Promise.all(workers.map(killed))

  expect(new Set(server.messageIds).size).toBe(50)
  expect(server.messageIds).toHaveLength(51)
  expect(server.messageIds.filter((id) => id === server.messageIds[19])).toHaveLength(2)
}, 240_000)

test('what is withdrawn while the worker is dead does not go when another one starts', async () => {
  const server = await mailServer(() => {})
  await queue(['stays', 'goes-not'])
  await inTransaction(database, 'system', (tx) => withdrawMail(tx, 'goes-not', new Date()))

  const worker = aWorker(server.url)
  await eventually(() => isAllSent('stays'), 80)
  await killed(worker)

  expect(server.messageIds).toHaveLength(1)
}, 150_000)
