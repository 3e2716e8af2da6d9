import { inTransaction } from '@elevate/db/open'
import { beforeAll, describe, expect, test } from 'vitest'
import { aCoffeeProgramme, openRound, type Programme, signedIn } from '../../../../test/coffee.ts'
import { startApi } from '../../../../test/harness.ts'
import { manyMembers } from '../../../../test/many-members.ts'
import { aCoordinator, anOrganisation } from '../../../../test/people.ts'
import { claimDrawing, goOnDrawing } from './drawing-queries.ts'
import { doDrawings } from './drawing-work.ts'

const api = await startApi()
let programme: Programme

beforeAll(async () => {
  programme = await aCoffeeProgramme(api, 0)
  await manyMembers(api.owner, programme.trust, 2_003)
})

/** An organisation prepares one round at a time: the one before makes room. */
const asked = async () => {
  await api.owner.query(
    `update coffee_rounds set state = 'cancelled', cancelled_at = now() where state in ('open', 'drawn')`,
  )
  await api.owner.query(`update coffee_drawings set state = 'cancelled', ended_at = now() where ended_at is null`)
  const roundId = await openRound(programme)
  const reply = await programme.coordinator.post(`/coffee-rounds/${roundId}/draw`)
  return { roundId, reply }
}
const seen = async (roundId: string) => (await programme.coordinator.get(`/coffee-rounds/${roundId}`)).body
const drawsOf = async (roundId: string) =>
  (await api.owner.query('select id from coffee_draws where round_id = $1', [roundId])).rows

describe('a draw of more than two thousand people', () => {
  test('is made by a worker: the page says how far it is, then shows the groups, and it can be checked', async () => {
    const { roundId, reply } = await asked()
    const waiting = await seen(roundId)

    await doDrawings(api.deps)

    const { draw, drawing } = await seen(roundId)
    expect(reply.status).toBe(202)
    expect(waiting.drawing).toMatchObject({
      state: 'waiting',
      sentence: 'Waiting to start. It starts within a minute.',
    })
    expect(waiting.draw).toBe(null)
    expect(drawing).toBe(null)
    expect(draw).toMatchObject({ groupCount: 1_001, peopleCount: 2_003, isUpToDate: true, repeats: 0, notPlaced: [] })
    expect(draw.groups).toHaveLength(1_000)
    const check = await programme.coordinator.post(`/coffee-rounds/${roundId}/draw/check`)
    expect(check.body.isSame).toBe(true)
  })

  test('two workers at once make it once', async () => {
    const { roundId } = await asked()

    await Promise.all([doDrawings(api.deps), doDrawings(api.deps), doDrawings(api.deps)])

    expect(await drawsOf(roundId)).toHaveLength(1)
  })

  test('a worker that was lost: another goes on once its claim has run out, and the lost one changes nothing', async () => {
    const { roundId } = await asked()
    const lost = { claim: '0192f0c1-0000-7000-8000-000000000001', now: api.clock.now }
    const until = new Date(api.clock.now.getTime() + 60_000)
    const claimed = await inTransaction(api.database, 'system', (tx) => claimDrawing(tx, { ...lost, until }))
    await doDrawings(api.deps)
    const whileClaimed = await seen(roundId)

    api.clock.now = new Date(until.getTime() + 1_000)
    await doDrawings(api.deps)

    const mine = { id: claimed?.id ?? '', claim: lost.claim }
    const goesOn = await inTransaction(api.database, 'system', (tx) => goOnDrawing(tx, mine, { step: 'saving' }))
    expect(whileClaimed.drawing).toMatchObject({ state: 'working', sentence: expect.stringContaining('Step 1 of 4') })
    expect((await seen(roundId)).drawing).toBe(null)
    expect(await drawsOf(roundId)).toHaveLength(1)
    expect(goesOn).toBe(false)
  })

  test('that ends no worker three times is given up, and the page says so', async () => {
    const { roundId } = await asked()
    await api.owner.query('update coffee_drawings set attempts = 3 where round_id = $1', [roundId])

    await doDrawings(api.deps)

    expect((await seen(roundId)).drawing).toMatchObject({ state: 'failed' })
    expect(await drawsOf(roundId)).toHaveLength(0)
  })

  test('can be stopped, once; a stopped one is not made', async () => {
    const { roundId } = await asked()
    const stop = () => programme.coordinator.post(`/coffee-rounds/${roundId}/drawing/cancel`)

    const [first, second] = [await stop(), await stop()]
    await doDrawings(api.deps)

    expect(first.body.state).toBe('cancelled')
    expect(second.body.code).toBe('no-drawing')
    expect(await drawsOf(roundId)).toHaveLength(0)
  })

  test('asked for again by many at once, one is on its way; another organisation sees and stops nothing', async () => {
    const { roundId } = await asked()
    const stranger = await signedIn(api, await aCoordinator(api, await anOrganisation(api)))

    const replies = await Promise.all(
      Array.from({ length: 6 }, () => programme.coordinator.post(`/coffee-rounds/${roundId}/draw`)),
    )
    const theirs = await stranger.post(`/coffee-rounds/${roundId}/drawing/cancel`)
    await doDrawings(api.deps)

    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 202))
    expect(theirs.status).toBe(404)
    expect(await drawsOf(roundId)).toHaveLength(1)
  })
})
