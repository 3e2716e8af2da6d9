import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import { newId } from '@elevate/db/ids'
import { inTransaction } from '@elevate/db/open'
import type { SMTPServerDataStream, SMTPServerOptions } from 'smtp-server'
import { describe, expect, onTestFinished, test } from 'vitest'
import { mailerFor, patienceWithServer } from '../../src/features/mail/mailer.ts'
import { enqueueMails, withdrawMails } from '../../src/features/mail/public.ts'
import { claimMinutes } from '../../src/features/mail/queries.ts'
import { deliverMails } from '../../src/features/mail/service.ts'
import { startApi } from '../harness.ts'
import { freePort } from '../processes/process.ts'
import { catchMails, type MailCatcher } from './mail-catcher.ts'

const api = await startApi()
/** What a mail server may take is asked with a patience of a moment here; that the real ones fit is a test below. */
const atOnce = { connectionTimeout: 500, greetingTimeout: 500, socketTimeout: 500 }
const mailerTo = (port: number) =>
  mailerFor(
    { smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'us@example.org', publicUrl: 'http://elevate.test' },
    atOnce,
  )

const queue = async (...to: string[]): Promise<string[]> => {
  const keys = to.map(() => newId())
  await inTransaction(api.database, 'system', (tx) =>
    enqueueMails(
      tx,
      api.deps.jobs,
      to.map((one, at) => ({ to: one, subject: 'Hello', body: 'Text', dedupeKey: keys[at] ?? '' })),
    ),
  )
  return keys
}
const standing = async (key: string | undefined) =>
  (
    await api.owner.query('select sent_at is not null as sent, fault, failed_at from outbox where dedupe_key = $1', [
      key,
    ])
  ).rows[0]
const later = () => {
  api.clock.now = new Date(api.clock.now.getTime() + 3_600_000)
}
const deliver = (port: number) => deliverMails(api.deps, mailerTo(port))

/** The server is there and does what it should, at the address where the other one was. */
const backAt = (port: number): Promise<MailCatcher> => catchMails({}, port)

/** A server that does this with whoever connects. */
const rawServer = async (serve: (socket: Socket) => void): Promise<{ port: number; close: () => Promise<void> }> => {
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    serve(socket)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
  onTestFinished(close)
  return { port: (server.address() as { port: number }).port, close }
}

const smtp = async (options: SMTPServerOptions) => {
  const { url, close, mails } = await catchMails(options)
  return { port: Number(new URL(url).port), close, mails }
}
const refusal = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode })
const cutInData = (stream: SMTPServerDataStream, session: unknown) => {
  stream.once('data', () => {
    ;(session as { connection?: { _socket: Socket } }).connection?._socket.destroy()
  })
  stream.resume()
}

type Faulty = () => Promise<{ port: number; close: () => Promise<void> }>
const faulty: [string, Faulty][] = [
  ['is not there', async () => ({ port: await freePort(), close: async () => {} })],
  ['takes the call and never says a word', () => rawServer(() => {})],
  [
    'falls silent in the middle',
    () => rawServer((socket) => socket.once('data', () => {}).write('220 mail ESMTP\r\n')),
  ],
  ['cuts the line at once', () => rawServer((socket) => socket.destroy())],
  ['says that it closes (421)', () => rawServer((socket) => socket.end('421 4.3.2 Closing\r\n'))],
  ['takes no calls from us (554)', () => rawServer((socket) => socket.end('554 5.7.1 Not you\r\n'))],
  ['does not like our sender (550)', () => smtp({ onMailFrom: (_from, _session, done) => done(refusal(550, 'No')) })],
]

describe('while the mail server', () => {
  test.each(faulty)('%s, mails wait however long it takes, and go once when it is well', async (_what, start) => {
    const server = await start()
    const [key] = await queue('patient@example.org')
    await deliver(server.port)
    later()
    // As after days: by then a mail that is to blame itself would have been given up.
    await api.owner.query('update outbox set attempts = 30 where dedupe_key = $1', [key])
    await deliver(server.port)
    later()
    const meanwhile = await standing(key)
    await server.close()
    const well = await backAt(server.port)

    await deliver(server.port)
    await deliver(server.port)
    await well.close()

    expect(meanwhile).toEqual({ sent: false, fault: 'server-away', failed_at: null })
    expect(well.mails.map(({ to }) => to)).toEqual(['patient@example.org'])
  })

  test('puts a mail off (451), it is tried again, and goes once', async () => {
    let refusals = 2
    const server = await smtp({
      onRcptTo: (_to, _session, done) => done(refusals-- > 0 ? refusal(451, '4.7.1 Greylisted') : undefined),
    })
    const [key] = await queue('greylisted@example.org')

    for (let times = 0; times < 4; times += 1) {
      await deliver(server.port)
      later()
    }

    expect(server.mails).toHaveLength(1)
    expect(await standing(key)).toMatchObject({ sent: true })
  })

  test('is cut off in the middle of a mail, it goes again, whole, and only once', async () => {
    const server = await smtp({ onData: cutInData })
    const [key] = await queue('cut@example.org')
    await deliver(server.port)
    later()
    await server.close()
    const well = await backAt(server.port)

    await deliver(server.port)
    await well.close()

    expect(server.mails).toEqual([])
    expect(well.mails).toHaveLength(1)
    expect(await standing(key)).toMatchObject({ sent: true })
  })

  test('refuses one of three, the others go, and that one is tried no more', async () => {
    const asked: string[] = []
    const server = await smtp({
      onRcptTo: ({ address }, _session, done) => {
        asked.push(address)
        done(address.startsWith('nobody') ? refusal(550, '5.1.1 No such user') : undefined)
      },
    })
    const keys = await queue('one@example.org', 'nobody@example.org', 'two@example.org')

    await deliver(server.port)
    later()
    await deliver(server.port)

    expect(server.mails.map(({ to }) => to).toSorted()).toEqual(['one@example.org', 'two@example.org'])
    expect(asked.filter((to) => to.startsWith('nobody'))).toHaveLength(1)
    expect(await standing(keys[1])).toMatchObject({ sent: false, fault: 'address', failed_at: expect.any(Date) })
  })

  test('is away, what is withdrawn meanwhile does not go when it is back', async () => {
    const port = await freePort()
    const [stays, goes] = await queue('stays@example.org', 'goes@example.org')
    await deliver(port)
    await inTransaction(api.database, 'system', (tx) => withdrawMails(tx, [stays ?? ''], api.clock.now))
    later()
    const well = await backAt(port)

    await deliver(port)
    await well.close()

    expect(well.mails.map(({ to }) => to)).toEqual(['goes@example.org'])
    expect(await standing(goes)).toMatchObject({ sent: true })
  })
})

test('a worker whose clock is an hour ahead does not take a mail out of the hands of another', async () => {
  const [key] = await queue('once@example.org')
  let sent = 0
  const second = () =>
    deliverMails({ ...api.deps, clock: () => new Date(api.clock.now.getTime() + 3_600_000) }, async () => {
      sent += 1
    })

  await deliverMails(api.deps, async () => {
    sent += 1
    await second()
  })

  expect(sent).toBe(1)
  expect(await standing(key)).toMatchObject({ sent: true })
})

test('a worker that is told to go finishes the mail in its hands and leaves the rest to the next one', async () => {
  const keys = await queue('in-hand@example.org', 'left@example.org')
  const stopping = new AbortController()
  const jobs = { ...api.deps.jobs, stopping: stopping.signal }

  const sent = await deliverMails({ ...api.deps, jobs }, async () => stopping.abort())
  const standings = await Promise.all(keys.map(standing))
  const rest = await deliverMails(api.deps, async () => {})

  expect([sent, rest]).toEqual([1, 1])
  expect(standings.map((one) => one.sent).toSorted()).toEqual([false, true])
})

test('nobody waits for a mail server longer than a mail is claimed for', () => {
  const longest = Object.values(patienceWithServer).reduce((sum, ms) => sum + ms, 0)

  expect(longest).toBeLessThan(claimMinutes * 60_000)
})
