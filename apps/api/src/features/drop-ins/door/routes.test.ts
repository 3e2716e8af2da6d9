import { beforeEach, describe, expect, test } from 'vitest'
import { type Asking, mailsTo, signedIn } from '../../../../test/coffee.ts'
import { aDropIn, aDropInProgramme, aPartnerIn, aSeries, statesIn } from '../../../../test/drop-ins.ts'
import { startApi } from '../../../../test/harness.ts'

const api = await startApi()
beforeEach(() => {
  api.clock.now = new Date('2026-11-23T10:00:00Z')
})

const atHalfPastTwo = () => {
  api.clock.now = new Date('2026-12-03T14:30:00Z')
}

/** A session going on, hosted by a partner, with two who booked: one chose to be listed. */
const aSessionGoingOn = async () => {
  const programme = await aDropInProgramme(api)
  const host = await aPartnerIn(api, programme)
  const dropInId = await aDropIn(programme, { hostIds: [host.id], capacity: 10 })
  const [listed, unlisted] = [await aPartnerIn(api, programme), await aPartnerIn(api, programme)]
  await listed.post(`/drop-ins/${dropInId}/bookings`, { isListed: true })
  await unlisted.post(`/drop-ins/${dropInId}/bookings`)
  atHalfPastTwo()
  return { programme, dropInId, host: await signedIn(api, host), listed, unlisted }
}
const bookingOf = async (host: Asking, dropInId: string, person: { id: string }): Promise<string> => {
  const { items } = (await host.get(`/drop-ins/${dropInId}/bookings`)).body
  return items.find((one: { person: { id: string } }) => one.person.id === person.id).id
}

describe('at the door', () => {
  test('the host counts who walked in, and takes a slip back', async () => {
    const { dropInId, host } = await aSessionGoingOn()
    const count = (body?: object) => host.post(`/drop-ins/${dropInId}/walk-ins`, body)

    await Promise.all([count(), count(), count()])
    const reply = await count({ change: -1 })

    expect(reply.body).toMatchObject({ walkIns: 2, thereCount: 2 })
  })

  test('of who chose to be listed it is kept whether they came; the others are only counted', async () => {
    const { dropInId, host, listed, unlisted } = await aSessionGoingOn()
    for (const person of [listed, unlisted]) {
      await host.put(
        `/drop-ins/${dropInId}/bookings/${await bookingOf(host, dropInId, person)}/came`,
        { came: true },
        0,
      )
    }

    const ticked = await host.get(`/drop-ins/${dropInId}/door`)
    const closed = await host.post(`/drop-ins/${dropInId}/close`)

    expect(ticked.body).toMatchObject({ cameCount: 2, thereCount: 2, isClosed: false })
    expect(closed.body).toMatchObject({ cameCount: 2, missedCount: 0, isClosed: true })
    expect(await statesIn(api, dropInId)).toEqual({ [listed.id]: 'attended', [unlisted.id]: 'booked' })
    const { rows } = await api.owner.query('select from drop_in_bookings where came is not null and drop_in_id = $1', [
      dropInId,
    ])
    expect(rows).toHaveLength(0)
  })

  test('who did not come was missed: a kind note, once, and nothing else', async () => {
    const { dropInId, host, listed } = await aSessionGoingOn()

    await host.post(`/drop-ins/${dropInId}/close`)
    const again = await host.post(`/drop-ins/${dropInId}/close`)

    expect(again.body.code).toBe('over')
    const notes = (await mailsTo(api, listed)).filter(({ subject }) => subject === 'We missed you at the drop-in')
    expect(notes).toHaveLength(1)
    expect(notes[0]?.body).toContain('No need to explain.')
  })

  test('who walked in may put themselves on the list, and is not counted twice', async () => {
    const { programme, dropInId, host } = await aSessionGoingOn()
    const walkIn = await aPartnerIn(api, programme)
    const other = await aPartnerIn(api, programme)
    await host.post(`/drop-ins/${dropInId}/walk-ins`)

    const said = await walkIn.post(`/drop-ins/${dropInId}/attendance/mine`)

    expect(said.body.mine).toMatchObject({ state: 'walk-in', isListed: true })
    expect((await host.get(`/drop-ins/${dropInId}/door`)).body).toMatchObject({ walkIns: 1, thereCount: 1 })
    // One whom the host did not see at the door was there all the same.
    await other.post(`/drop-ins/${dropInId}/attendance/mine`)
    expect((await host.get(`/drop-ins/${dropInId}/door`)).body).toMatchObject({ walkIns: 2, thereCount: 2 })
  })

  test('a host sees who booked in their own session only, and no way to reach them', async () => {
    const { programme, dropInId, host } = await aSessionGoingOn()
    api.clock.now = new Date('2026-11-24T10:00:00Z')
    const other = await aDropIn(programme)

    const own = await (await signedIn(api, host)).get(`/drop-ins/${dropInId}/bookings`)
    const others = await (await signedIn(api, host)).get(`/drop-ins/${other}/bookings`)

    expect(own.body.items.map(({ contact }: { contact: unknown }) => contact)).toEqual([null, null])
    expect(others.status).toBe(404)
  })

  test('nothing is counted before people arrive', async () => {
    const programme = await aDropInProgramme(api)
    const dropInId = await aDropIn(programme)

    expect((await programme.coordinator.post(`/drop-ins/${dropInId}/walk-ins`)).body.code).toBe('not-yet')
  })
})

test('what was said and done is shown at the next session of the series', async () => {
  const programme = await aDropInProgramme(api)
  const { id } = await aSeries(programme)
  const [first, second] = (await programme.coordinator.get(`/drop-ins?seriesId=${id}`)).body.items
  api.clock.now = new Date('2026-11-26T15:30:00Z')
  const coordinator = await signedIn(api, programme.coordinator)
  const partner = await aPartnerIn(api, programme)

  const words = {
    themes: 'Parking at the hospital',
    reply: 'You said parking is dear. We asked estates, and passes are free now.',
  }
  const written = await coordinator.put(`/drop-ins/${first.id}/themes`, words, first.version)

  expect(written.status).toBe(200)
  expect((await partner.get(`/drop-ins/${second.id}`)).body.lastTime).toEqual({
    dropInId: first.id,
    day: '2026-11-26',
    ...words,
  })
})

test('figures count what was held, month by month, and the export names who booked', async () => {
  const { programme, dropInId, host } = await aSessionGoingOn()
  await host.post(`/drop-ins/${dropInId}/walk-ins`)
  await host.post(`/drop-ins/${dropInId}/close`)
  api.clock.now = new Date('2026-12-04T10:00:00Z')
  const coordinator = await signedIn(api, programme.coordinator)

  const figures = await coordinator.get(`/drop-ins/figures?organisationId=${programme.trust.id}`)
  const sheet = await coordinator.get(`/drop-ins/${dropInId}/bookings/export?format=csv`)

  expect(figures.body.items).toEqual([
    { month: '2026-12', held: 1, cancelled: 0, booked: 2, there: 1, walkIns: 1, missed: 2 },
  ])
  expect(sheet.text.split('\r\n').filter((line: string) => line !== '')).toHaveLength(3)
})

test('a list of many sessions asks the database no more often than a list of one, and is walked without gaps', async () => {
  const programme = await aDropInProgramme(api)
  const { coordinator } = programme
  await aDropIn(programme)
  const asked = async (path: string) => {
    const before = api.database.asked.statements
    await coordinator.get(path)
    return api.database.asked.statements - before
  }
  const ofOne = await asked('/drop-ins?limit=100')
  await aSeries(programme)
  await aSeries(programme, { weekday: 2 })

  const ofMany = await asked('/drop-ins?limit=100')
  const reply = await coordinator.get('/drop-ins?limit=10')
  const next = await coordinator.get(`/drop-ins?limit=100&cursor=${reply.body.nextCursor}`)

  expect(ofMany).toBe(ofOne)
  expect(new Set([...reply.body.items, ...next.body.items].map(({ id }) => id)).size).toBe(24)
  expect(next.body.nextCursor).toBeNull()
})
