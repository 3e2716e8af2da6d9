import { newId } from '@elevate/db/ids'
import { inTransaction } from '@elevate/db/open'
import { describe, expect, test } from 'vitest'
import { signedIn } from '../../../test/coffee.ts'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anOrganisation, aPartner } from '../../../test/people.ts'
import type { Mailer } from './mailer.ts'
import { enqueueMails } from './public.ts'
import { recordReturned } from './returned-service.ts'
import { deliverMails } from './service.ts'

const api = await startApi()

const aProgramme = async () => {
  const trust = await anOrganisation(api)
  const sam = await aPartner(api, trust)
  await api.owner.query(`update people set phone = '07700 900123' where id = $1`, [sam.id])
  const coordinator = await signedIn(api, await aCoordinator(api, trust))
  const mail = (subject: string, to = sam.email) =>
    inTransaction(api.database, 'system', (tx) =>
      enqueueMails(tx, api.deps.jobs, [
        { organisationId: trust.id, personId: sam.id, to, subject, body: 'Secret words', dedupeKey: newId() },
      ]),
    )
  const addressTasks = async () => (await coordinator.get('/tasks?kind=address')).body.items
  return { trust, sam, coordinator, mail, addressTasks }
}
const takes: Mailer = async () => {}
const refuses =
  (responseCode: number, response: string): Mailer =>
  async () => {
    throw Object.assign(new Error(response), { code: 'EENVELOPE', command: 'RCPT TO', responseCode, response })
  }
const noSuchMailbox = refuses(550, '550 5.1.1 No such user')
const deliver = (mailer: Mailer) => deliverMails(api.deps, mailer)
const titles = ({ body }: { body: { items: { subject: string }[] } }) => body.items.map(({ subject }) => subject)

describe('an address that takes no mail', () => {
  test('is marked, is written to no more, and somebody is asked to ring, once', async () => {
    const { coordinator, sam, mail, addressTasks } = await aProgramme()
    await mail('Your drop-in')
    await mail('Your coffee')
    await deliver(noSuchMailbox)
    await mail('Another one')
    const tried: string[] = []

    await deliver(async ({ subject }) => void tried.push(subject))

    expect(tried).toEqual([])
    expect((await coordinator.get(`/people/${sam.id}`)).body.emailFault).toMatchObject({ how: 'refused' })
    expect((await (await signedIn(api, sam)).get('/me/profile')).body.emailFault).not.toBeNull()
    const tasks = await addressTasks()
    expect(tasks).toHaveLength(1)
    expect(tasks[0].detail).toMatch(/07700 900123[\s\S]*“Your (drop-in|coffee)”/)
    expect(titles(await coordinator.get('/support/mails'))).toEqual(['Another one', 'Your coffee', 'Your drop-in'])
  })

  test('is lifted when it changes, whoever changes it, and nobody need ring any more', async () => {
    const { coordinator, sam, mail, addressTasks } = await aProgramme()
    await mail('Lost')
    await deliver(noSuchMailbox)
    const person = (await coordinator.get(`/people/${sam.id}`)).body

    const changed = await coordinator.patch(`/people/${sam.id}`, { email: `new-${sam.email}` }, person.version)

    expect([changed.status, changed.body.emailFault]).toEqual([200, null])
    expect(await addressTasks()).toEqual([])
    const [{ id }] = (await coordinator.get('/support/mails')).body.items
    await coordinator.post(`/support/mails/${id}/again`)
    const to: string[] = []
    await deliver(async (mailed) => void to.push(mailed.to))
    expect(to).toEqual([`new-${sam.email}`])
  })

  test('a coordinator marks it by hand and takes that back; another programme cannot', async () => {
    const { coordinator, sam, addressTasks } = await aProgramme()
    const { coordinator: stranger } = await aProgramme()
    const path = `/people/${sam.id}/email-fault`

    const [marked, again] = [await coordinator.post(path), await coordinator.post(path)]
    const listed = await coordinator.get('/support/addresses')
    const before = await addressTasks()
    await coordinator.delete(path)

    expect([marked.status, again.status]).toEqual([204, 204])
    expect(listed.body.items).toMatchObject([{ person: { id: sam.id }, phone: '07700 900123', how: 'said' }])
    expect([before.length, (await addressTasks()).length]).toEqual([1, 0])
    expect((await stranger.post(path)).status).toBe(404)
    expect((await stranger.get('/support/addresses')).body.items).toEqual([])
  })

  test('the person says that it works again', async () => {
    const { coordinator, sam, addressTasks } = await aProgramme()
    await coordinator.post(`/people/${sam.id}/email-fault`)

    await (await signedIn(api, sam)).delete('/me/email-fault')

    expect((await coordinator.get(`/people/${sam.id}`)).body.emailFault).toBeNull()
    expect(await addressTasks()).toEqual([])
  })

  test('a full mailbox or a filter is no dead address: the mail is given up, nobody is rung', async () => {
    const { coordinator, sam, mail, addressTasks } = await aProgramme()
    await mail('Too much')

    await deliver(refuses(552, '552 5.2.2 Over quota'))

    expect((await coordinator.get('/support/mails')).body.items).toMatchObject([
      { state: 'given-up', fault: 'refused' },
    ])
    expect((await coordinator.get(`/people/${sam.id}`)).body.emailFault).toBeNull()
    expect(await addressTasks()).toEqual([])
  })
})

const report = (mailId: string, { action = 'failed', status = '5.1.1' } = {}) =>
  `From: MAILER-DAEMON@mx.example.org
To: returned@elevate.test
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain

I am sorry to have to tell you.
--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; sam@example.org
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 5.1.1 User unknown
--b1
Content-Type: text/rfc822-headers

Message-ID: <${mailId}@elevate.test>
Subject: Your drop-in
--b1--
`.replaceAll('\n', '\r\n')

describe('a mail that comes back later', () => {
  const aSentMail = async () => {
    const programme = await aProgramme()
    await programme.mail('Came back')
    await deliver(takes)
    const [mail] = (await programme.coordinator.get('/support/mails?state=sent')).body.items
    return { ...programme, mail }
  }

  test('marks the address, by the report of the mail server, once', async () => {
    const { coordinator, sam, mail, addressTasks } = await aSentMail()

    const recorded = [await recordReturned(api.deps, report(mail.id)), await recordReturned(api.deps, report(mail.id))]

    expect(recorded).toEqual(['of-ours', 'other'])
    expect((await coordinator.get(`/people/${sam.id}`)).body.emailFault).toMatchObject({ how: 'returned' })
    expect((await coordinator.get('/support/mails?state=returned')).body.items).toMatchObject([{ fault: 'address' }])
    expect((await addressTasks())[0].detail).toContain('“Came back”')
  })

  test('a delay, a full mailbox, a made-up report or an answer by a person shuts nobody’s address', async () => {
    const { coordinator, sam, mail, addressTasks } = await aSentMail()

    const recorded = [
      await recordReturned(api.deps, report(mail.id, { action: 'delayed', status: '4.4.1' })),
      await recordReturned(api.deps, report(newId())),
      await recordReturned(
        api.deps,
        `From: ${sam.email}\r\nSubject: Re: Came back\r\n\r\n<${mail.id}@elevate.test> no thanks`,
      ),
      await recordReturned(api.deps, report(mail.id, { status: '5.2.2' })),
    ]

    expect(recorded).toEqual(['other', 'other', 'no-report', 'of-ours'])
    expect((await coordinator.get(`/people/${sam.id}`)).body.emailFault).toBeNull()
    expect(await addressTasks()).toEqual([])
  })
})

describe('did it go out?', () => {
  test('what waits, went, did not arrive, and that the server is away; never what stands in a mail', async () => {
    const { coordinator, mail } = await aProgramme()
    const { coordinator: stranger } = await aProgramme()
    await mail('Sent')
    await deliver(takes)
    await mail('Waiting')
    await deliver(async () => {
      throw Object.assign(new Error('connect'), { code: 'ESOCKET' })
    })

    const summary = await coordinator.get('/support/mails/summary')
    const waiting = await coordinator.get('/support/mails?state=waiting')

    expect(summary.body).toMatchObject({ waiting: 1, sentInLastDay: 1, notArrived: 0 })
    expect(summary.body.serverAwaySince).not.toBeNull()
    expect(waiting.body.items).toMatchObject([{ subject: 'Waiting', fault: 'server-away', state: 'waiting' }])
    expect(waiting.text).not.toContain('Secret words')
    expect((await stranger.get('/support/mails?state=waiting')).body.items).toEqual([])
  })

  test('pages do not lose or repeat a mail, and cost one question each', async () => {
    const { coordinator, mail } = await aProgramme()
    for (let number = 1; number <= 5; number += 1) await mail(`Mail ${number}`)

    const first = await coordinator.get('/support/mails?state=waiting&limit=3')
    const second = await coordinator.get(`/support/mails?state=waiting&limit=3&cursor=${first.body.nextCursor}`)

    expect([...titles(first), ...titles(second)]).toEqual(['Mail 5', 'Mail 4', 'Mail 3', 'Mail 2', 'Mail 1'])
  })

  test('what arrived is not sent again, and what is no longer true neither', async () => {
    const { coordinator, mail } = await aProgramme()
    await mail('Arrived')
    await deliver(takes)
    const [sent] = (await coordinator.get('/support/mails?state=sent')).body.items
    await mail('Over')
    await deliver(refuses(552, '552 5.2.2 Over quota'))
    const [over] = (await coordinator.get('/support/mails')).body.items
    await api.owner.query('update outbox set not_after = $2 where id = $1', [over.id, new Date(api.clock.now)])

    const replies = [
      await coordinator.post(`/support/mails/${sent.id}/again`),
      await coordinator.post(`/support/mails/${over.id}/again`),
    ]

    expect(replies.map(({ body }) => body.code)).toEqual(['already-sent', 'over'])
  })
})

test('the mail server is away for an hour: nothing is lost, nothing goes twice, nobody is given up', async () => {
  const { mail, sam } = await aProgramme()
  for (let number = 1; number <= 5; number += 1) await mail(`Patient ${number}`)
  const asked: string[] = []
  const away: Mailer = async ({ subject }) => {
    asked.push(subject)
    throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ESOCKET' })
  }
  const start = api.clock.now.getTime()

  for (let minute = 0; minute < 60; minute += 1) {
    api.clock.now = new Date(start + minute * 60_000)
    await deliver(away)
  }
  api.clock.now = new Date(start + 66 * 60_000)
  const taken: string[] = []
  await Promise.all(
    [1, 2].map(() => deliver(async ({ to, subject }) => void (to === sam.email && taken.push(subject)))),
  )

  expect(taken.toSorted()).toEqual(['Patient 1', 'Patient 2', 'Patient 3', 'Patient 4', 'Patient 5'])
  // Two questions in each sweep at most, not one for each mail that waits.
  expect(asked.length).toBeLessThan(130)
})
