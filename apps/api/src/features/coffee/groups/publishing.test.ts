import { inTransaction } from '@elevate/db/open'
import { beforeAll, describe, expect, test } from 'vitest'
import { aCoffeeProgramme, openRound, type Programme, signedIn } from '../../../../test/coffee.ts'
import { startApi } from '../../../../test/harness.ts'
import { manyMembers } from '../../../../test/many-members.ts'
import { aCoordinator, anOrganisation } from '../../../../test/people.ts'
import { doDrawings } from '../draws/drawing-work.ts'
import { claimPublishing } from './publishing-queries.ts'
import { doPublishings } from './publishing-work.ts'

const api = await startApi()
let programme: Programme
const members = 601

beforeAll(async () => {
  Object.assign(api.deps.config, { roundsAtOnceUpTo: 20 })
  programme = await aCoffeeProgramme(api, 0)
  await manyMembers(api.owner, programme.trust, members)
})

/** An organisation prepares one round at a time: the one before makes room. */
const drawnRound = async (): Promise<string> => {
  await api.owner.query(
    `update coffee_rounds set state = 'cancelled', cancelled_at = now() where state in ('open', 'drawn', 'published')`,
  )
  await api.owner.query(`update coffee_publishings set state = 'cancelled', ended_at = now() where ended_at is null`)
  const roundId = await openRound(programme)
  await programme.coordinator.post(`/coffee-rounds/${roundId}/draw`)
  await doDrawings(api.deps)
  return roundId
}
const publish = (roundId: string) => programme.coordinator.post(`/coffee-rounds/${roundId}/publish`)
const seen = async (roundId: string) => (await programme.coordinator.get(`/coffee-rounds/${roundId}`)).body
const count = async (sql: string, roundId: string): Promise<number> =>
  (await api.owner.query(`select count(*)::int as count from ${sql}`, [roundId])).rows[0].count
const mails = (roundId: string) =>
  count(
    `outbox o join coffee_groups g on g.id = o.about_id where g.round_id = $1 and o.subject like 'Your coffee match:%'`,
    roundId,
  )
const claim = '0192f0c1-0000-7000-8000-000000000002'

describe('publishing a large round', () => {
  test('is asked for at once and done by a worker: the page says how far it is, and everybody is told once', async () => {
    const roundId = await drawnRound()

    const reply = await publish(roundId)
    const waiting = await seen(roundId)
    await Promise.all([doPublishings(api.deps), doPublishings(api.deps), doPublishings(api.deps)])

    const after = await seen(roundId)
    expect(reply.status).toBe(202)
    expect(waiting).toMatchObject({
      state: 'drawn',
      publishing: { state: 'waiting', told: 0, people: members },
      can: { publish: false, draw: false, change: false, close: false },
      reach: { email: members, phone: 0, post: 0 },
    })
    expect(after).toMatchObject({ state: 'published', publishing: null, groupCount: 300, peopleCount: members })
    expect(await mails(roundId)).toBe(members)
    expect(await count('coffee_groups where round_id = $1', roundId)).toBe(300)
    const told = await count(
      `notifications n join coffee_group_members m on m.person_id = n.person_id and m.round_id = $1 and n.title like 'Your coffee match:%'`,
      roundId,
    )
    expect(told).toBe(members)
    const closed = await programme.coordinator.post(`/coffee-rounds/${roundId}/close`)
    expect(closed.body.state).toBe('closed')
  })

  test('goes on where a lost worker stopped; whoever dropped out meanwhile is not told of a match that is off', async () => {
    const roundId = await drawnRound()
    await publish(roundId)
    await doPublishings(api.deps)
    const before = await mails(roundId)
    const { rows } = await api.owner.query(
      `select id from coffee_groups where round_id = $1 order by id offset 279 limit 1`,
      [roundId],
    )
    // As it is after a worker was lost on its way: the last twenty groups have not been told of.
    await api.owner.query(
      `delete from outbox o using coffee_groups g where g.id = o.about_id and g.round_id = $1 and g.id > $2`,
      [roundId, rows[0].id],
    )
    await api.owner.query(
      `update coffee_publishings set state = 'working', ended_at = null, claimed_until = $3, told = 0, after = $2 where round_id = $1`,
      [roundId, rows[0].id, api.clock.now],
    )
    const left = await api.owner.query(
      `select person_id from coffee_group_members where round_id = $1 order by group_id desc limit 1`,
      [roundId],
    )
    const personId = left.rows[0].person_id
    await programme.coordinator.post(`/coffee-rounds/${roundId}/drop-outs`, { personId })

    api.clock.now = new Date(api.clock.now.getTime() + 1_000)
    await doPublishings(api.deps)

    const matched = await api.owner.query(
      `select from outbox where person_id = $1 and subject like 'Your coffee match:%' and about_id in (select id from coffee_groups where round_id = $2)`,
      [personId, roundId],
    )
    expect(matched.rows).toHaveLength(0)
    expect(await mails(roundId)).toBeGreaterThanOrEqual(before - 3)
    expect(await mails(roundId)).toBeLessThan(before)
    expect((await seen(roundId)).publishing).toBe(null)
  })

  test('tells nobody where the people have changed since it was looked at, and says so', async () => {
    const roundId = await drawnRound()
    await publish(roundId)
    await api.owner.query(
      `update coffee_members set takes_part = false where person_id = (select person_id from coffee_members where organisation_id = $1 limit 1)`,
      [programme.trust.id],
    )

    await doPublishings(api.deps)

    await api.owner.query('update coffee_members set takes_part = true where organisation_id = $1', [
      programme.trust.id,
    ])
    expect(await seen(roundId)).toMatchObject({
      state: 'drawn',
      publishing: { state: 'failed', sentence: expect.stringContaining('nobody has been told') },
    })
    expect(await mails(roundId)).toBe(0)
  })

  test('while it is on its way nobody draws, publishes or closes; cancelling stops it, and it tells nobody after that', async () => {
    const roundId = await drawnRound()
    await publish(roundId)

    const refused = [await programme.coordinator.post(`/coffee-rounds/${roundId}/draw`), await publish(roundId)]
    const stranger = await signedIn(api, await aCoordinator(api, await anOrganisation(api)))
    const theirs = await stranger.post(`/coffee-rounds/${roundId}/publish`)
    const cancelled = await programme.coordinator.post(`/coffee-rounds/${roundId}/cancel`)
    await doPublishings(api.deps)

    expect(refused.map(({ body }) => body.code)).toEqual(['being-published', 'being-published'])
    expect(theirs.status).toBe(404)
    expect(cancelled.body.state).toBe('cancelled')
    expect(await mails(roundId)).toBe(0)
    expect(await count('coffee_groups where round_id = $1', roundId)).toBe(0)
  })

  test('a lost worker that comes back does nothing: another has it', async () => {
    const roundId = await drawnRound()
    await publish(roundId)
    const until = new Date(api.clock.now.getTime() + 60_000)
    await inTransaction(api.database, 'system', (tx) => claimPublishing(tx, { claim, now: api.clock.now, until }))
    await doPublishings(api.deps)
    const whileClaimed = await seen(roundId)

    api.clock.now = new Date(until.getTime() + 1_000)
    await doPublishings(api.deps)

    expect(whileClaimed).toMatchObject({ state: 'drawn', publishing: { state: 'working' } })
    expect(await mails(roundId)).toBe(members)
  })
})
