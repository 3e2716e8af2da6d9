import { describe, expect, test } from 'vitest'
import { signedIn } from '../../../../test/coffee.ts'
import { startApi } from '../../../../test/harness.ts'
import { aMentor } from '../../../../test/mentoring.ts'
import { aCoordinator, anOrganisation, aPartner, signInAs } from '../../../../test/people.ts'

const api = await startApi()
const trust = await anOrganisation(api)
const coordinator = await signedIn(api, await aCoordinator(api, trust))
const offering = {
  capacity: 2,
  isPaused: false,
  pausedUntil: null,
  areas: ['falls'],
  modes: ['video'],
  meetsNeeds: ['bsl'],
  languages: ['Polish'],
}
const untrained = { training: 'none', trainingBookedFor: null, trainedOn: null }

describe('the register of mentors', () => {
  test('takes a partner on, who is a mentor with the next request, and can be given nobody before the training', async () => {
    const partner = await aPartner(api, trust)

    const added = await coordinator.post('/mentors', {
      organisationId: trust.id,
      personId: partner.id,
      ...offering,
      ...untrained,
    })

    expect(added.body).toMatchObject({
      isPartner: true,
      placesLeft: 2,
      closed: 'Training is not done, or a refresh is due.',
    })
    const { authorization } = await signInAs(api, partner)
    const me = await api.http.get('/api/v1/me').set('authorization', authorization)
    expect(JSON.stringify(me.body)).toContain('"mentor"')
    const again = await coordinator.post('/mentors', {
      organisationId: trust.id,
      personId: partner.id,
      ...offering,
      ...untrained,
    })
    expect([again.status, again.body.code]).toEqual([409, 'already-a-mentor'])
  })

  test('a mentor changes their own capacity and pause, and nothing of their training', async () => {
    const person = await aMentor(api, trust)
    const mentor = await signedIn(api, person)

    const changed = await mentor.patch(
      `/mentors/${person.mentorId}`,
      { capacity: 1, isPaused: true, pausedUntil: '2027-01-04' },
      1,
    )

    expect(changed.body).toMatchObject({ capacity: 1, isPaused: true, pausedUntil: '2027-01-04', closed: 'Paused.' })
    expect((await mentor.patch(`/mentors/${person.mentorId}/register`, { training: 'none' }, 2)).status).toBe(403)
  })

  test('training is due again after the months that the programme sets', async () => {
    const { mentorId } = await aMentor(api, trust, { trainedOn: '2025-01-10' })
    const settings = `/organisations/${trust.id}/mentoring-settings`
    const before = await coordinator.get(`/mentors/${mentorId}`)
    const { version } = (await coordinator.get(settings)).body

    await coordinator.patch(settings, { refreshMonths: 12 }, version)

    expect(before.body).toMatchObject({ trainingState: 'trained', refreshDueOn: '2027-01-10' })
    expect((await coordinator.get(`/mentors/${mentorId}`)).body).toMatchObject({
      trainingState: 'refresh-due',
      refreshDueOn: '2026-01-10',
    })
  })

  test.each([
    ['trained without a day', { training: 'trained' }, 'training-day-missing'],
    ['trained tomorrow', { training: 'trained', trainedOn: '2026-11-24' }, 'trained-in-the-future'],
    ['booked without a day', { training: 'booked' }, 'training-day-missing'],
  ])('%s is refused', async (_what, changes, code) => {
    const { mentorId } = await aMentor(api, trust, { training: 'none', trainedOn: null })

    const reply = await coordinator.patch(`/mentors/${mentorId}/register`, changes, 1)

    expect([reply.status, reply.body.code]).toEqual([409, code])
  })

  test('a conflict is seen by who runs the programme, not by the mentor', async () => {
    const person = await aMentor(api, trust)
    const partner = await aPartner(api, trust)
    const conflict = { partnerPersonId: partner.id, kind: 'pay-approval' }

    const noted = await coordinator.post(`/mentors/${person.mentorId}/conflicts`, conflict)

    expect(noted.body.conflicts).toMatchObject([{ partner: { personId: partner.id }, kind: 'pay-approval' }])
    expect((await (await signedIn(api, person)).get(`/mentors/${person.mentorId}`)).body.conflicts).toEqual([])
    const again = await coordinator.post(`/mentors/${person.mentorId}/conflicts`, conflict)
    expect(again.body.code).toBe('already-noted')
  })

  test('is listed by name, page by page, and by where mentors stand', async () => {
    const place = await anOrganisation(api)
    const runs = await signedIn(api, await aCoordinator(api, place))
    await aMentor(api, place)
    await aMentor(api, place, { capacity: 0 })
    await aMentor(api, place, { isPaused: true })
    await aMentor(api, place, { training: 'none', trainedOn: null })
    const count = async (query: string) => (await runs.get(`/mentors?${query}`)).body.items.length

    const page = await runs.get('/mentors?limit=3')
    const next = await runs.get(`/mentors?limit=3&cursor=${page.body.nextCursor}`)

    expect([page.body.items.length, next.body.items.length]).toEqual([3, 1])
    expect(await Promise.all(['open', 'full', 'paused', 'training'].map((one) => count(`standing=${one}`)))).toEqual([
      1, 1, 1, 1,
    ])
  })
})
