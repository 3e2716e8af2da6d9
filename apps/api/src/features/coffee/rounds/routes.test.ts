import { describe, expect, test } from 'vitest'
import { aCoffeeProgramme, aMember, aPublishedRound, mailsTo, openRound, signedIn } from '../../../../test/coffee.ts'
import { startApi } from '../../../../test/harness.ts'
import { aCoordinator, anAdministrator, anOrganisation } from '../../../../test/people.ts'

const api = await startApi()

describe('opening a round', () => {
  test('a coordinator opens a round with a day four weeks ahead and three ice-breakers, and changes them', async () => {
    const { trust, coordinator } = await aCoffeeProgramme(api, 0)

    const opened = await coordinator.post('/coffee-rounds', { organisationId: trust.id })
    const changed = await coordinator.patch(
      `/coffee-rounds/${opened.body.id}`,
      { title: 'Winter coffee', iceBreakers: ['One?', 'Two?', 'Three?'] },
      opened.body.version,
    )

    expect(opened.status).toBe(201)
    expect(opened.body).toMatchObject({ state: 'open', title: 'Coffee round November 2026', meetBy: '2026-12-21' })
    expect(opened.body.iceBreakers).toHaveLength(3)
    expect(changed.body).toMatchObject({ title: 'Winter coffee', iceBreakers: ['One?', 'Two?', 'Three?'] })
    expect(changed.headers.etag).toBe('"2"')
  })

  test('two coordinators change the same round: the second is told and nothing is lost', async () => {
    const programme = await aCoffeeProgramme(api, 0)
    const roundId = await openRound(programme)
    await programme.coordinator.patch(`/coffee-rounds/${roundId}`, { title: 'First' }, 1)

    const second = await programme.coordinator.patch(`/coffee-rounds/${roundId}`, { title: 'Second' }, 1)

    expect(second.status).toBe(412)
    const seen = await programme.coordinator.get(`/coffee-rounds/${roundId}`)
    expect(seen.body.title).toBe('First')
  })

  test('an organisation prepares one round at a time, however many ask at once', async () => {
    const { trust, coordinator } = await aCoffeeProgramme(api, 0)

    const replies = await Promise.all(
      Array.from({ length: 6 }, () => coordinator.post('/coffee-rounds', { organisationId: trust.id })),
    )

    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409])
    expect(replies.find(({ status }) => status === 409)?.body.code).toBe('round-already-open')
  })

  test('the same request again opens the same round', async () => {
    const { trust, coordinator } = await aCoffeeProgramme(api, 0)
    const open = () =>
      coordinator.post('/coffee-rounds').set('idempotency-key', 'a1').send({ organisationId: trust.id })

    const first = await open()
    const again = await open()

    expect(again.status).toBe(201)
    expect(again.body).toEqual(first.body)
  })

  test('a day that has passed is refused', async () => {
    const { trust, coordinator } = await aCoffeeProgramme(api, 0)

    const reply = await coordinator.post('/coffee-rounds', { organisationId: trust.id, meetBy: '2026-11-23' })

    expect(reply.body.code).toBe('meet-by-has-passed')
  })
})

describe('publishing', () => {
  test('a round is published once, however many click', async () => {
    const programme = await aCoffeeProgramme(api, 6)
    const roundId = await openRound(programme)
    await programme.coordinator.post(`/coffee-rounds/${roundId}/draw`)

    const replies = await Promise.all(
      Array.from({ length: 8 }, () => programme.coordinator.post(`/coffee-rounds/${roundId}/publish`)),
    )

    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(replies.filter(({ body }) => body.code === 'already-published')).toHaveLength(7)
    for (const member of programme.members) expect(await mailsTo(api, member)).toHaveLength(1)
  })

  test('a double click with one key gets the same answer twice', async () => {
    const programme = await aCoffeeProgramme(api, 4)
    const roundId = await openRound(programme)
    await programme.coordinator.post(`/coffee-rounds/${roundId}/draw`)
    const publish = () => programme.coordinator.post(`/coffee-rounds/${roundId}/publish`).set('idempotency-key', 'p1')

    const [first, second] = await Promise.all([publish(), publish()])

    expect([first?.status, second?.status]).toEqual([200, 200])
    expect(second?.body).toEqual(first?.body)
  })

  test('a round that was not drawn cannot be published', async () => {
    const programme = await aCoffeeProgramme(api, 4)
    const roundId = await openRound(programme)

    const reply = await programme.coordinator.post(`/coffee-rounds/${roundId}/publish`)

    expect(reply.body.code).toBe('no-draw')
  })

  test('somebody pauses after the draw: the preview is out of date and cannot be published', async () => {
    const programme = await aCoffeeProgramme(api, 4)
    const roundId = await openRound(programme)
    await programme.coordinator.post(`/coffee-rounds/${roundId}/draw`)
    const [member] = programme.members
    if (!member) throw new Error('no member')
    const partner = await signedIn(api, member)
    await partner.put(
      `/coffee-members/${programme.trust.id}/${member.id}`,
      { takesPart: true, pausedUntil: '2026-12-24', sharedContact: 'email' },
      1,
    )

    const reply = await programme.coordinator.post(`/coffee-rounds/${roundId}/publish`)

    expect(reply.status).toBe(409)
    expect(reply.body.code).toBe('draw-out-of-date')
    const seen = await programme.coordinator.get(`/coffee-rounds/${roundId}`)
    expect(seen.body.draw.isUpToDate).toBe(false)
    expect(seen.body.can.publish).toBe(false)
  })

  test('only the preview that was looked at is published', async () => {
    const programme = await aCoffeeProgramme(api, 4)
    const roundId = await openRound(programme)
    const seen = await programme.coordinator.post(`/coffee-rounds/${roundId}/draw`)
    await programme.coordinator.post(`/coffee-rounds/${roundId}/draw`)

    const reply = await programme.coordinator.post(`/coffee-rounds/${roundId}/publish?drawId=${seen.body.id}`)

    expect(reply.body.code).toBe('draw-out-of-date')
  })

  test('once published, a round is neither drawn nor changed again, and the next one can be opened', async () => {
    const programme = await aCoffeeProgramme(api, 4)
    const round = await aPublishedRound(programme)

    const drawn = await programme.coordinator.post(`/coffee-rounds/${round.id}/draw`)
    const changed = await programme.coordinator.patch(`/coffee-rounds/${round.id}`, { title: 'x' }, round.version)

    expect([drawn.body.code, changed.body.code]).toEqual(['already-published', 'already-published'])
    expect(await openRound(programme)).toMatch(/-/)
  })
})

describe('who may', () => {
  test('the coordinator of another trust does not find the round, and an administrator sees none', async () => {
    const programme = await aCoffeeProgramme(api, 4)
    const round = await aPublishedRound(programme)
    const stranger = await signedIn(api, await aCoordinator(api, await anOrganisation(api)))
    const administrator = await signedIn(api, await anAdministrator(api))

    const path = `/coffee-rounds/${round.id}`
    const replies = await Promise.all([
      stranger.get(path),
      stranger.patch(path, { title: 'x' }, 1),
      ...['draw', 'publish', 'cancel', 'close'].map((verb) => stranger.post(`${path}/${verb}`)),
      ...['report', 'export?format=csv'].map((what) => stranger.get(`${path}/${what}`)),
      stranger.get(`/coffee-members?organisationId=${programme.trust.id}`),
      stranger.get(`/coffee-keep-apart?organisationId=${programme.trust.id}`),
      stranger.get(`/connections?organisationId=${programme.trust.id}`),
    ])

    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 404))
    expect((await stranger.get('/coffee-rounds')).body.items).toEqual([])
    expect((await administrator.get(path)).status).toBe(403)
  })

  test('every change is in the audit trail', async () => {
    const programme = await aCoffeeProgramme(api, 4)
    const round = await aPublishedRound(programme)
    await programme.coordinator.post(`/coffee-rounds/${round.id}/close`)

    const { rows } = await api.owner.query('select action from audit_entries where subject_id = $1 order by id', [
      round.id,
    ])

    const actions = rows.map(({ action }) => action)
    expect(actions).toEqual([
      'coffee-round.opened',
      'coffee-round.drawn',
      'coffee-round.published',
      'coffee-round.closed',
    ])
  })
})

test('the page of a round asks the same number of questions for four people and for twelve', async () => {
  const statements = async (size: number) => {
    const programme = await aCoffeeProgramme(api, size)
    const round = await aPublishedRound(programme)
    await programme.coordinator.get(`/coffee-rounds/${round.id}`)
    const before = api.database.asked.statements
    await programme.coordinator.get(`/coffee-rounds/${round.id}`)
    return api.database.asked.statements - before
  }

  expect(await statements(12)).toBe(await statements(4))
})

test('people without email are told by the coordinator, who ticks it off', async () => {
  const programme = await aCoffeeProgramme(api, 3)
  const byPhone = await aMember(api, programme.trust, { givenName: 'Olive', contact: 'phone', email: null })
  const round = await aPublishedRound(programme)
  const seen = await programme.coordinator.get(`/coffee-rounds/${round.id}`)
  const [telling] = seen.body.toTell

  const ticked = await programme.coordinator.post(`/coffee-rounds/${round.id}/tellings/${telling.id}/told`)

  expect(seen.body.toTell).toHaveLength(1)
  expect(telling).toMatchObject({ person: { id: byPhone.id }, by: 'phone', reachAt: '07700 900123', toldAt: null })
  expect(telling.message).toContain('Hello Olive')
  expect(await mailsTo(api, byPhone)).toEqual([])
  expect(ticked.body.toldAt).toBe('2026-11-23T10:00:00.000Z')
})
