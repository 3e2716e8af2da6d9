import { once } from 'node:events'
import { Agent, get, type IncomingMessage } from 'node:http'
import { connect as dial } from 'node:net'
import { inTransaction } from '@elevate/db/open'
import { expect, test } from 'vitest'
import { mailerFor } from '../../src/features/mail/mailer.ts'
import { enqueueMails } from '../../src/features/mail/public.ts'
import { deliverMails } from '../../src/features/mail/service.ts'
import { nameContacts } from '../concerns.ts'
import { catchMails } from '../faults/mail-catcher.ts'
import { startApi } from '../harness.ts'
import { manyMembers } from '../many-members.ts'
import { aCoordinator, anOrganisation, aPartner, signInAs } from '../people.ts'
import { eventually, freePort, startProcess } from './process.ts'

const api = await startApi(new Date().toISOString(), false)
const trust = await anOrganisation(api)
const [safe, coordinator] = [await aPartner(api, trust), await signInAs(api, await aCoordinator(api, trust))]
await nameContacts(api, trust, [safe])
const authors = await Promise.all(Array.from({ length: 6 }, async () => signInAs(api, await aPartner(api, trust))))

const port = await freePort()
const url = `http://127.0.0.1:${port}`
const aServer = () =>
  startProcess('server.ts', { DATABASE_URL: api.databaseUrl, PORT: String(port), LOG_LEVEL: 'error' })
const isReady = async () => (await fetch(`${url}/api/health/ready`)).status === 200

/** Sends this much and then nothing, and keeps the line. */
const stuck = async (bytes: string): Promise<void> => {
  const socket = dial(port, '127.0.0.1')
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write(bytes)
}
const head = 'POST /api/v1/auth/sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n'

type Sent = { isBefore: boolean; answered: number | undefined; connection: string | null | undefined }

test('under load, with people who never come to an end, and told three times: it answers what it has, and goes well', async () => {
  const server = aServer()
  await eventually(isReady)
  const state = { isTold: false, isOver: false }
  const sent: Sent[] = []
  const concern = { organisationId: trust.id, whatHappened: 'It was so', who: '', contactBy: '', readerIds: [safe.id] }
  const writing = authors.map(async ({ authorization }) => {
    while (!state.isOver) {
      const isBefore = !state.isTold
      const headers = { authorization, 'content-type': 'application/json' }
      const asked = { method: 'POST', headers, body: JSON.stringify(concern) }
      const reply = await fetch(`${url}/api/v1/concerns`, asked).catch(() => undefined)
      await reply?.arrayBuffer()
      sent.push({ isBefore, answered: reply?.status, connection: reply?.headers.get('connection') })
      if (!reply) return
    }
  })
  await stuck(head)
  await stuck(`${head}Content-Length: 500\r\n\r\n{"email":`)
  await eventually(() => sent.length > 20)

  state.isTold = true
  server.child.kill('SIGTERM')
  server.child.kill('SIGTERM')
  server.child.kill('SIGINT')
  // After nine seconds it would be ended with 1: whoever runs it waits for ten.
  const code = await server.ended
  state.isOver = true
  await Promise.all(writing)

  expect(code).toBe(0)
  const before = sent.filter(({ isBefore }) => isBefore)
  expect(new Set(before.map(({ answered }) => answered))).toEqual(new Set([201]))
  expect(new Set(sent.map(({ answered }) => answered))).toEqual(new Set([201, undefined]))
  expect(sent.filter(({ connection }) => connection === 'close').length).toBeGreaterThan(0)
  const acknowledged = sent.filter(({ answered }) => answered === 201).length
  const { rows } = await api.owner.query('select count(*)::int as n from concerns')
  // One that was never answered may have been done: whoever asks again has its key.
  expect(rows[0].n).toBeGreaterThanOrEqual(acknowledged)
  expect(rows[0].n).toBeLessThanOrEqual(acknowledged + sent.filter(({ answered }) => !answered).length)
})

test('who is in the middle of a long download gets all of it', async () => {
  await manyMembers(api.owner, trust, 3_000)
  const server = aServer()
  await eventually(isReady)
  const agent = new Agent({ keepAlive: true })
  const address = `${url}/api/v1/people/export?organisationId=${trust.id}`
  const [reply] = (await once(get(address, { headers: coordinator, agent }), 'response')) as [IncomingMessage]
  reply.pause()

  server.child.kill('SIGINT')
  await eventually(async () => !(await isReady().catch(() => false)))
  const parts: Buffer[] = []
  for await (const part of reply) parts.push(part)
  const code = await server.ended

  const text = Buffer.concat(parts).toString()
  expect([reply.statusCode, Buffer.byteLength(text)]).toEqual([200, Number(reply.headers['content-length'])])
  expect(text.trimEnd().split('\n').length).toBeGreaterThan(3_000)
  expect(code).toBe(0)
})

test('a worker with a mail in its hands finishes it, and leaves the rest to the next one', async () => {
  const gate = Promise.withResolvers<void>()
  const caught = await catchMails({
    onRcptTo: (_to, _session, done) => void gate.promise.then(() => done()),
    onConnect: (_session, done) => {
      worker.child.kill('SIGTERM')
      worker.child.kill('SIGTERM')
      done()
    },
  })
  const keys = Array.from({ length: 20 }, (_one, at) => `waits-${at}`)
  await api.owner.query('update outbox set withdrawn_at = now()')
  await inTransaction(api.database, 'system', (tx) =>
    enqueueMails(
      tx,
      api.deps.jobs,
      keys.map((key) => ({ to: `${key}@example.org`, subject: key, body: 'Text', dedupeKey: key })),
    ),
  )
  const worker = startProcess('worker.ts', { DATABASE_URL: api.databaseUrl, SMTP_URL: caught.url, LOG_LEVEL: 'info' })
  await eventually(() => worker.child.killed)
  gate.resolve()
  const code = await worker.ended
  const byTheFirst = caught.mails.length

  const next = await catchMails()
  const mailFrom = 'us@example.org'
  await deliverMails(api.deps, mailerFor({ smtpUrl: next.url, mailFrom, publicUrl: 'http://localhost' }))

  expect([code, byTheFirst, next.mails.length]).toEqual([0, 1, 19])
  expect(new Set([...caught.mails, ...next.mails].map(({ to }) => to)).size).toBe(20)
})
