import { beforeEach, describe, expect, test } from 'vitest'
import { type Asking, mailsTo, signedIn } from '../../../../test/coffee.ts'
import { aDropIn, aDropInProgramme, aPartnerIn, eventIn, statesIn } from '../../../../test/drop-ins.ts'
import { startApi } from '../../../../test/harness.ts'
import { anOrganisation, aPartner, signInAs } from '../../../../test/people.ts'
import { doDropInWork } from '../jobs.ts'

const api = await startApi()
beforeEach(() => {
  api.clock.now = new Date('2026-11-23T10:00:00Z')
})

const book = (partner: Asking, dropInId: string, body?: object) => partner.post(`/drop-ins/${dropInId}/bookings`, body)
const giveUp = (partner: Asking, dropInId: string) => partner.delete(`/drop-ins/${dropInId}/bookings/mine`)
const look = async (who: Asking, dropInId: string) => (await who.get(`/drop-ins/${dropInId}`)).body

/** A full session of one place, and who has it. */
const aFullSession = async (more: object = {}) => {
  const programme = await aDropInProgramme(api)
  const dropInId = await aDropIn(programme, { capacity: 1, ...more })
  const holder = await aPartnerIn(api, programme)
  await book(holder, dropInId)
  return { programme, dropInId, holder }
}
const offersPlaces = async ({ coordinator, trust }: Awaited<ReturnType<typeof aDropInProgramme>>) => {
  const reply = await coordinator.patch(
    `/organisations/${trust.id}/drop-in-settings`,
    { waitingList: 'offer', offerHours: 12 },
    0,
  )
  expect(reply.status).toBe(200)
}

describe('the last place', () => {
  test('goes to one person only, however many ask at once', async () => {
    const programme = await aDropInProgramme(api)
    const dropInId = await aDropIn(programme, { capacity: 1 })
    const partners: Asking[] = []
    while (partners.length < 50) partners.push(await aPartnerIn(api, programme))

    const replies = await Promise.all(partners.map((partner) => book(partner, dropInId)))

    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(replies.filter(({ status, body }) => status === 409 && body.code === 'full')).toHaveLength(49)
    expect(Object.values(await statesIn(api, dropInId))).toEqual(['booked'])
  })

  test('that two give up at the same moment goes to two who wait, each once', async () => {
    const { programme, dropInId, holder } = await aFullSession({ capacity: 2 })
    const second = await aPartnerIn(api, programme)
    await book(second, dropInId)
    const waiting = await Promise.all([1, 2, 3].map(() => aPartnerIn(api, programme)))
    for (const partner of waiting) await book(partner, dropInId, { wait: true })

    await Promise.all([giveUp(holder, dropInId), giveUp(second, dropInId)])

    const states = await statesIn(api, dropInId)
    expect(waiting.map(({ id }) => states[id])).toEqual(['booked', 'booked', 'waiting'])
  })

  test('given up twice at once is free once', async () => {
    const { programme, dropInId, holder } = await aFullSession()
    const [first, second] = [await aPartnerIn(api, programme), await aPartnerIn(api, programme)]
    await book(first, dropInId, { wait: true })
    await book(second, dropInId, { wait: true })

    const replies = await Promise.all([giveUp(holder, dropInId), giveUp(holder, dropInId), giveUp(holder, dropInId)])

    expect(replies.map(({ status }) => status)).toEqual([204, 204, 204])
    expect(await statesIn(api, dropInId)).toEqual({
      [holder.id]: 'cancelled',
      [first.id]: 'booked',
      [second.id]: 'waiting',
    })
  })

  test('a double click books once and mails once', async () => {
    const programme = await aDropInProgramme(api)
    const dropInId = await aDropIn(programme)
    const partner = await aPartnerIn(api, programme)

    const replies = await Promise.all([book(partner, dropInId), book(partner, dropInId)])

    expect(replies.map(({ status }) => status)).toEqual([201, 201])
    expect(await mailsTo(api, partner)).toHaveLength(1)
    expect((await look(partner, dropInId)).placesTaken).toBe(1)
  })
})

describe('the waiting list', () => {
  test('says who waits which place they have, and nobody who has one', async () => {
    const { programme, dropInId, holder } = await aFullSession()
    const [first, second] = [await aPartnerIn(api, programme), await aPartnerIn(api, programme)]
    await book(first, dropInId, { wait: true })

    const reply = await book(second, dropInId, { wait: true })

    expect(reply.body).toMatchObject({ placesLeft: 0, waitingCount: 2, mine: { state: 'waiting', placeInQueue: 2 } })
    const list = await second.get(`/drop-ins?organisationId=${programme.trust.id}`)
    expect(`${reply.text}${list.text}`).not.toMatch(
      new RegExp(`${holder.id}|${first.id}|${holder.givenName}|${first.givenName}`),
    )
    expect((await second.get(`/drop-ins/${dropInId}/bookings`)).status).toBe(404)
  })

  test('a capacity that is raised lets in as many as it was raised by; one that is lowered takes nobody’s place', async () => {
    const { programme, dropInId, holder } = await aFullSession()
    const waiting = await Promise.all([1, 2].map(() => aPartnerIn(api, programme)))
    for (const partner of waiting) await book(partner, dropInId, { wait: true })
    const version = (await look(programme.coordinator, dropInId)).version

    const raised = await programme.coordinator.patch(`/drop-ins/${dropInId}`, { capacity: 2 }, version)
    const lowered = await programme.coordinator.patch(`/drop-ins/${dropInId}`, { capacity: 1 }, raised.body.version)
    await giveUp(holder, dropInId)

    expect(raised.body).toMatchObject({ placesTaken: 2, waitingCount: 1 })
    expect(lowered.body).toMatchObject({ placesTaken: 2, placesLeft: 0, waitingCount: 1 })
    expect(Object.values(await statesIn(api, dropInId))).toEqual(['cancelled', 'booked', 'waiting'])
  })

  test('who is promoted is told, with an entry for the calendar', async () => {
    const { programme, dropInId, holder } = await aFullSession()
    const next = await aPartnerIn(api, programme)
    await book(next, dropInId, { wait: true })

    await giveUp(holder, dropInId)

    const mail = (await mailsTo(api, next)).at(-1)
    expect(mail?.subject).toBe('A place came free, and it is yours: Thursday 3 December 2026, 2pm to 3pm (UK time)')
    expect(eventIn(mail)).toMatchObject({
      method: 'REQUEST',
      sequence: 0,
      start: '2026-12-03T14:00:00',
      uid: `drop-in-${dropInId}`,
    })
  })

  test('an offered place is kept for who was asked, and nobody else gets it meanwhile', async () => {
    const { programme, dropInId, holder } = await aFullSession()
    await offersPlaces(programme)
    const [next, other] = [await aPartnerIn(api, programme), await aPartnerIn(api, programme)]
    await book(next, dropInId, { wait: true })

    await giveUp(holder, dropInId)
    const offered = await look(next, dropInId)
    const tried = await book(other, dropInId)
    const taken = await book(next, dropInId)

    expect(offered.mine).toMatchObject({ state: 'offered', offerEndsAt: '2026-11-23T22:00:00.000Z' })
    expect(offered.link).toBeNull()
    expect(tried.body.code).toBe('full')
    expect(taken.body.mine.state).toBe('booked')
  })

  test('an offer that is declined or runs out goes to the next, once, however many workers look', async () => {
    const { programme, dropInId, holder } = await aFullSession()
    await offersPlaces(programme)
    const waiting = await Promise.all([1, 2, 3].map(() => aPartnerIn(api, programme)))
    for (const partner of waiting) await book(partner, dropInId, { wait: true })
    await giveUp(holder, dropInId)
    await giveUp(waiting[0] as Asking, dropInId)

    api.clock.now = new Date('2026-11-23T22:00:01Z')
    await Promise.all([doDropInWork(api.deps), doDropInWork(api.deps)])

    const states = await statesIn(api, dropInId)
    expect(waiting.map(({ id }) => states[id])).toEqual(['cancelled', 'cancelled', 'offered'])
    const told = (await mailsTo(api, waiting[1] as Asking)).map(({ subject }) => subject)
    expect(told.filter((subject) => subject.startsWith('The place has gone to the next person'))).toHaveLength(1)
  })

  test('shortly before the start there is no time to ask, so the next one simply has the place', async () => {
    const { programme, dropInId, holder } = await aFullSession()
    await offersPlaces(programme)
    const next = await aPartnerIn(api, programme)
    await book(next, dropInId, { wait: true })

    api.clock.now = new Date('2026-12-03T12:30:00Z')
    await giveUp(await signedIn(api, holder), dropInId)

    expect((await statesIn(api, dropInId))[next.id]).toBe('booked')
  })
})

describe('giving up a place', () => {
  test('takes the entry out of the calendar: the same one, with a higher number', async () => {
    const { dropInId, holder } = await aFullSession()

    await giveUp(holder, dropInId)

    const [booked, gone] = await mailsTo(api, holder)
    expect(booked?.withdrawn_at).not.toBeNull()
    expect([eventIn(booked), eventIn(gone)]).toMatchObject([
      { method: 'REQUEST', sequence: 0, uid: `drop-in-${dropInId}` },
      { method: 'CANCEL', sequence: 1, uid: `drop-in-${dropInId}` },
    ])
  })

  test('after the notice it is late, which changes nothing but a kind word', async () => {
    const { programme, dropInId, holder } = await aFullSession()
    const next = await aPartnerIn(api, programme)
    await book(next, dropInId, { wait: true })

    api.clock.now = new Date('2026-12-03T08:00:00Z')
    await giveUp(await signedIn(api, holder), dropInId)

    expect(await statesIn(api, dropInId)).toEqual({ [holder.id]: 'late', [next.id]: 'booked' })
    expect((await mailsTo(api, holder)).at(-1)?.body).toContain('Things come up; you are welcome next time.')
  })

  test('who booked again after giving up has a place like anybody', async () => {
    const { dropInId, holder } = await aFullSession()
    await giveUp(holder, dropInId)

    const again = await book(holder, dropInId)

    expect(again.body.mine.state).toBe('booked')
    expect(eventIn((await mailsTo(api, holder)).at(-1))).toMatchObject({ method: 'REQUEST', sequence: 1 })
  })

  test('once it has started, a place is neither booked nor given up', async () => {
    const { programme, dropInId, holder } = await aFullSession({ capacity: 5 })
    const late = await aPartnerIn(api, programme)
    api.clock.now = new Date('2026-12-03T14:05:00Z')

    const replies = [
      await giveUp(await signedIn(api, holder), dropInId),
      await book(await signedIn(api, late), dropInId),
    ]

    expect(replies.map(({ body }) => body.code)).toEqual(['already-started', 'already-started'])
  })

  test('somebody whose appointment ends leaves their place to who waits', async () => {
    const { programme, dropInId, holder } = await aFullSession()
    const next = await aPartnerIn(api, programme)
    await book(next, dropInId, { wait: true })
    const { rows } = await api.owner.query('select id, version from appointments where person_id = $1', [holder.id])

    const { authorization } = await signInAs(api, programme.coordinator)

    const ended = await api.http
      .post(`/api/v1/appointments/${rows[0].id}/end`)
      .set({ authorization, 'if-match': `"${rows[0].version}"` })
      .send({ endedOn: '2026-11-23', reason: 'own-wish' })

    expect(ended.status).toBeLessThan(300)
    expect((await statesIn(api, dropInId))[next.id]).toBe('booked')
  })
})

describe('who may', () => {
  test('a coordinator books for somebody who phones, and nobody is asked to ring them back about it', async () => {
    const programme = await aDropInProgramme(api)
    const dropInId = await aDropIn(programme)
    const partner = await aPartner(api, programme.trust)
    await api.owner.query(`update people set contact_preference = 'phone', phone = '07700 900123' where id = $1`, [
      partner.id,
    ])

    const reply = await book(programme.coordinator, dropInId, { personId: partner.id })

    expect(reply.status).toBe(201)
    const list = await programme.coordinator.get(`/drop-ins/${dropInId}/bookings`)
    expect(list.body.items).toMatchObject([
      { person: { id: partner.id }, state: 'booked', isByPhone: true, contact: { by: 'phone', value: '07700 900123' } },
    ])
    const { rows } = await api.owner.query('select from tasks where about_person_id = $1', [partner.id])
    expect(rows).toHaveLength(0)
  })

  test('a partner books for nobody else, and another organisation’s sessions do not exist', async () => {
    const programme = await aDropInProgramme(api)
    const dropInId = await aDropIn(programme)
    const other = await aPartner(api, programme.trust)
    const partner = await aPartnerIn(api, programme)
    const stranger = await signedIn(api, await aPartner(api, await anOrganisation(api)))

    expect((await book(partner, dropInId, { personId: other.id })).status).toBe(404)
    expect((await book(stranger, dropInId)).status).toBe(404)
    expect((await stranger.get(`/drop-ins/${dropInId}`)).status).toBe(404)
    expect((await stranger.get('/drop-ins')).body.items).toEqual([])
    expect((await book(programme.coordinator, dropInId)).body.code).toBe('not-a-partner')
  })

  test('the link is shown to who has a place, or to all where the programme says so', async () => {
    const programme = await aDropInProgramme(api)
    const [closed, open] = [await aDropIn(programme), await aDropIn(programme, { linkFor: 'partners' })]
    const partner = await aPartnerIn(api, programme)

    const before = (await look(partner, closed)).link
    await book(partner, closed)

    expect([before, (await look(partner, closed)).link, (await look(partner, open)).link]).toEqual([
      null,
      'https://video.example/room',
      'https://video.example/room',
    ])
  })

  test('where one just turns up, there is nothing to book and the link is for all', async () => {
    const programme = await aDropInProgramme(api)
    const dropInId = await aDropIn(programme, { booking: 'none' })
    const partner = await aPartnerIn(api, programme)

    expect((await look(partner, dropInId)).link).toBe('https://video.example/room')
    expect((await book(partner, dropInId)).body.code).toBe('no-booking-needed')
  })
})
