import { newId } from '@elevate/db/ids'
import { inTransaction } from '@elevate/db/open'
import { describe, expect, test } from 'vitest'
import { signedIn } from '../../../test/coffee.ts'
import { startApi } from '../../../test/harness.ts'
import { anOrganisation, aPartner, type TestPerson } from '../../../test/people.ts'
import type { OutgoingMail } from '../mail/mailer.ts'
import { withdrawMailsAbout } from '../mail/public.ts'
import { deliverMails } from '../mail/service.ts'
import { sendDigests, type Telling, takeBack, tell, writeMail } from './public.ts'

const api = await startApi()
const trust = await anOrganisation(api)

let counter = 0
const telling = (to: TestPerson, of: Partial<Telling> = {}): Telling => {
  counter += 1
  return {
    ...{
      organisationId: trust.id,
      personId: to.id,
      kind: 'drop-ins',
      title: `Told ${counter}`,
      body: `Body ${counter}.`,
    },
    ...{ href: '/drop-ins', dedupeKey: `test:${counter}` },
    ...of,
  }
}
const told = (...tellings: Telling[]) => inTransaction(api.database, 'system', (tx) => tell(tx, api.deps, tellings))
const takenBack = (key: string) => inTransaction(api.database, 'system', (tx) => takeBack(tx, [key], api.clock.now))
const at = (instant: string) => {
  api.clock.now = new Date(instant)
}
/** The worker goes to work with this mail server; what it took, for one person. */
const delivered = async (to: TestPerson, workers = 1): Promise<OutgoingMail[]> => {
  const taken: OutgoingMail[] = []
  const work = async () => {
    await sendDigests(api.deps)
    await deliverMails(api.deps, async (mail) => void taken.push(mail), writeMail)
  }
  await Promise.all(Array.from({ length: workers }, work))
  return taken.filter((mail) => mail.to === to.email)
}
const tasksAbout = async ({ id }: TestPerson) =>
  (await api.owner.query('select * from tasks where about_person_id = $1 order by id', [id])).rows
const chooses = (person: TestPerson, kind: string, byMail: string) =>
  api.owner.query(
    'insert into notification_choices values ($1, $2, $3) on conflict (person_id, kind) do update set by_mail = excluded.by_mail',
    [person.id, kind, byMail],
  )
const reach = (person: TestPerson, columns: Record<string, string | null>) => {
  const set = Object.keys(columns).map((name, index) => `${name} = $${index + 2}`)
  return api.owner.query(`update people set ${set.join(', ')} where id = $1`, [person.id, ...Object.values(columns)])
}
const partner = () => aPartner(api, trust)

describe('told at once', () => {
  test('in the app and by a mail with its page, once, however often and however many workers', async () => {
    const sam = await partner()
    const booked = telling(sam, { title: 'You have a place' })

    await Promise.all([told(booked), told(booked), told(booked)])
    const mails = await delivered(sam, 4)

    expect(mails.map(({ subject }) => subject)).toEqual(['You have a place'])
    expect(mails[0]?.text).toContain('http://elevate.test/drop-ins')
    const list = await (await signedIn(api, sam)).get('/me/notifications')
    expect(list.body.items).toMatchObject([{ title: 'You have a place', kind: 'drop-ins', readAt: null }])
  })

  test('what was taken back, or is about something called off, is not sent and not shown', async () => {
    const sam = await partner()
    const about = { kind: 'drop-in', id: newId() }
    const [withdrawn, calledOff] = [telling(sam), telling(sam, { about })]
    await told(withdrawn, calledOff)

    await takenBack(withdrawn.dedupeKey)
    await inTransaction(api.database, 'system', (tx) => withdrawMailsAbout(tx, [about.id], api.clock.now))

    expect(await delivered(sam)).toEqual([])
    const list = await (await signedIn(api, sam)).get('/me/notifications')
    expect(list.body.items.map(({ title }: { title: string }) => title)).toEqual([calledOff.title])
  })

  test('a reminder of what has begun meanwhile is not sent, however long the mail server was away', async () => {
    const sam = await partner()
    await told(telling(sam, { until: new Date(api.clock.now.getTime() + 3_600_000) }))

    api.clock.now = new Date(api.clock.now.getTime() + 3_600_000)

    expect(await delivered(sam)).toEqual([])
  })

  test('whoever stops such mails while one waits does not get it', async () => {
    const sam = await partner()
    await told(telling(sam), telling(sam, { isEssential: true, title: 'Essential' }))

    await chooses(sam, 'drop-ins', 'never')

    expect((await delivered(sam)).map(({ subject }) => subject)).toEqual(['Essential'])
  })
})

describe('people without email', () => {
  test('are rung: the task says what and on which number, and who did it when is written down', async () => {
    const sam = await partner()
    await reach(sam, { contact_preference: 'phone', phone: '07700 900123' })

    await told(telling(sam, { title: 'The drop-in is moved' }))

    const [task] = await tasksAbout(sam)
    expect(task).toMatchObject({ kind: 'phone', title: expect.stringMatching(/^Ring .*: The drop-in is moved$/) })
    expect(task.detail).toContain('07700 900123')
    expect(await delivered(sam)).toEqual([])
  })

  test('or written to, with a letter to print', async () => {
    const sam = await partner()
    await reach(sam, { contact_preference: 'post', address: '1 High Street', postcode: 'LS1 4AP' })

    await told(telling(sam))

    const [task] = await tasksAbout(sam)
    expect(task).toMatchObject({ kind: 'print', href: `/support/letters/${task.id}` })
  })

  test('what is taken back is not rung about', async () => {
    const sam = await partner()
    await reach(sam, { contact_preference: 'phone' })
    const call = telling(sam)
    await told(call)

    await takenBack(call.dedupeKey)

    expect((await tasksAbout(sam))[0].withdrawn_at).not.toBeNull()
  })

  test('"not at all" holds for calls and letters too, unless it is essential', async () => {
    const sam = await partner()
    await reach(sam, { contact_preference: 'phone' })
    await chooses(sam, 'drop-ins', 'never')

    await told(telling(sam), telling(sam, { isEssential: true, title: 'Essential' }))

    expect((await tasksAbout(sam)).map(({ title }) => title)).toEqual([expect.stringContaining('Essential')])
  })

  test('an address that does not work is none: somebody rings', async () => {
    const sam = await partner()
    await reach(sam, { phone: '07700 900123', email_fault_since: '2026-11-20T10:00:00Z', email_fault_how: 'refused' })

    await told(telling(sam))

    expect((await tasksAbout(sam)).map(({ kind }) => kind)).toEqual(['phone'])
  })
})

describe('the daily mail', () => {
  const quiet = async () => {
    const sam = await partner()
    for (const kind of ['drop-ins', 'coffee']) await chooses(sam, kind, 'daily')
    return sam
  }

  test('is one mail at the hour that was chosen, with what is new, and none on a day without news', async () => {
    at('2026-11-23T10:00:00Z')
    const sam = await quiet()
    await told(telling(sam, { title: 'A place for you' }), telling(sam, { kind: 'coffee', title: 'You meet George' }))

    const before = await delivered(sam)
    at('2026-11-24T07:59:00Z')
    const early = await delivered(sam)
    at('2026-11-24T08:00:00Z')
    const due = await delivered(sam, 4)
    at('2026-11-24T09:00:00Z')
    const again = await delivered(sam)
    at('2026-11-25T08:00:00Z')
    const nextDay = await delivered(sam)

    expect([before, early, again, nextDay]).toEqual([[], [], [], []])
    expect(due.map(({ subject }) => subject)).toEqual(['A place for you, and 1 more thing'])
    expect(due[0]?.text).toMatch(/COFFEE\n\nYou meet George[\s\S]*DROP-INS\n\nA place for you/)
  })

  test('leaves out what was read, taken back, called off or is over by the moment it goes', async () => {
    at('2026-11-25T10:00:00Z')
    const sam = await quiet()
    const about = { kind: 'drop-in', id: newId() }
    const [read, back, off, stays] = ['Read', 'Back', 'Off', 'Stays'].map((title) =>
      telling(sam, { title, ...(title === 'Off' ? { about } : {}) }),
    ) as [Telling, Telling, Telling, Telling]
    await told(read, back, off, stays)
    await api.owner.query('update notifications set read_at = now() where dedupe_key = $1', [read.dedupeKey])
    at('2026-11-26T08:00:00Z')
    await sendDigests(api.deps)

    await takenBack(back.dedupeKey)
    await inTransaction(api.database, 'system', (tx) => withdrawMailsAbout(tx, [about.id], api.clock.now))

    const [mail, more] = await delivered(sam)
    expect(mail?.subject).toBe('Stays')
    expect(mail?.text).not.toMatch(/Read|Back|Off/)
    expect(more).toBeUndefined()
  })

  test('does not go when nothing is left to say', async () => {
    at('2026-11-26T10:00:00Z')
    const sam = await quiet()
    const one = telling(sam)
    await told(one)
    at('2026-11-27T08:00:00Z')
    await sendDigests(api.deps)

    await takenBack(one.dedupeKey)

    expect(await delivered(sam)).toEqual([])
  })

  test('what is over before it would come is told at once', async () => {
    at('2026-11-27T10:00:00Z')
    const sam = await quiet()

    await told(telling(sam, { until: new Date('2026-11-27T15:00:00Z'), title: 'Today at 3pm' }))

    expect((await delivered(sam)).map(({ subject }) => subject)).toEqual(['Today at 3pm'])
  })

  test.each([
    ['forward', '2027-03-27T20:00:00Z', '2027-03-28T06:59:00Z', '2027-03-28T07:00:00Z'],
    ['back', '2027-10-30T20:00:00Z', '2027-10-31T07:59:00Z', '2027-10-31T08:00:00Z'],
  ])('comes at 8 o’clock in London after the night on which clocks go %s', async (_way, evening, before, due) => {
    at(evening)
    const sam = await quiet()
    await told(telling(sam))

    at(before)
    expect(await delivered(sam)).toEqual([])
    at(due)
    expect(await delivered(sam)).toHaveLength(1)
  })

  test('where the worker was away at that hour, it comes later that day; never in the night', async () => {
    at('2027-11-01T10:00:00Z')
    const sam = await quiet()
    await told(telling(sam))

    at('2027-11-03T02:00:00Z')
    const atNight = await delivered(sam)
    at('2027-11-03T11:00:00Z')

    expect(atNight).toEqual([])
    expect(await delivered(sam)).toHaveLength(1)
  })

  test('brings the last word on a meeting for the calendar, and not each step to it', async () => {
    at('2027-11-04T10:00:00Z')
    const sam = await quiet()
    const file = (name: string, uid: string, sequence: number) => ({
      name,
      contentType: 'text/calendar',
      content: `UID:${uid}\r\nSEQUENCE:${sequence}\r\nX:${name}`,
    })

    await told(
      telling(sam, { attachments: [file('booked.ics', 'a', 0)] }),
      telling(sam, { attachments: [file('cancelled.ics', 'a', 1)] }),
      telling(sam, { attachments: [file('other.ics', 'b', 0)] }),
    )
    at('2027-11-05T08:00:00Z')

    const [mail] = await delivered(sam)
    expect(mail?.attachments.map(({ name }) => name)).toEqual(['cancelled.ics', 'other.ics'])
  })
})
