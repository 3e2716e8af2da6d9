import { describe, expect, test } from 'vitest'
import { mailsTo, signedIn } from '../../../../test/coffee.ts'
import { startApi } from '../../../../test/harness.ts'
import { aMentor, aMentorOffer, aMentorship } from '../../../../test/mentoring.ts'
import { aCoordinator, anOrganisation, aPartner } from '../../../../test/people.ts'
import { doMentoringWork } from '../public.ts'

const api = await startApi()
const trust = await anOrganisation(api)
const coordinator = await signedIn(api, await aCoordinator(api, trust))

const asked = async (capacity = 2) => {
  const mentor = await aMentor(api, trust, { capacity })
  const offer = await aMentorOffer(api, trust, { mentor })
  return {
    ...offer,
    mentor: { ...mentor, ...(await signedIn(api, mentor)) },
    partner: await signedIn(api, offer.partner),
  }
}

describe('a mentor who is asked', () => {
  test('says yes: the two are paired, the partner is told, and the first contact has a day', async () => {
    const { mentor, partner, offerId, requestId } = await asked()

    const { status, body } = await mentor.post(`/mentor-offers/${offerId}/accept`)

    expect(status).toBe(201)
    const pair = await partner.get(`/mentorships/${body.mentorshipId}`)
    expect(pair.body).toMatchObject({ side: 'partner', state: 'running', firstContactBy: '2026-12-07' })
    expect(pair.body.reach.email).toBe(mentor.email)
    expect((await partner.get(`/mentor-requests/${requestId}`)).body.state).toBe('matched')
    expect((await mailsTo(api, partner)).map(({ subject }) => subject)).toEqual(['You have a mentor'])
    const { rows } = await api.owner.query('select owner_id, due_on::text from tasks where dedupe_key = $1', [
      `mentorship:${body.mentorshipId}:first-contact`,
    ])
    expect(rows).toEqual([{ owner_id: mentor.id, due_on: '2026-12-07' }])
  })

  test('asks something first: then it is the turn of the partner, and the time begins anew', async () => {
    const { mentor, partner, offerId } = await asked()

    const question = await mentor.post(`/mentor-offers/${offerId}/question`, { question: 'Are evenings fine?' })
    const again = await mentor.post(`/mentor-offers/${offerId}/question`, { question: 'And mornings?' })
    const reply = await partner.post(`/mentor-offers/${offerId}/reply`, { reply: 'Yes.' })

    expect(question.body).toMatchObject({ turn: 'partner', dueOn: '2026-11-30' })
    expect(again.body.code).toBe('already-asked')
    expect(reply.body).toMatchObject({ turn: 'mentor', question: 'Are evenings fine?', reply: 'Yes.' })
    const told = [...(await mailsTo(api, partner)), ...(await mailsTo(api, mentor))].map(({ body }) => body).join()
    expect(told).not.toMatch(/evenings|Yes\./)
  })

  test('says not this time without a reason; the partner chooses again and does not see that mentor any more', async () => {
    const { mentor, partner, offerId, requestId } = await asked()

    await mentor.post(`/mentor-offers/${offerId}/decline`, { neverAgain: true })

    const request = await partner.get(`/mentor-requests/${requestId}`)
    expect(request.body).toMatchObject({ state: 'waiting', turn: 'partner', offer: null, askedBefore: 1 })
    const { body } = await partner.get(`/mentor-requests/${requestId}/suggestions`)
    expect(body.items.map(({ mentorId }: { mentorId: string }) => mentorId)).not.toContain(mentor.mentorId)
    expect((await mentor.get(`/mentor-offers/${offerId}`)).body.wishes).toBeNull()
  })

  test('answers for nobody else: another mentor finds nothing, a coordinator may not', async () => {
    const { offerId } = await asked()
    const other = await signedIn(api, await aMentor(api, trust))

    expect((await other.get(`/mentor-offers/${offerId}`)).status).toBe(404)
    expect((await other.post(`/mentor-offers/${offerId}/accept`)).status).toBe(404)
    expect((await coordinator.post(`/mentor-offers/${offerId}/accept`)).status).toBe(403)
  })
})

describe('a mentor has as many partners as places', () => {
  test('of thirty accepts at once exactly as many win as there are places; the others are told, and their partners choose again', async () => {
    const places = 4
    const person = await aMentor(api, trust, { capacity: places })
    const offers = []
    for (let i = 0; i < 30; i += 1) offers.push(await aMentorOffer(api, trust, { mentor: person }))
    const mentor = await signedIn(api, person)
    const settings = `/organisations/${trust.id}/mentoring-settings`
    await coordinator.patch(settings, { onlySupportAtMost: 20 }, 0)

    // Who is told that there are too many at this moment tries again, as the client does.
    const accept = async (
      offerId: string,
    ): Promise<ReturnType<typeof mentor.post> extends PromiseLike<infer R> ? R : never> => {
      const reply = await mentor.post(`/mentor-offers/${offerId}/accept`)
      return reply.status === 503 || reply.body.code === 'busy' ? accept(offerId) : reply
    }

    const replies = await Promise.all(offers.map(({ offerId }) => accept(offerId)))

    expect(replies.filter(({ status }) => status === 201)).toHaveLength(places)
    const losers = replies.filter(({ status }) => status !== 201)
    expect(new Set(losers.map(({ status, body }) => `${status} ${body.code}`))).toEqual(new Set(['409 no-place-left']))
    const { rows } = await api.owner.query(
      'select count(*)::int as n from mentorships where mentor_id = $1 and ended_at is null',
      [person.mentorId],
    )
    expect(rows).toEqual([{ n: places }])
    const waiting = await api.owner.query(
      `select count(*)::int as n from mentor_requests where state = 'waiting' and id = any ($1)`,
      [offers.map(({ requestId }) => requestId)],
    )
    expect(waiting.rows).toEqual([{ n: 30 - places }])
  })

  test('nobody becomes the only support of more partners than the programme allows', async () => {
    const place = await anOrganisation(api)
    const person = await aMentor(api, place, { capacity: 9 })
    for (let i = 0; i < 3; i += 1) await aMentorship(api, place, { mentor: person })
    const { offerId } = await aMentorOffer(api, place, { mentor: person })

    const reply = await (await signedIn(api, person)).post(`/mentor-offers/${offerId}/accept`)

    expect([reply.status, reply.body.code]).toEqual([409, 'only-support'])
  })

  test('one accept sent ten times makes one pair', async () => {
    const { mentor, offerId } = await asked()

    const replies = await Promise.all(Array.from({ length: 10 }, () => mentor.post(`/mentor-offers/${offerId}/accept`)))

    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, ...Array(9).fill(409)])
  })

  test('of two mentors who accept one partner at once, no more than one is paired', async () => {
    const { mentor, partner, offerId } = await asked()
    const other = await aMentor(api, trust)
    const word = { mentorId: other.mentorId, partnerPersonId: partner.id, startedOn: '2026-11-20' }

    const replies = await Promise.all([
      mentor.post(`/mentor-offers/${offerId}/accept`),
      coordinator.post('/mentorships', word),
    ])

    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 409])
  })

  test('an end frees the place', async () => {
    const mentor = await aMentor(api, trust, { capacity: 1 })
    const { mentorshipId, partner } = await aMentorship(api, trust, { mentor })
    const next = await aMentorOffer(api, trust, { mentor })
    const asMentor = await signedIn(api, mentor)
    const before = await asMentor.post(`/mentor-offers/${next.offerId}/accept`)

    await (await signedIn(api, partner)).post(`/mentorships/${mentorshipId}/end`, { wantsAnother: false })

    expect([before.status, before.body.code]).toEqual([409, 'no-place-left'])
    expect((await asMentor.post(`/mentor-offers/${next.offerId}/accept`)).status).toBe(201)
  })

  test('an agreement cannot be made after a conflict was declared', async () => {
    const { mentor, partner, offerId } = await asked()
    const conflict = { partnerPersonId: partner.id, kind: 'line-management' }
    await coordinator.post(`/mentors/${mentor.mentorId}/conflicts`, conflict)

    const reply = await mentor.post(`/mentor-offers/${offerId}/accept`)

    expect([reply.status, reply.body.code]).toEqual([409, 'cannot-be-paired'])
  })
})

describe('silence', () => {
  test('runs out after the days that the programme gives: the partner chooses again, the coordinator knows, once', async () => {
    const { partner, offerId, requestId } = await asked()
    api.clock.now = new Date('2026-11-30T23:00:00Z')
    await doMentoringWork(api.deps)
    const onTheLastDay = await partner.get(`/mentor-requests/${requestId}`)
    api.clock.now = new Date('2026-12-01T09:00:00Z')

    await Promise.all([doMentoringWork(api.deps), doMentoringWork(api.deps)])
    await doMentoringWork(api.deps)
    api.clock.now = new Date('2026-11-23T10:00:00Z')

    expect(onTheLastDay.body.state).toBe('asked')
    const { body } = await partner.get(`/mentor-requests/${requestId}`)
    expect(body).toMatchObject({ state: 'waiting', turn: 'partner', askedBefore: 1 })
    expect((await mailsTo(api, partner)).filter(({ subject }) => subject === 'Choose another mentor')).toHaveLength(1)
    const { rows } = await api.owner.query('select count(*)::int as n from tasks where dedupe_key = $1', [
      `mentor-offer:${offerId}:silent`,
    ])
    expect(rows).toEqual([{ n: 1 }])
  })

  test('a question that waits for the partner is never held against the mentor', async () => {
    const { mentor, partner, offerId } = await asked()
    await mentor.post(`/mentor-offers/${offerId}/question`, { question: 'When?' })
    api.clock.now = new Date('2026-12-08T09:00:00Z')

    await doMentoringWork(api.deps)
    api.clock.now = new Date('2026-11-23T10:00:00Z')

    expect((await mentor.get(`/mentor-offers/${offerId}`)).body).toMatchObject({ state: 'asked', turn: 'partner' })
    const { rows } = await api.owner.query('select title from tasks where dedupe_key = $1', [
      `mentor-offer:${offerId}:question-open`,
    ])
    expect(rows).toHaveLength(1)
    expect((await partner.post(`/mentor-offers/${offerId}/reply`, { reply: 'Now.' })).status).toBe(200)
  })
})

test('a partner of another organisation finds none of it', async () => {
  const { offerId, requestId } = await asked()
  const away = await signedIn(api, await aPartner(api, await anOrganisation(api)))

  expect((await away.get(`/mentor-offers/${offerId}`)).status).toBe(404)
  expect((await away.get(`/mentor-requests/${requestId}`)).status).toBe(404)
})
