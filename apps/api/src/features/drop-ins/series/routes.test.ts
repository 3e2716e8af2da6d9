import { beforeEach, describe, expect, test } from 'vitest'
import { type Asking, mailsTo } from '../../../../test/coffee.ts'
import {
  aDropIn,
  aDropInProgramme,
  aPartnerIn,
  aSeries,
  type DropInProgramme,
  eventIn,
  statesIn,
} from '../../../../test/drop-ins.ts'
import { startApi } from '../../../../test/harness.ts'
import { aPartner } from '../../../../test/people.ts'
import { doDropInWork } from '../jobs.ts'

const api = await startApi()
beforeEach(() => {
  api.clock.now = new Date('2026-11-23T10:00:00Z')
})

type Session = {
  id: string
  day: string
  startTime: string
  title: string
  state: string
  version: number
  startsAt: string
}
const sessionsOf = async ({ coordinator }: DropInProgramme, seriesId: string): Promise<Session[]> =>
  (await coordinator.get(`/drop-ins?seriesId=${seriesId}&limit=100`)).body.items
const book = (partner: Asking, dropInId: string) => partner.post(`/drop-ins/${dropInId}/bookings`)

describe('a series', () => {
  test('has its sessions of twelve weeks at once, and one more each week, however many workers make them', async () => {
    const programme = await aDropInProgramme(api)
    const { id } = await aSeries(programme)
    const atFirst = await sessionsOf(programme, id)

    api.clock.now = new Date('2026-12-03T06:00:00Z')
    await Promise.all([doDropInWork(api.deps), doDropInWork(api.deps)])
    const { rows } = await api.owner.query('select series_day from drop_ins where series_id = $1', [id])

    expect([atFirst.length, atFirst[0]?.day, atFirst.at(-1)?.day]).toEqual([12, '2026-11-26', '2027-02-11'])
    expect(new Set(rows.map((row) => String(row.series_day))).size).toBe(rows.length)
    expect(rows).toHaveLength(14)
  })

  test('stays at its hour by the clock when the clocks change', async () => {
    api.clock.now = new Date('2027-03-01T10:00:00Z')
    const programme = await aDropInProgramme(api)
    const { id } = await aSeries(programme, { weekday: 7, startsOn: '2027-03-14', startTime: '14:30' })

    const sessions = await sessionsOf(programme, id)

    expect(new Set(sessions.map(({ startTime }) => startTime))).toEqual(new Set(['14:30']))
    expect(sessions.slice(1, 3).map(({ startsAt }) => startsAt)).toEqual([
      '2027-03-21T14:30:00.000Z',
      '2027-03-28T13:30:00.000Z',
    ])
  })

  test('day and evening by turns are two series side by side', async () => {
    const programme = await aDropInProgramme(api)
    await aSeries(programme, { every: 2, title: 'By day' })
    await aSeries(programme, { every: 2, startsOn: '2026-12-03', startTime: '19:00', title: 'In the evening' })

    const list = (await programme.coordinator.get('/drop-ins?limit=4')).body.items as Session[]

    expect(list.map(({ title, day, startTime }) => [title, day, startTime])).toEqual([
      ['By day', '2026-11-26', '14:00'],
      ['In the evening', '2026-12-03', '19:00'],
      ['By day', '2026-12-10', '14:00'],
      ['In the evening', '2026-12-17', '19:00'],
    ])
  })
})

describe('one session alone', () => {
  test('is moved: who booked is told once, and the calendar entry rises to 1', async () => {
    const programme = await aDropInProgramme(api)
    const { id } = await aSeries(programme)
    const [first, second] = await sessionsOf(programme, id)
    const partner = await aPartnerIn(api, programme)
    await book(partner, first?.id ?? '')

    const reply = await programme.coordinator.patch(
      `/drop-ins/${first?.id}`,
      { startTime: '16:00' },
      first?.version ?? 0,
    )

    expect(reply.body).toMatchObject({ startTime: '16:00', day: '2026-11-26' })
    const mails = await mailsTo(api, partner)
    expect(mails).toHaveLength(2)
    expect(mails.map((mail) => mail.withdrawn_at !== null)).toEqual([true, false])
    expect(eventIn(mails[1])).toMatchObject({ method: 'REQUEST', sequence: 1, start: '2026-11-26T16:00:00' })
    expect((await sessionsOf(programme, id))[1]).toMatchObject({ id: second?.id, startTime: '14:00' })
  })

  test('a change that moves nothing mails nobody', async () => {
    const programme = await aDropInProgramme(api)
    const dropInId = await aDropIn(programme)
    const partner = await aPartnerIn(api, programme)
    await book(partner, dropInId)

    await programme.coordinator.patch(`/drop-ins/${dropInId}`, { about: 'Bring a question.' }, 1)

    expect(await mailsTo(api, partner)).toHaveLength(1)
  })

  test('is cancelled: it leaves the calendar, and the series does not make it again', async () => {
    const programme = await aDropInProgramme(api)
    const { id } = await aSeries(programme)
    const [first] = await sessionsOf(programme, id)
    const partner = await aPartnerIn(api, programme)
    await book(partner, first?.id ?? '')

    const reply = await programme.coordinator.post(`/drop-ins/${first?.id}/cancel`, { why: 'The room is flooded.' })
    await doDropInWork(api.deps)

    expect(reply.body).toMatchObject({ state: 'cancelled', cancelledWhy: 'The room is flooded.' })
    const mail = (await mailsTo(api, partner)).at(-1)
    expect(mail?.body).toContain('The room is flooded.')
    expect(eventIn(mail)).toMatchObject({ method: 'CANCEL', sequence: 1 })
    expect((await sessionsOf(programme, id)).filter(({ day }) => day === '2026-11-26')).toHaveLength(1)
    expect((await book(partner, first?.id ?? '')).body.code).not.toBe('full')
  })

  test('two coordinators who change it at once: the second is told that it has changed', async () => {
    const programme = await aDropInProgramme(api)
    const dropInId = await aDropIn(programme)
    const change = (title: string) => programme.coordinator.patch(`/drop-ins/${dropInId}`, { title }, 1)

    const replies = await Promise.all([change('One'), change('Other')])

    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 412])
  })

  test.each([
    ['in the past', { day: '2026-11-20' }, 'in-the-past'],
    ['past midnight', { startTime: '23:30' }, 'past-midnight'],
    ['in person without a room', { way: 'in-person' }, 'nowhere-to-go'],
    ['hosted by nobody who is known', { hostIds: ['01934d5e-0000-7000-8000-000000000000'] }, 'host-unknown'],
  ])('is not arranged %s', async (_name, more, code) => {
    const programme = await aDropInProgramme(api)

    const arranged = aDropIn(programme, more)

    await expect(arranged).rejects.toThrow(code)
  })
})

describe('from one session on', () => {
  test('time and place change for all later ones, but not for one that was changed by itself or cancelled', async () => {
    const programme = await aDropInProgramme(api)
    const { id, version } = await aSeries(programme)
    const [first, second, third, fourth] = await sessionsOf(programme, id)
    await programme.coordinator.patch(`/drop-ins/${third?.id}`, { startTime: '09:00' }, 1)
    await programme.coordinator.post(`/drop-ins/${fourth?.id}/cancel`)
    const partner = await aPartnerIn(api, programme)
    await book(partner, second?.id ?? '')

    const reply = await programme.coordinator.patch(
      `/drop-in-series/${id}`,
      { fromDay: second?.day, startTime: '18:30', title: 'Evening talk' },
      version,
    )

    expect(reply.status).toBe(200)
    const after = await sessionsOf(programme, id)
    expect(after.slice(0, 5).map((one) => [one.startTime, one.title, one.state])).toEqual([
      ['14:00', first?.title, 'coming'],
      ['18:30', 'Evening talk', 'coming'],
      ['09:00', 'Evening talk', 'coming'],
      ['14:00', first?.title, 'cancelled'],
      ['18:30', 'Evening talk', 'coming'],
    ])
    expect(eventIn((await mailsTo(api, partner)).at(-1))).toMatchObject({ sequence: 1, start: '2026-12-03T18:30:00' })
  })

  test('another weekday moves each session within its week, and later ones follow', async () => {
    const programme = await aDropInProgramme(api)
    const { id, version } = await aSeries(programme, { every: 2 })

    await programme.coordinator.patch(`/drop-in-series/${id}`, { fromDay: '2026-12-07', weekday: 1 }, version)
    api.clock.now = new Date('2027-01-04T06:00:00Z')
    await doDropInWork(api.deps)

    const { rows } = await api.owner.query(
      "select to_char(day, 'YYYY-MM-DD') as day from drop_ins where series_id = $1 order by day",
      [id],
    )
    expect(rows.map(({ day }) => day)).toEqual([
      '2026-11-26',
      '2026-12-07',
      '2026-12-21',
      '2027-01-04',
      '2027-01-18',
      '2027-02-01',
      '2027-02-15',
      '2027-03-01',
      '2027-03-15',
      '2027-03-29',
    ])
  })

  test('a series ends: later sessions are cancelled and who booked is told', async () => {
    const programme = await aDropInProgramme(api)
    const { id } = await aSeries(programme)
    const [first, second] = await sessionsOf(programme, id)
    const partner = await aPartnerIn(api, programme)
    await book(partner, second?.id ?? '')

    await programme.coordinator.post(`/drop-in-series/${id}/end`, { lastDay: first?.day })

    const states = (await sessionsOf(programme, id)).map(({ state }) => state)
    expect([states[0], new Set(states.slice(1))]).toEqual(['coming', new Set(['cancelled'])])
    expect(eventIn((await mailsTo(api, partner)).at(-1)).method).toBe('CANCEL')
  })
})

describe('hosts', () => {
  const hostTasks = async (dropInId: string) => {
    const { rows } = await api.owner.query(
      `select title, due_on, done_at, withdrawn_at from tasks where dedupe_key like $1 order by id`,
      [`drop-in-host:${dropInId}:%`],
    )
    return rows
  }

  test('who cannot come says so without a reason; the programme finds somebody else, and the task is done', async () => {
    const programme = await aDropInProgramme(api)
    const host = await aPartnerIn(api, programme)
    const other = await aPartner(api, programme.trust)
    const dropInId = await aDropIn(programme, { hostIds: [host.id] })

    const away = await host.post(`/drop-ins/${dropInId}/hosts/away`)
    const open = await hostTasks(dropInId)
    await programme.coordinator.patch(`/drop-ins/${dropInId}`, { hostIds: [other.id] }, 2)

    expect([away.status, open.length, open[0]?.done_at]).toEqual([204, 1, null])
    expect((await hostTasks(dropInId))[0]?.done_at).not.toBeNull()
    expect((await mailsTo(api, other))[0]?.subject).toContain('You host a drop-in')
  })

  test('a host who has left is no host any more: the programme is asked to find one', async () => {
    const programme = await aDropInProgramme(api)
    const [leaver, stays] = [await aPartnerIn(api, programme), await aPartnerIn(api, programme)]
    const dropInId = await aDropIn(programme, { hostIds: [leaver.id] })
    const shared = await aDropIn(programme, { hostIds: [leaver.id, stays.id] })
    await api.owner.query(`update appointments set status = 'ended', ended_on = '2026-11-20' where person_id = $1`, [
      leaver.id,
    ])
    api.clock.now = new Date('2026-12-02T12:00:00Z')

    await doDropInWork(api.deps)

    const { rows } = await api.owner.query('select person_id from drop_in_hosts where drop_in_id = any ($1)', [
      [dropInId, shared],
    ])
    expect(rows.map(({ person_id }) => person_id)).toEqual([stays.id])
    expect([(await hostTasks(dropInId)).length, (await hostTasks(shared)).length]).toEqual([1, 0])
  })

  test('nobody arrives to an empty room: without a host it is cancelled two hours before, and everybody told', async () => {
    const programme = await aDropInProgramme(api)
    const host = await aPartnerIn(api, programme)
    const dropInId = await aDropIn(programme, { hostIds: [host.id] })
    const partner = await aPartnerIn(api, programme)
    await book(partner, dropInId)
    await host.post(`/drop-ins/${dropInId}/hosts/away`)

    api.clock.now = new Date('2026-12-03T11:55:00Z')
    await doDropInWork(api.deps)
    const before = (await statesIn(api, dropInId))[partner.id]
    api.clock.now = new Date('2026-12-03T12:00:00Z')
    await Promise.all([doDropInWork(api.deps), doDropInWork(api.deps)])

    expect(before).toBe('booked')
    const told = (await mailsTo(api, partner)).filter(({ subject }) => subject.startsWith('Cancelled'))
    expect(told).toHaveLength(1)
    expect((await hostTasks(dropInId))[0]?.withdrawn_at).not.toBeNull()
  })
})

describe('reminders', () => {
  const remindersOf = async (partner: Asking) =>
    (await mailsTo(api, partner)).filter(({ subject }) => subject.startsWith('Soon:'))

  test('one for each place, a day before, however often and by however many workers', async () => {
    const programme = await aDropInProgramme(api)
    const dropInId = await aDropIn(programme)
    const partner = await aPartnerIn(api, programme)
    await book(partner, dropInId)

    api.clock.now = new Date('2026-12-02T13:59:00Z')
    await doDropInWork(api.deps)
    const early = await remindersOf(partner)
    api.clock.now = new Date('2026-12-02T14:05:00Z')
    await Promise.all([doDropInWork(api.deps), doDropInWork(api.deps), doDropInWork(api.deps)])
    await doDropInWork(api.deps)

    expect([early.length, (await remindersOf(partner)).length]).toEqual([0, 1])
  })

  test('none of what was cancelled or given up; a mail that has not gone yet is taken back', async () => {
    const programme = await aDropInProgramme(api)
    const [cancelled, kept] = [await aDropIn(programme), await aDropIn(programme)]
    const partner = await aPartnerIn(api, programme)
    await book(partner, cancelled)
    await book(partner, kept)
    await programme.coordinator.post(`/drop-ins/${cancelled}/cancel`)

    api.clock.now = new Date('2026-12-02T14:05:00Z')
    await doDropInWork(api.deps)
    await partner.delete(`/drop-ins/${kept}/bookings/mine`)

    const reminders = await remindersOf(partner)
    expect(reminders.map(({ withdrawn_at }) => withdrawn_at !== null)).toEqual([true])
  })

  test('of a session that was moved after the reminder there is one more, with the new time', async () => {
    const programme = await aDropInProgramme(api)
    const dropInId = await aDropIn(programme)
    const partner = await aPartnerIn(api, programme)
    await book(partner, dropInId)
    api.clock.now = new Date('2026-12-02T14:05:00Z')
    await doDropInWork(api.deps)

    await programme.coordinator.patch(`/drop-ins/${dropInId}`, { day: '2026-12-05' }, 1)
    await doDropInWork(api.deps)
    api.clock.now = new Date('2026-12-04T14:05:00Z')
    await doDropInWork(api.deps)

    expect((await remindersOf(partner)).map(({ subject }) => subject.includes('Saturday 5 December'))).toEqual([
      false,
      true,
    ])
  })
})
