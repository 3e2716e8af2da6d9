import { describe, expect, test } from 'vitest'
import { mailsTo, signedIn } from '../../../../test/coffee.ts'
import { startApi } from '../../../../test/harness.ts'
import { aMentor, aMentorRequest, aMentorship } from '../../../../test/mentoring.ts'
import { aCoordinator, anOrganisation, aPartner } from '../../../../test/people.ts'

const api = await startApi()
const aTrust = async () => {
  const trust = await anOrganisation(api)
  const coordinator = await signedIn(api, await aCoordinator(api, trust))
  const partner = await signedIn(api, await aPartner(api, trust))
  const wishes = { wishes: 'Falls on wards', modes: ['phone'], needs: [], language: null }
  const asked = { organisationId: trust.id, partnerPersonId: partner.id, ...wishes }
  return { trust, coordinator, partner, asked }
}

describe('a partner who would like a mentor', () => {
  test('asks in their own words, and is shown three mentors at most, each with reasons', async () => {
    const { trust, partner, asked } = await aTrust()
    for (let i = 0; i < 4; i += 1) await aMentor(api, trust, { areas: i === 2 ? ['falls'] : [], modes: ['phone'] })

    const request = await partner.post('/mentor-requests', asked)
    const { body } = await partner.get(`/mentor-requests/${request.body.id}/suggestions`)

    expect(request.body).toMatchObject({ state: 'waiting', turn: 'partner', can: { choose: true } })
    expect(body.items).toHaveLength(3)
    expect(body.items[0].reasons[0]).toBe('Knows about what you wrote of: falls.')
    expect(body.setAside).toEqual([])
  })

  test('chooses, and the choice outranks the score: also who was not among the first three can be asked', async () => {
    const { trust, partner, asked } = await aTrust()
    for (let i = 0; i < 3; i += 1) await aMentor(api, trust, { areas: ['falls'] })
    const other = await aMentor(api, trust)
    const { id } = (await partner.post('/mentor-requests', asked)).body

    const chosen = await partner.post(`/mentor-requests/${id}/choose`, { mentorId: other.mentorId })

    expect(chosen.body).toMatchObject({
      state: 'asked',
      turn: 'mentor',
      offer: { mentor: { personId: other.id }, chosenBy: 'partner', dueOn: '2026-11-30' },
    })
    const [mail] = await mailsTo(api, other)
    expect(mail?.subject).toBe('A partner would like you to be their mentor')
    expect(mail?.body).not.toContain('Falls')
  })

  test('says quietly who they would rather not have, and takes it back by themselves', async () => {
    const { trust, partner, asked } = await aTrust()
    const mentor = await aMentor(api, trust)
    const other = await signedIn(api, await aPartner(api, trust))
    const { id } = (await partner.post('/mentor-requests', asked)).body
    const suggested = async () =>
      (await partner.get(`/mentor-requests/${id}/suggestions`)).body.items.map(
        (item: { mentorId: string }) => item.mentorId,
      )
    await partner.post(`/mentor-requests/${id}/rather-not`, { mentorId: mentor.mentorId })
    const without = await suggested()
    const { items } = (await partner.get('/mentoring-rather-nots')).body

    const foreign = await other.delete(`/mentoring-rather-nots/${items[0].id}`)
    const taken = await partner.delete(`/mentoring-rather-nots/${items[0].id}`)

    expect(without).toEqual([])
    expect(items).toMatchObject([{ organisation: { id: trust.id } }])
    expect((await other.get('/mentoring-rather-nots')).body.items).toEqual([])
    expect([foreign.status, taken.status]).toEqual([404, 204])
    expect(await suggested()).toEqual([mentor.mentorId])
  })

  test('asks once at a time, and not while there is a mentor', async () => {
    const { trust, partner, asked } = await aTrust()
    await partner.post('/mentor-requests', asked)
    const paired = await aMentorship(api, trust)
    const other = await signedIn(api, paired.partner)

    expect((await partner.post('/mentor-requests', asked)).body.code).toBe('already-asked')
    expect((await other.post('/mentor-requests', { ...asked, partnerPersonId: other.id })).body.code).toBe(
      'has-a-mentor',
    )
  })

  test('does not ask for somebody else, and finds no request of others', async () => {
    const { trust, partner, asked } = await aTrust()
    const other = await aPartner(api, trust)
    const { requestId } = await aMentorRequest(api, trust)

    expect((await partner.post('/mentor-requests', { ...asked, partnerPersonId: other.id })).status).toBe(404)
    expect((await partner.get(`/mentor-requests/${requestId}`)).status).toBe(404)
    expect((await partner.get(`/mentor-requests/${requestId}/suggestions`)).status).toBe(404)
  })

  test('who is not wished for is suggested no more, and the coordinator cannot tell why', async () => {
    const { trust, coordinator, partner, asked } = await aTrust()
    const { mentorId } = await aMentor(api, trust)
    const { id } = (await partner.post('/mentor-requests', asked)).body

    await partner.post(`/mentor-requests/${id}/rather-not`, { mentorId })

    const { body } = await coordinator.get(`/mentor-requests/${id}/suggestions`)
    expect(body).toEqual({ items: [], setAside: [{ reason: 'cannot be paired with this partner', count: 1 }] })
    const chosen = await coordinator.post(`/mentor-requests/${id}/choose`, { mentorId })
    expect([chosen.status, chosen.body.code]).toEqual([409, 'cannot-be-paired'])
  })

  test('two clicks on two mentors at once ask one of them', async () => {
    const { trust, partner, asked } = await aTrust()
    const two = [await aMentor(api, trust), await aMentor(api, trust)]
    const { id } = (await partner.post('/mentor-requests', asked)).body

    const replies = await Promise.all(
      two.map(({ mentorId }) => partner.post(`/mentor-requests/${id}/choose`, { mentorId })),
    )

    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })
})

describe('who runs the programme', () => {
  test('asks for a partner, who is told; the task of the appointment is not made twice, and goes with the request', async () => {
    const { trust, coordinator, partner, asked } = await aTrust()
    const open = () =>
      api.owner.query(
        `select dedupe_key from tasks where about_person_id = $1 and kind = 'mentor-wanted' and done_at is null and withdrawn_at is null`,
        [partner.id],
      )

    const { id } = (await coordinator.post('/mentor-requests', asked)).body

    expect((await open()).rows).toEqual([{ dedupe_key: `mentor-request:${id}` }])
    expect((await mailsTo(api, partner)).map(({ subject }) => subject)).toEqual(['Would you like to choose a mentor?'])
    await aMentor(api, trust)
    await partner.post(`/mentor-requests/${id}/withdraw`)
    expect((await open()).rows).toEqual([])
  })

  test('sees all who wait and whose turn it is, longest first, and nothing of another programme', async () => {
    const { trust, coordinator } = await aTrust()
    const first = await aMentorRequest(api, trust)
    const second = await aMentorRequest(api, trust)
    const away = await aTrust()
    await aMentorRequest(api, away.trust)

    const page = await coordinator.get('/mentor-requests?limit=1')
    const next = await coordinator.get(`/mentor-requests?limit=1&cursor=${page.body.nextCursor}`)

    expect([...page.body.items, ...next.body.items].map(({ id }) => id)).toEqual([first.requestId, second.requestId])
    expect(next.body.nextCursor).toBeNull()
  })
})

test('two who change what is wished for at once do not overwrite each other', async () => {
  const { partner, asked } = await aTrust()
  const { id, version } = (await partner.post('/mentor-requests', asked)).body

  const replies = await Promise.all(
    ['one', 'two'].map((wishes) => partner.patch(`/mentor-requests/${id}`, { wishes }, version)),
  )

  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 412])
})
