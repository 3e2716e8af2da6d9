import ICAL from 'ical.js'
import { beforeEach, describe, expect, test } from 'vitest'
import { signedIn } from '../../../test/coffee.ts'
import { startApi } from '../../../test/harness.ts'
import { aChatBooking, aChatSlot } from '../../../test/informal-chats.ts'
import { aCoordinator, anOrganisation, aPartner, aPerson } from '../../../test/people.ts'
import { aCampaign } from '../../../test/recruitment.ts'

const api = await startApi()
const morning = new Date('2026-11-23T10:00:00Z')
beforeEach(() => {
  api.clock.now = morning
})

const aProgramme = async (values = {}) => {
  const trust = await anOrganisation(api)
  const coordinator = await signedIn(api, await aCoordinator(api, trust))
  return { trust, coordinator, campaign: await aCampaign(api, trust, values) }
}
type Campaign = Awaited<ReturnType<typeof aProgramme>>['campaign']

let counter = 0
const book = (campaign: Campaign, slotId: string, more: object = {}) => {
  counter += 1
  const person = { name: `Beatrix Winterbourne ${counter}`, email: `beatrix${counter}@example.org`, phone: null }
  const body = { slotId, ...person, question: 'Is there parking?', ...more }
  return api.http.post(`/api/v1/adverts/${campaign.slug}/chat-bookings`).send(body)
}
const byLink = (what: 'look' | 'cancel' | 'move', body: object) =>
  api.http.post(`/api/v1/chat-bookings/${what}`).send(body)

const mailsTo = async (address: string) => {
  const { rows } = await api.owner.query(
    'select subject, body, attachments, withdrawn_at from outbox where to_address = $1 order by id',
    [address],
  )
  return rows
}
const tokenIn = (body: string): string => /\/chat\/([\w-]+)/.exec(body)?.[1] ?? ''
const eventIn = (mail: { attachments: { content: string }[] }) => {
  const calendar = new ICAL.Component(ICAL.parse(mail.attachments[0]?.content ?? ''))
  const event = calendar.getFirstSubcomponent('vevent')
  if (!event) throw new Error('no event')
  const { uid, sequence } = new ICAL.Event(event)
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid,
    sequence,
    start: String(event.getFirstPropertyValue('dtstart')),
  }
}

describe('booking', () => {
  test('one of many who ask for a time at once gets it, the others are told that it is taken', async () => {
    const { campaign } = await aProgramme()
    const slotId = await aChatSlot(api, campaign)

    const replies = await Promise.all(Array.from({ length: 20 }, () => book(campaign, slotId)))

    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(replies.filter(({ status, body }) => status === 409 && body.code === 'taken')).toHaveLength(19)
    const { rows } = await api.owner.query('select from chat_bookings where slot_id = $1', [slotId])
    expect(rows).toHaveLength(1)
  })

  test('a double click books once and mails once', async () => {
    const { campaign } = await aProgramme()
    const slotId = await aChatSlot(api, campaign)
    const person = { name: 'Beatrix Winterbourne', email: 'double.click@example.org' }

    const replies = await Promise.all([book(campaign, slotId, person), book(campaign, slotId, person)])

    expect(replies.map(({ status }) => status)).toEqual([201, 201])
    expect(await mailsTo('double.click@example.org')).toHaveLength(1)
  })

  test('it is confirmed with an entry for the calendar, in London time, and a link', async () => {
    const { campaign } = await aProgramme()
    const slotId = await aChatSlot(api, campaign)

    const reply = await book(campaign, slotId, { email: 'confirmed@example.org' })

    expect(reply.body).toMatchObject({ state: 'booked', isMailed: true, place: 'https://video.example/room' })
    const [mail] = await mailsTo('confirmed@example.org')
    expect(mail.body).toContain('Tuesday 1 December 2026, 10:00 to 10:30 (UK time)')
    expect(eventIn(mail)).toMatchObject({ method: 'REQUEST', sequence: 0, start: '2026-12-01T10:00:00' })
    expect(JSON.stringify(reply.body)).not.toContain(tokenIn(mail.body))
  })

  test('what is mailed says nothing that whoever typed the name could have put there', async () => {
    const { campaign } = await aProgramme()
    const email = 'target@example.org'
    const slotId = await aChatSlot(api, campaign)

    const reply = await book(campaign, slotId, { name: 'Your payment waits at https://bad.example', email })
    const [mail] = await mailsTo(email)

    expect([reply.status, mail?.attachments]).toEqual([201, [expect.anything()]])
    expect(JSON.stringify(mail)).not.toContain('bad.example')
  })

  test('nobody sees who has booked another time', async () => {
    const { campaign } = await aProgramme()
    const [taken] = [
      await aChatSlot(api, campaign),
      await aChatSlot(api, campaign, { startsAt: '2026-12-02T10:00:00Z' }),
    ]
    await aChatBooking(api, campaign, { slotId: taken })

    const advert = await api.http.get(`/api/v1/adverts/${campaign.slug}`)
    const late = await book(campaign, taken)

    expect(advert.body.freeChats).toHaveLength(1)
    expect(`${advert.text}${late.text}`).not.toMatch(/Winterbourne|beatrix\.winter/i)
  })

  test('without an address or a number nobody can be told, so it is refused', async () => {
    const { campaign } = await aProgramme()

    const reply = await book(campaign, await aChatSlot(api, campaign), { email: null, phone: null })

    expect(reply.body).toMatchObject({ status: 400, fields: { '/email': 'required' } })
  })

  test('once the recruitment has closed, no chat is booked any more', async () => {
    const { campaign } = await aProgramme({ closesAt: '2026-11-20T12:00:00Z' })

    const reply = await book(campaign, await aChatSlot(api, campaign))

    expect(reply.body.code).toBe('campaign-closed')
  })

  test('too many attempts from one place are put off', async () => {
    const { campaign } = await aProgramme()
    const slotId = await aChatSlot(api, campaign)
    const again = () => book(campaign, slotId, { email: 'again@example.org' })

    for (let i = 0; i < 20; i += 1) await again()

    expect((await again()).status).toBe(429)
  })
})

describe('the link', () => {
  const aBooked = async () => {
    const { campaign, ...rest } = await aProgramme()
    const slotId = await aChatSlot(api, campaign)
    counter += 1
    const email = `link${counter}@example.org`
    const { token, id } = await aChatBooking(api, campaign, { slotId, email })
    return { campaign, slotId, token, id, email, ...rest }
  }

  test('looking changes nothing, however often a mail scanner does it', async () => {
    const { token } = await aBooked()

    const looks = [await byLink('look', { token }), await byLink('look', { token })]

    expect(looks.map(({ body }) => body.state)).toEqual(['booked', 'booked'])
  })

  test('calling off frees the time, takes it out of the calendar, and again is harmless', async () => {
    const { campaign, slotId, token, email } = await aBooked()

    const first = await byLink('cancel', { token })
    const again = await byLink('cancel', { token })
    const next = await book(campaign, slotId)

    expect([first.body.state, again.body.state, next.status]).toEqual(['cancelled', 'cancelled', 201])
    const mails = await mailsTo(email)
    expect(mails).toHaveLength(1)
    expect(eventIn(mails[0])).toMatchObject({ method: 'CANCEL', sequence: 1 })
  })

  test('moving keeps the entry of the calendar and raises its number; the old time is free again', async () => {
    const { campaign, slotId, token, email } = await aBooked()
    const other = await aChatSlot(api, campaign, { startsAt: '2026-12-03T14:00:00Z' })

    const moved = await byLink('move', { token, slotId: other })
    await byLink('cancel', { token })

    expect(moved.body).toMatchObject({ id: other, state: 'booked', startsAt: '2026-12-03T14:00:00.000Z' })
    expect(moved.body.others.map(({ id }: { id: string }) => id)).toEqual([slotId])
    const events = (await mailsTo(email)).map(eventIn)
    expect(events.map(({ method, sequence }) => [method, sequence])).toEqual([
      ['REQUEST', 1],
      ['CANCEL', 2],
    ])
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(1)
  })

  test('two people move to the same time at once: one is there, the other keeps what they had', async () => {
    const { campaign, token } = await aBooked()
    const second = await aChatSlot(api, campaign, { startsAt: '2026-12-02T10:00:00Z' })
    const other = await aChatBooking(api, campaign, { slotId: second })
    const wanted = await aChatSlot(api, campaign, { startsAt: '2026-12-03T10:00:00Z' })

    const replies = await Promise.all([
      byLink('move', { token, slotId: wanted }),
      byLink('move', { token: other.token, slotId: wanted }),
    ])

    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    const states = [await byLink('look', { token }), await byLink('look', { token: other.token })]
    expect(states.map(({ body }) => body.state)).toEqual(['booked', 'booked'])
  })

  test('a link that is not ours is unknown', async () => {
    expect((await byLink('look', { token: 'x'.repeat(22) })).body.code).toBe('link-unknown')
  })
})

describe('the coordinator', () => {
  test('offers a series, sees who has booked, ticks what took place', async () => {
    const { campaign, coordinator } = await aProgramme()
    const path = `/campaigns/${campaign.id}/chat-slots`
    const series = { day: '2026-12-01', from: '10:00', minutes: 20, count: 2, pauseMinutes: 10 }
    const offered = await coordinator.post(path, { ...series, hostName: 'Ruth', way: 'phone', place: '' })
    const [slot] = offered.body.items
    const unreachable = await book(campaign, slot.id, { name: 'Beatrix Winterbourne' })
    await book(campaign, slot.id, { name: 'Beatrix Winterbourne', phone: '01632 960777' })

    const early = await coordinator.post(`${path}/${slot.id}/held`, { held: true })
    api.clock.now = new Date('2026-12-01T11:00:00Z')
    const again = await signedIn(api, coordinator)
    const held = await again.post(`${path}/${slot.id}/held`, { held: true })

    expect(offered.body.items.map(({ startsAt }: { startsAt: string }) => startsAt)).toEqual([
      '2026-12-01T10:00:00.000Z',
      '2026-12-01T10:30:00.000Z',
    ])
    expect(unreachable.body.fields).toEqual({ '/phone': 'required' })
    expect(early.body.code).toBe('not-yet')
    expect(held.body.booking).toMatchObject({ name: 'Beatrix Winterbourne', heldAt: '2026-12-01T11:00:00.000Z' })
  })

  test('calls a time off: who has booked it is told, by mail or, without an address, by a task to phone', async () => {
    const { campaign, coordinator } = await aProgramme()
    const slots = [await aChatSlot(api, campaign), await aChatSlot(api, campaign)]
    await aChatBooking(api, campaign, { slotId: slots[0] ?? '', email: 'called.off@example.org' })
    await aChatBooking(api, campaign, { slotId: slots[1] ?? '', email: null })

    for (const id of slots) await coordinator.post(`/campaigns/${campaign.id}/chat-slots/${id}/cancel`)

    const [mail] = await mailsTo('called.off@example.org')
    expect(eventIn(mail)).toMatchObject({ method: 'CANCEL', sequence: 1 })
    const { rows } = await api.owner.query('select kind, title from tasks where organisation_id = $1', [
      campaign.organisationId,
    ])
    expect(rows).toEqual([{ kind: 'phone', title: expect.stringContaining('Beatrix Winterbourne') }])
  })

  test('cancels the whole campaign: chats to come are called off', async () => {
    const { campaign, coordinator } = await aProgramme()
    await aChatBooking(api, campaign, { slotId: await aChatSlot(api, campaign), email: 'all.off@example.org' })

    const preview = await coordinator.get(`/campaigns/${campaign.id}/cancelling`)
    await coordinator.post(`/campaigns/${campaign.id}/cancel`)

    expect(preview.body.chats).toBe(1)
    expect(await mailsTo('all.off@example.org')).toHaveLength(1)
  })
})

test('a panel member sees nothing of chats: not the list, not the slots, not who has booked', async () => {
  const trust = await anOrganisation(api)
  const member = await aPerson(api, { grants: [{ kind: 'panel-member', of: trust }] })
  const campaign = await aCampaign(api, trust, { panel: [member, await aPartner(api, trust)] })
  await aChatBooking(api, campaign, { slotId: await aChatSlot(api, campaign) })
  const panel = await signedIn(api, member)

  const replies = await Promise.all([
    panel.get(`/campaigns/${campaign.id}/chat-slots`),
    panel.get(`/campaigns/${campaign.id}`),
    panel.get(`/adverts/${campaign.slug}`),
  ])

  expect(replies.map(({ status }) => status)).toEqual([403, 403, 200])
  expect(replies.map(({ text }) => text).join()).not.toMatch(/Winterbourne|Beatrix/)
})
