import { newId } from '@elevate/db/ids'
import { inTransaction } from '@elevate/db/open'
import { describe, expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import type { Mailer, OutgoingMail } from './mailer.ts'
import { enqueueMails, withdrawMailsAbout } from './public.ts'
import { deliverMails } from './service.ts'

const api = await startApi()

const queue = (to: string, extra: Partial<Parameters<typeof enqueueMails>[2][number]> = {}) =>
  inTransaction(api.database, 'system', (tx) =>
    enqueueMails(tx, api.deps.jobs, [{ to, subject: 'Hello', body: 'Text', dedupeKey: `test:${to}`, ...extra }]),
  )
const serverThatTakes = () => {
  const taken: OutgoingMail[] = []
  const mailer: Mailer = async (mail) => void taken.push(mail)
  return { taken, mailer, to: (address: string) => taken.filter((mail) => mail.to === address) }
}
const later = (ms: number) => {
  api.clock.now = new Date(api.clock.now.getTime() + ms)
}

describe('the outbox', () => {
  test('a mail is sent once, however often it is queued and however many workers there are', async () => {
    await Promise.all(Array.from({ length: 5 }, () => queue('once@example.org')))
    const server = serverThatTakes()

    await Promise.all(Array.from({ length: 4 }, () => deliverMails(api.deps, server.mailer)))

    expect(server.to('once@example.org')).toHaveLength(1)
  })

  test('nothing is queued when the change that causes it is undone', async () => {
    const undone = inTransaction(api.database, 'system', async (tx) => {
      await enqueueMails(tx, api.deps.jobs, [
        { to: 'undone@example.org', subject: 'a', body: 'b', dedupeKey: 'undone' },
      ])
      throw new Error('the change is undone')
    })
    const server = serverThatTakes()

    await expect(undone).rejects.toThrow('undone')
    await deliverMails(api.deps, server.mailer)

    expect(server.taken).toHaveLength(0)
  })

  test('while the mail server is away mails wait, and go out when it is back', async () => {
    await queue('patient@example.org')
    const away: Mailer = async () => {
      throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    }
    const back = serverThatTakes()

    await deliverMails(api.deps, away)
    later(31_000)
    await deliverMails(api.deps, away)
    later(61_000)
    await deliverMails(api.deps, back.mailer)

    expect(back.to('patient@example.org')).toHaveLength(1)
  })

  test('an address that will never take mail does not hold up the others', async () => {
    await queue('gone@example.org')
    await queue('well@example.org')
    const taken: string[] = []
    const server: Mailer = async ({ to }) => {
      if (to === 'gone@example.org') throw Object.assign(new Error('no such mailbox'), { responseCode: 550 })
      taken.push(to)
    }

    await deliverMails(api.deps, server)
    later(86_400_000)
    await deliverMails(api.deps, server)

    expect(taken).toEqual(['well@example.org'])
    const { rows } = await api.owner.query(
      `select failed_at, attempts from outbox where to_address = 'gone@example.org'`,
    )
    expect(rows[0]).toMatchObject({ failed_at: expect.any(Date), attempts: 1 })
  })

  test('nothing is sent about what was cancelled meanwhile', async () => {
    const about = { kind: 'coffee-round', id: newId() }
    await queue('cancelled@example.org', { about })
    const server = serverThatTakes()

    await inTransaction(api.database, 'system', (tx) => withdrawMailsAbout(tx, [about.id], api.clock.now))
    await deliverMails(api.deps, server.mailer)

    expect(server.taken).toHaveLength(0)
  })

  test('a mail for later waits until then', async () => {
    await queue('later@example.org', { sendAfter: new Date(api.clock.now.getTime() + 3_600_000) })
    const server = serverThatTakes()

    await deliverMails(api.deps, server.mailer)
    const early = server.taken.length
    later(3_600_000)
    await deliverMails(api.deps, server.mailer)

    expect(early).toBe(0)
    expect(server.to('later@example.org')).toHaveLength(1)
  })
})
