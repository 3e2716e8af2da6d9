import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Asking, aCoffeeProgramme, aPublishedRound, signedIn } from '../../../test/coffee.ts'
import { aDropIn, aDropInProgramme, aPartnerIn, aSeries } from '../../../test/drop-ins.ts'
import { startApi } from '../../../test/harness.ts'

const api = await startApi()
beforeEach(() => {
  api.clock.now = new Date('2026-11-23T10:00:00Z')
})

const pathIn = (address: string): string => new URL(address).pathname
const makeFeed = async (person: Asking): Promise<string> =>
  pathIn((await person.post('/me/calendar-feed')).body.address)
const read = (path: string) => api.http.get(path)

/** Instants at which the entries start, as two readers understand the same file. */
const startsIn = (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(file))
  // As calendar programs do, it takes the zone from the file.
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const one = calendar
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event).startDate.toJSDate().toISOString())
  const other = Object.values(nodeIcal.sync.parseICS(file)).flatMap((part) =>
    part?.type === 'VEVENT' ? [new Date(part.start).toISOString()] : [],
  )
  ICAL.TimezoneService.reset()
  return { one: one.toSorted(), other: other.toSorted() }
}

describe('somebody’s own calendar', () => {
  test('two calendar readers find the right hour on both sides of both clock changes', async () => {
    api.clock.now = new Date('2027-03-01T10:00:00Z')
    const programme = await aDropInProgramme(api)
    const partner = await aPartnerIn(api, programme)
    const book = async (day: string, startTime: string) =>
      partner.post(`/drop-ins/${await aDropIn(programme, { day, startTime, minutes: 60 })}/bookings`)
    for (const [day, time] of [
      ['2027-03-27', '14:30'],
      ['2027-03-28', '10:00'],
      ['2027-03-28', '01:30'],
      ['2027-10-30', '14:30'],
      ['2027-10-31', '01:30'],
      ['2027-10-31', '10:00'],
    ] as const) {
      expect((await book(day, time)).status).toBe(201)
    }

    const { text } = await read(await makeFeed(partner))

    const right = [
      '2027-03-27T14:30:00.000Z',
      // Left out by the clocks: an hour later, 2.30am.
      '2027-03-28T01:30:00.000Z',
      '2027-03-28T09:00:00.000Z',
      '2027-10-30T13:30:00.000Z',
      // Shown twice: the first of the two.
      '2027-10-31T00:30:00.000Z',
      '2027-10-31T10:00:00.000Z',
    ]
    expect(startsIn(text)).toEqual({ one: right, other: right })
  })

  test('holds places and sessions that one hosts, and lets go of what is given up or cancelled', async () => {
    const programme = await aDropInProgramme(api)
    const partner = await aPartnerIn(api, programme)
    const [kept, left, off] = [await aDropIn(programme), await aDropIn(programme), await aDropIn(programme)]
    await aDropIn(programme, { hostIds: [partner.id] })
    for (const id of [kept, left, off]) await partner.post(`/drop-ins/${id}/bookings`)
    const path = await makeFeed(partner)
    const before = startsIn((await read(path)).text).one.length

    await partner.delete(`/drop-ins/${left}/bookings/mine`)
    await programme.coordinator.post(`/drop-ins/${off}/cancel`)

    const { text, headers } = await read(path)
    expect([before, startsIn(text).one.length]).toEqual([4, 2])
    expect(text).toContain(`UID:drop-in-${kept}`)
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(headers['cache-control']).toBe('private, no-store')
  })

  test('its titles say nothing that a passer-by should not read, and it says how often to look again', async () => {
    const programme = await aDropInProgramme(api)
    const partner = await aPartnerIn(api, programme)
    const { id } = await aSeries(programme, { title: 'After a bereavement' })
    const [first] = (await partner.get(`/drop-ins?seriesId=${id}`)).body.items
    await partner.post(`/drop-ins/${first.id}/bookings`)

    const { text } = await read(await makeFeed(partner))

    expect(text).toContain(`SUMMARY:Drop-in\\, ${programme.trust.name}`)
    expect(text).toMatch(/REFRESH-INTERVAL;VALUE=DURATION:PT4H/)
  })

  test('a coffee match stands in it at the time that was suggested', async () => {
    const programme = await aCoffeeProgramme(api, 2)
    await aPublishedRound(programme)
    const member = await signedIn(api, programme.members[0] as Asking)

    const { text } = await read(await makeFeed(member))

    expect(text).toContain(`SUMMARY:Coffee with ${programme.members[1]?.givenName}`)
    expect(text).toContain('STATUS:TENTATIVE')
  })
})

describe('its address', () => {
  test('can be made anew or stopped: the old one is then as unknown as any', async () => {
    const partner = await aPartnerIn(api, await aDropInProgramme(api))
    const first = await makeFeed(partner)
    const second = await makeFeed(partner)
    const renewed = [(await read(first)).status, (await read(second)).status]

    await partner.delete('/me/calendar-feed')

    const replies = [await read(second), await read('/calendar/not-one-of-ours-at-all.ics'), await read('/calendar/x')]
    expect(renewed).toEqual([404, 200])
    expect(replies.map(({ status, body }) => [status, body.code])).toEqual(Array(3).fill([404, 'not-found']))
    expect((await partner.get('/me/calendar-feed')).body).toEqual({ madeAt: null, lastReadAt: null })
  })

  test('is kept nowhere: who reads the database cannot open the calendar', async () => {
    const partner = await aPartnerIn(api, await aDropInProgramme(api))
    const secret = (await makeFeed(partner)).slice('/calendar/'.length, -'.ics'.length)

    const { rows } = await api.owner.query(
      'select to_jsonb(f)::text as row from calendar_feeds f union all select to_jsonb(a)::text from audit_entries a',
    )

    expect(rows.map(({ row }) => row).join()).not.toContain(secret)
  })

  test('of an account that is disabled opens nothing', async () => {
    const partner = await aPartnerIn(api, await aDropInProgramme(api))
    const path = await makeFeed(partner)
    await api.owner.query('update accounts set disabled_at = now() where person_id = $1', [partner.id])

    expect((await read(path)).status).toBe(404)
  })

  test('asked for over and over is put off', async () => {
    const partner = await aPartnerIn(api, await aDropInProgramme(api))
    const path = await makeFeed(partner)

    for (let i = 0; i < 60; i += 1) await read(path)
    const reply = await read(path)

    expect([reply.status, reply.body.code]).toEqual([429, 'too-many-attempts'])
    expect(reply.headers['retry-after']).toBeDefined()
  })
})
