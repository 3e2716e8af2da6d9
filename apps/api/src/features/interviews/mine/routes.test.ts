import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { startApi } from '../../../../test/harness.ts'
import { anInterviewSlot } from '../../../../test/interviews.ts'
import { aCoordinator, anOrganisation, aPerson, signInAs, type TestPerson } from '../../../../test/people.ts'
import { aCampaign, anApplication, type TestCampaign } from '../../../../test/recruitment.ts'

const api = await startApi('2026-11-23T10:00:00Z')
const northmoor = await anOrganisation(api, 'Northmoor')
const lead = await aCoordinator(api, northmoor)

type Candidate = { person: TestPerson; authorization: string; applicationId: string }

const aCandidate = async (campaign: TestCampaign, details: Record<string, unknown> = {}): Promise<Candidate> => {
  const person = await aPerson(api, { givenName: 'Beatrix', familyName: 'Winterbourne' })
  const { id } = await anApplication(api, campaign, { state: 'interview', applicant: person, details })
  const { authorization } = await signInAs(api, person)
  return { person, authorization, applicationId: id }
}

const path = ({ applicationId }: Candidate, rest = '') => `/api/v1/me/applications/${applicationId}/interview${rest}`
const get = (who: Candidate, rest = '') => api.http.get(path(who, rest)).set('authorization', who.authorization)
const book = (who: Candidate, slotId: string) =>
  api.http.put(path(who, '/booking')).set('authorization', who.authorization).send({ slotId })
/** On a machine with too much to do the server says "busy, try again", and clients do. */
const bookPatiently = async (who: Candidate, slotId: string) => {
  for (;;) {
    const reply = await book(who, slotId)
    if (reply.status !== 503) return reply
  }
}
const cancel = (who: Candidate) => api.http.delete(path(who, '/booking')).set('authorization', who.authorization)
type Mail = {
  subject: string
  body: string
  attachments: { contentType: string; content: string }[]
  withdrawn_at: Date | null
}
const mailsTo = async ({ person }: Candidate): Promise<Mail[]> =>
  (
    await api.owner.query(
      'select subject, body, attachments, withdrawn_at from outbox where to_address = $1 order by created_at, id',
      [person.email],
    )
  ).rows
const bookingsOn = async (slotId: string) =>
  (await api.owner.query('select * from interview_bookings where slot_id = $1 and ended_at is null', [slotId])).rows

const readCalendar = (content = '') => {
  const calendar = new ICAL.Component(ICAL.parse(content))
  const event = calendar.getFirstSubcomponent('vevent')
  if (!event) throw new Error('no event')
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: event.getFirstPropertyValue('uid'),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    summary: event.getFirstPropertyValue('summary'),
    status: event.getFirstPropertyValue('status'),
  }
}

describe('choosing a time', () => {
  test('a candidate sees the free times and their own, and nothing of anybody else', async () => {
    const campaign = await aCampaign(api, northmoor)
    const [mine, theirs, left] = [
      await anInterviewSlot(api, campaign, { startsAt: '2026-12-10T10:00:00Z' }),
      await anInterviewSlot(api, campaign, { startsAt: '2026-12-10T11:00:00Z' }),
      await anInterviewSlot(api, campaign, { startsAt: '2026-12-10T12:00:00Z', way: 'video', place: 'https://call' }),
    ]
    await anInterviewSlot(api, campaign, { startsAt: '2026-11-23T12:00:00Z' })
    const [me, other] = [await aCandidate(campaign), await aCandidate(campaign)]
    await book(other, theirs.id)

    const booked = await book(me, mine.id)

    expect(booked.status).toBe(200)
    expect(booked.body.booking).toMatchObject({ slotId: mine.id, arrival: 'Ask for Ruth at the desk' })
    expect(booked.body.free.map(({ id, place }: { id: string; place: string }) => ({ id, place }))).toEqual([
      { id: left.id, place: '' },
    ])
    expect(booked.text).not.toContain(theirs.id)
    expect(booked.text).not.toContain(other.applicationId)
    expect(booked.body.can).toEqual({ choose: false, move: true, cancel: true, askForAdjustments: true })
  })

  test('the last time goes to one candidate only, however many ask at once', async () => {
    const campaign = await aCampaign(api, northmoor)
    const slot = await anInterviewSlot(api, campaign)
    const candidates = await Promise.all(Array.from({ length: 10 }, () => aCandidate(campaign)))
    const everybody = Array.from({ length: 50 }, (_none, index) => candidates[index % 10] as Candidate)

    const replies = await Promise.all(
      everybody.map((who) => bookPatiently(who, slot.id).then((reply) => ({ who, reply }))),
    )

    const winners = new Set(replies.filter(({ reply }) => reply.status === 200).map(({ who }) => who.applicationId))
    const others = replies.filter(({ who }) => !winners.has(who.applicationId))
    expect(winners.size).toBe(1)
    expect(others).toHaveLength(45)
    expect(new Set(others.map(({ reply }) => `${reply.status} ${reply.body.code}`))).toEqual(new Set(['409 taken']))
    expect(await bookingsOn(slot.id)).toHaveLength(1)
  })

  test('one candidate who asks for several times at once has one of them', async () => {
    const campaign = await aCampaign(api, northmoor)
    const hours = [10, 11, 12, 13]
    const slots = await Promise.all(
      hours.map((hour) => anInterviewSlot(api, campaign, { startsAt: `2026-12-10T${hour}:00:00Z` })),
    )
    const me = await aCandidate(campaign)

    const replies = await Promise.all(slots.map(({ id }) => book(me, id)))

    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const { rows } = await api.owner.query(
      'select * from interview_bookings where application_id = $1 and ended_at is null',
      [me.applicationId],
    )
    expect(rows).toHaveLength(1)
  })

  test('the same time asked for twice is one booking and one mail', async () => {
    const campaign = await aCampaign(api, northmoor)
    const slot = await anInterviewSlot(api, campaign)
    const me = await aCandidate(campaign)

    const replies = await Promise.all([book(me, slot.id), book(me, slot.id), book(me, slot.id)])

    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await bookingsOn(slot.id)).toHaveLength(1)
    expect(await mailsTo(me)).toHaveLength(1)
  })

  test('within the last day, and with a time of another campaign, it is refused', async () => {
    const campaign = await aCampaign(api, northmoor)
    const soon = await anInterviewSlot(api, campaign, { startsAt: '2026-11-24T09:59:00Z' })
    const elsewhere = await anInterviewSlot(api, await aCampaign(api, northmoor))
    const me = await aCandidate(campaign)

    const [tooLate, unknown] = [await book(me, soon.id), await book(me, elsewhere.id)]

    expect(tooLate.body.code).toBe('too-late')
    expect(unknown.status).toBe(404)
  })

  test('somebody else sees nothing of it', async () => {
    const campaign = await aCampaign(api, northmoor)
    const slot = await anInterviewSlot(api, campaign)
    const [me, other] = [await aCandidate(campaign), await aCandidate(campaign)]
    const asOther = { ...other, applicationId: me.applicationId }

    const replies = [await get(asOther), await book(asOther, slot.id), await cancel(asOther)]

    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404])
  })
})

describe('moving and giving up', () => {
  test('moving to a time that was just taken leaves the old one as it was', async () => {
    const campaign = await aCampaign(api, northmoor)
    const [old, wanted] = [
      await anInterviewSlot(api, campaign),
      await anInterviewSlot(api, campaign, { startsAt: '2026-12-11T10:00:00Z' }),
    ]
    const [me, other] = [await aCandidate(campaign), await aCandidate(campaign)]
    await book(me, old.id)
    await book(other, wanted.id)

    const refused = await book(me, wanted.id)

    expect(refused.body.code).toBe('taken')
    expect((await get(me)).body.booking.slotId).toBe(old.id)
  })

  test('two who want each other’s times both keep theirs', async () => {
    const campaign = await aCampaign(api, northmoor)
    const [one, two] = [
      await anInterviewSlot(api, campaign),
      await anInterviewSlot(api, campaign, { startsAt: '2026-12-11T10:00:00Z' }),
    ]
    const [me, other] = [await aCandidate(campaign), await aCandidate(campaign)]
    await Promise.all([book(me, one.id), book(other, two.id)])

    const replies = await Promise.all([book(me, two.id), book(other, one.id)])

    expect(replies.map(({ body }) => body.code)).toEqual(['taken', 'taken'])
  })

  test('calendars get the same entry with rising numbers: booked, moved, given up, booked again', async () => {
    const campaign = await aCampaign(api, northmoor)
    const [first, second] = [
      await anInterviewSlot(api, campaign),
      await anInterviewSlot(api, campaign, { startsAt: '2026-12-11T10:00:00Z' }),
    ]
    const me = await aCandidate(campaign)

    await book(me, first.id)
    await book(me, second.id)
    expect((await cancel(me)).status).toBe(204)
    expect((await cancel(me)).status).toBe(204)
    const off = await get(me, '/calendar-file')
    await book(me, first.id)
    const mails = await mailsTo(me)
    const entries = mails.map(({ attachments }) => readCalendar(attachments[0]?.content))

    expect(entries.map(({ method, sequence }) => `${method} ${sequence}`)).toEqual([
      'REQUEST 0',
      'REQUEST 1',
      'CANCEL 2',
      'REQUEST 3',
    ])
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(1)
    expect(entries[0]?.summary).toBe('Meeting with Northmoor')
    expect(mails[1]?.attachments[0]?.contentType).toContain('method=REQUEST')
    expect(readCalendar(off.text)).toMatchObject({ method: 'CANCEL', sequence: 2, status: 'CANCELLED' })
    // What had not gone yet and no longer holds does not go.
    expect(mails.map(({ withdrawn_at }) => withdrawn_at !== null)).toEqual([true, true, false, false])
  })

  test('in the last day before the interview it takes a call', async () => {
    const campaign = await aCampaign(api, northmoor)
    const [slot, later] = [
      await anInterviewSlot(api, campaign, { startsAt: '2026-11-25T10:00:00Z' }),
      await anInterviewSlot(api, campaign, { startsAt: '2026-12-11T10:00:00Z' }),
    ]
    const me = await aCandidate(campaign)
    await book(me, slot.id)

    api.clock.now = new Date('2026-11-24T10:00:01Z')
    const replies = [await book(me, later.id), await cancel(me)]
    const shown = await get(me)
    api.clock.now = new Date('2026-11-23T10:00:00Z')

    expect(replies.map(({ body }) => body.code)).toEqual(['too-late', 'too-late'])
    expect(shown.body.can).toMatchObject({ choose: false, move: false, cancel: false, askForAdjustments: true })
  })

  test('those who run the programme are told what a candidate did, and nobody who asked for calls gets a mail', async () => {
    const campaign = await aCampaign(api, northmoor)
    const slot = await anInterviewSlot(api, campaign)
    const me = await aCandidate(campaign, { contact_preference: 'phone' })

    await book(me, slot.id)
    await cancel(me)

    const told = await api.owner.query(
      'select title from notifications where person_id = $1 and href like $2 order by id',
      [lead.id, `%${me.applicationId}`],
    )
    const tasks = await api.owner.query(
      'select kind, title, detail, withdrawn_at from tasks where href like $1 order by id',
      [`%${me.applicationId}`],
    )
    expect(told.rows.map(({ title }) => title)).toEqual([
      'Beatrix Winterbourne has chosen a time',
      'Beatrix Winterbourne has given up their interview time',
    ])
    expect(await mailsTo(me)).toEqual([])
    expect(tasks.rows.map(({ kind }) => kind)).toEqual(['phone', 'phone'])
    // What no longer holds need not be said any more.
    expect(tasks.rows.map(({ withdrawn_at }) => withdrawn_at !== null)).toEqual([true, false])
    expect(tasks.rows[0]?.title).toBe('Ring Beatrix Winterbourne: Your interview: Thursday 10 December 2026, 10am')
    expect(tasks.rows[0]?.detail).toContain('01632 960777')
  })
})
