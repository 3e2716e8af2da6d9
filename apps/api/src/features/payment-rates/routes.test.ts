import { describe, expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anOrganisation, signInAs } from '../../../test/people.ts'
import { aCampaign } from '../../../test/recruitment.ts'

const api = await startApi()
const northmoor = await anOrganisation(api, 'Northmoor')
const coordinator = await signInAs(api, await aCoordinator(api, northmoor))

type Place = { id: string }
type Rate = { id: string; validFrom: string; isInForce: boolean; can: { remove: boolean } }
const path = (of: Place) => `/api/v1/organisations/${of.id}/payment-rates`
const as = async (of: Place) => (of === northmoor ? coordinator : signInAs(api, await aCoordinator(api, of as never)))
const add = (who: { authorization: string }, of: Place, over: object) =>
  api.http
    .post(path(of))
    .set('authorization', who.authorization)
    .send({ validFrom: '2026-11-23', dayPence: 15_000, halfDayPence: 7_500, note: '', ...over })

describe('payment rates', () => {
  test('the first may begin earlier, the next today or later, and the latest that has begun is in force', async () => {
    await add(coordinator, northmoor, { validFrom: '2024-04-01' })
    await add(coordinator, northmoor, { validFrom: '2027-04-01', dayPence: 16_000 })

    const { body } = await api.http.get(path(northmoor)).set('authorization', coordinator.authorization)

    expect(body.items.map(({ validFrom, isInForce, can }: Rate) => [validFrom, isInForce, can.remove])).toEqual([
      ['2027-04-01', false, true],
      ['2024-04-01', true, false],
    ])
  })

  test('a day that has a rate, and a day that is past, are refused', async () => {
    const place = await anOrganisation(api)
    const who = await as(place)
    await add(who, place, {})

    const replies = [await add(who, place, { dayPence: 1 }), await add(who, place, { validFrom: '2026-11-22' })]

    expect(replies.map(({ body }) => body.code)).toEqual(['rate-exists', 'only-from-today'])
  })

  test('of two who add one from the same day at once, one does', async () => {
    const place = await anOrganisation(api)
    const who = await as(place)

    const replies = await Promise.all([1, 2, 3].map((pence) => add(who, place, { dayPence: pence })))

    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 409, 409])
  })

  test('one that a campaign names, or that has begun, stays', async () => {
    const place = await anOrganisation(api)
    const who = await as(place)
    await add(who, place, {})
    const later = (await add(who, place, { validFrom: '2027-01-01' })).body.items[0]
    const free = (await add(who, place, { validFrom: '2027-02-01' })).body.items[0]
    await aCampaign(api, { id: place.id, name: '' }, { values: { payment_rate_id: later.id } })
    const remove = (id: string) => api.http.delete(`${path(place)}/${id}`).set('authorization', who.authorization)

    const replies = [await remove(later.id), await remove(free.id), await remove(free.id)]

    expect(replies.map(({ status }) => status)).toEqual([409, 204, 404])
  })

  test.each([
    ['pounds with a fraction of a penny', { dayPence: 100.5 }],
    ['less than nothing', { halfDayPence: -1 }],
  ])('%s is refused', async (_what, over) => {
    expect((await add(coordinator, northmoor, { validFrom: '2028-01-01', ...over })).status).toBe(400)
  })
})
