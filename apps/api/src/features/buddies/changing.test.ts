import { beforeEach, describe, expect, test } from 'vitest'
import { aBuddyPair, aBuddyProgramme, aNewPartner } from '../../../test/buddies.ts'
import { signedIn } from '../../../test/coffee.ts'
import { startApi } from '../../../test/harness.ts'
import { aPartner, type TestPerson } from '../../../test/people.ts'
import { doBuddyWork } from './public.ts'

const api = await startApi()
const on = (day: string) => {
  api.clock.now = new Date(`${day}T10:00:00Z`)
}
beforeEach(() => on('2026-11-23'))

const titlesTo = async (person: { id: string }) => {
  const { rows } = await api.owner.query('select title from notifications where person_id = $1 order by id', [
    person.id,
  ])
  return rows.map(({ title }) => title as string)
}
const tasksOf = async (organisationId: string) => {
  const { rows } = await api.owner.query(
    `select title from tasks where organisation_id = $1 and withdrawn_at is null order by title`,
    [organisationId],
  )
  return rows.map(({ title }) => title as string)
}
const full = ({ givenName, familyName }: TestPerson) => `${givenName} ${familyName}`

const aPair = async (startsOn = '2026-11-23') => {
  const programme = await aBuddyProgramme(api)
  const { trust, fresh, known } = programme
  const pairId = await aBuddyPair(api, trust, { members: [fresh, known], startsOn })
  return { ...programme, pairId, me: await signedIn(api, fresh), other: await signedIn(api, known) }
}
const mine = async (who: Awaited<ReturnType<typeof signedIn>>) => (await who.get('/buddy-pairs/mine')).body.items[0]
const say = (who: Awaited<ReturnType<typeof signedIn>>, pairId: string, week: number, made: boolean) =>
  who.put(`/buddy-pairs/${pairId}/contacts/${week}`, { made }, 1)

describe('my buddies', () => {
  test('I see who it is and how to reach them as they allow, never more', async () => {
    const { me, other, pairId, known } = await aPair()

    const before = await mine(me)
    await other.put(`/buddy-pairs/${pairId}/my-contact`, { kind: 'programme-team' }, 1)
    const after = await mine(me)
    const phone = await other.put(`/buddy-pairs/${pairId}/my-contact`, { kind: 'phone' }, 1)

    expect(before.pairs[0].people).toEqual([
      { id: known.id, name: known.givenName, contact: { kind: 'email', value: known.email } },
    ])
    expect(after.pairs[0].people[0].contact).toEqual({ kind: 'programme-team', value: null })
    expect(JSON.stringify(after.pairs[0].people)).not.toContain('@')
    expect(phone.body.code).toBe('no-phone')
  })

  test('one tap says whether we were in touch; again, or on an old week, it is the same', async () => {
    const { me, other, coordinator, pairId } = await aPair('2026-10-26')

    const replies = [
      await say(me, pairId, 1, true),
      await say(me, pairId, 1, true),
      await say(me, pairId, 4, false),
      await say(me, pairId, 12, true),
      await say(me, pairId, 2, true),
    ]

    expect(replies.map(({ status, body }) => body.code ?? status)).toEqual([204, 204, 204, 'not-yet', 'not-found'])
    expect((await mine(me)).pairs[0].asked).toEqual({ week: 4, made: false })
    expect((await mine(other)).pairs[0].asked).toEqual({ week: 4, made: null })
    const { body } = await coordinator.get(`/buddy-pairs/${pairId}`)
    expect(body.members[0].contacts).toEqual([
      { week: 1, made: true },
      { week: 4, made: false },
    ])
    const { rows } = await api.owner.query(`select * from buddy_contacts where pair_id = $1 and week = 1`, [pairId])
    expect(Object.values(rows[0]).filter((value) => value instanceof Date && value.getHours() !== 0)).toEqual([])
  })

  test('nobody else can say it for me, or see it but the coordinator', async () => {
    const { pairId, trust } = await aPair()
    const stranger = await signedIn(api, await aPartner(api, trust))

    const replies = [await say(stranger, pairId, 1, true), await stranger.post(`/buddy-pairs/${pairId}/resume`)]

    expect(replies.map(({ status }) => status)).toEqual([404, 404])
    expect((await mine(stranger)).pairs).toEqual([])
  })
})

describe('reminders', () => {
  test('come in week 1, 4 and 12 to both, exactly once each, also with two workers', async () => {
    const { fresh, known } = await aPair()
    for (const day of ['2026-11-25', '2026-11-26', '2026-11-27', '2026-12-17', '2027-02-11', '2027-02-12']) {
      on(day)
      await Promise.all([doBuddyWork(api.deps), doBuddyWork(api.deps), doBuddyWork(api.deps)])
    }

    expect(await titlesTo(fresh)).toEqual([
      `Say hello to ${known.givenName} this week`,
      `Time to get in touch with ${known.givenName}`,
      `Time to get in touch with ${known.givenName}`,
    ])
    expect(await titlesTo(known)).toHaveLength(3)
    const { rows } = await api.owner.query(`select count(*)::int as mails from outbox where person_id = $1`, [fresh.id])
    expect(rows).toEqual([{ mails: 3 }])
  })

  test('none to who said "yes" already, none while it rests, none after its end', async () => {
    const [said, resting, over] = [await aPair(), await aPair(), await aPair()]
    await say(said.me, said.pairId, 1, true)
    await resting.me.post(`/buddy-pairs/${resting.pairId}/pause`, { until: '2026-12-10' })
    await over.me.post(`/buddy-pairs/${over.pairId}/leavings`, { personId: over.fresh.id, wantsAnother: false })

    on('2026-11-26')
    await doBuddyWork(api.deps)

    expect(await titlesTo(said.fresh)).toEqual([])
    expect(await titlesTo(said.known)).toHaveLength(1)
    expect(await titlesTo(resting.known)).toEqual(['Your buddy pair rests for a while'])
    expect(await titlesTo(over.known)).toEqual(['Your buddy pair has changed'])
  })

  test('go on when the pause is over, and one that still waits in the outbox is taken back', async () => {
    const { me, known, pairId } = await aPair()
    on('2026-11-26')
    await doBuddyWork(api.deps)
    await me.post(`/buddy-pairs/${pairId}/pause`, { until: '2026-12-10' })
    const { rows } = await api.owner.query(
      `select withdrawn_at is not null as gone from outbox where person_id = $1 order by id`,
      [known.id],
    )
    expect(rows[0]).toEqual({ gone: true })

    on('2026-12-17')
    await doBuddyWork(api.deps)

    expect((await titlesTo(known)).at(-1)).toMatch(/^Time to get in touch/)
    expect((await mine(me)).pairs[0].pausedUntil).toBeNull()
  })
})

describe('changing without blame', () => {
  test('who asks for a swap is not named to the other, who is told kindly; the coordinator finds both a buddy', async () => {
    const { me, other, trust, fresh, known, pairId, coordinator } = await aPair()

    const left = await other.post(`/buddy-pairs/${pairId}/leavings`, { personId: known.id, wantsAnother: true })
    const again = await other.post(`/buddy-pairs/${pairId}/leavings`, { personId: known.id, wantsAnother: true })

    expect([left.status, again.status]).toEqual([204, 204])
    expect(await titlesTo(fresh)).toEqual(['Your buddy pair has changed'])
    expect(await titlesTo(known)).toEqual([])
    expect(await tasksOf(trust.id)).toEqual(
      [`Find another buddy for ${full(fresh)}`, `Find another buddy for ${full(known)}`].toSorted(),
    )
    expect((await mine(me)).pairs).toEqual([])
    const pair = await coordinator.get(`/buddy-pairs/${pairId}`)
    expect(pair.body).toMatchObject({ state: 'ended', endedOn: '2026-11-23' })
    const { rows } = await api.owner.query(
      `select count(distinct left_on)::int as days, count(*)::int as people from buddy_members where pair_id = $1`,
      [pairId],
    )
    expect(rows).toEqual([{ days: 1, people: 2 }])
  })

  test('they are never paired again', async () => {
    const { me, fresh, known, trust, pairId, coordinator } = await aPair()
    await me.post(`/buddy-pairs/${pairId}/leavings`, { personId: fresh.id, wantsAnother: true })

    const again = await coordinator.post('/buddy-pairs', { organisationId: trust.id, personIds: [known.id, fresh.id] })
    const preview = await coordinator.get(`/buddy-pairs/suggestions?organisationId=${trust.id}`)

    expect(again.body.code).toBe('paired-before')
    expect(preview.body.pairs).toEqual([])
  })

  test('both who leave at the same moment end it once', async () => {
    const { me, other, fresh, known, trust, pairId } = await aPair()
    const leave = (who: typeof me) =>
      who.post(`/buddy-pairs/${pairId}/leavings`, { personId: who.id, wantsAnother: false })

    const replies = await Promise.all([leave(me), leave(other), leave(me), leave(other)])

    expect(replies.map(({ status }) => status)).toEqual([204, 204, 204, 204])
    expect([...(await titlesTo(fresh)), ...(await titlesTo(known))]).toHaveLength(1)
    expect(await tasksOf(trust.id)).toHaveLength(1)
  })

  test('two of a trio go on when one leaves', async () => {
    const { trust, fresh, known } = await aBuddyProgramme(api)
    const third = await aNewPartner(api, trust)
    const pairId = await aBuddyPair(api, trust, { members: [fresh, known, third] })
    const leaver = await signedIn(api, third)

    await leaver.post(`/buddy-pairs/${pairId}/leavings`, { personId: third.id, wantsAnother: false })

    const left = await mine(await signedIn(api, fresh))
    expect(left.pairs[0].people).toMatchObject([{ id: known.id }])
    expect(await titlesTo(known)).toEqual(['Your buddy pair has changed'])
    expect((await mine(leaver)).pairs).toEqual([])
  })

  test('an appointment that ends takes the partner out of the pair, and the new one who is left gets a task', async () => {
    const { coordinator, trust, known, fresh } = await aPair()
    const { rows } = await api.owner.query('select id, version from appointments where person_id = $1', [known.id])

    const ended = await coordinator
      .post(`/appointments/${rows[0].id}/end`, { endedOn: '2026-11-23', reason: 'own-wish' })
      .set('if-match', `"${rows[0].version}"`)

    expect(ended.status).toBe(200)
    expect(await titlesTo(fresh)).toEqual(['Your buddy pair has changed'])
    expect(await tasksOf(trust.id)).toEqual([`Find another buddy for ${full(fresh)}`])
  })

  test('at six months both are told that they may change it, the coordinator asks once, and it goes on or ends', async () => {
    const { coordinator, trust, fresh, known, pairId } = await aPair('2026-05-23')
    await doBuddyWork(api.deps)
    await doBuddyWork(api.deps)
    expect(await titlesTo(fresh)).toEqual([`You and ${known.givenName}: shall it go on?`])
    expect(await tasksOf(trust.id)).toHaveLength(1)

    const on = await coordinator.post(`/buddy-pairs/${pairId}/review`, { goesOn: true }).set('if-match', '"1"')
    const stale = await coordinator.post(`/buddy-pairs/${pairId}/review`, { goesOn: false }).set('if-match', '"1"')
    const over = await coordinator.post(`/buddy-pairs/${pairId}/review`, { goesOn: false }).set('if-match', '"2"')

    expect(on.body).toMatchObject({ reviewOn: '2027-05-23', state: 'active' })
    expect(stale.status).toBe(412)
    expect(over.body.state).toBe('ended')
    expect((await titlesTo(known)).at(-1)).toBe('Your buddy pair has changed')
  })
})

test('who asks for a buddy leaves a task, is suggested, and is no longer waiting once paired', async () => {
  const { coordinator, trust, known } = await aBuddyProgramme(api)
  const other = await aPartner(api, trust)
  const asking = await signedIn(api, known)
  const wish = (value: string | null) => asking.put(`/buddy-wishes/${trust.id}/${known.id}`, { wish: value }, 1)

  await wish('wanted')
  await wish('wanted')
  expect(await tasksOf(trust.id)).toEqual([`${full(known)} would like a buddy`])
  await wish(null)
  expect(await tasksOf(trust.id)).toEqual([])
  await wish('wanted')
  expect((await mine(asking)).isWaiting).toBe(true)
  await coordinator.post('/buddy-pairs', { organisationId: trust.id, personIds: [known.id, other.id] })

  expect(await mine(asking)).toMatchObject({ isWaiting: false, wish: null, pairs: [{ people: [{ id: other.id }] }] })
})

test('the walls of the database show a pair to its members and their coordinator, and to nobody else', async () => {
  const { me, other, coordinator, trust, pairId } = await aPair()
  await say(me, pairId, 1, true)
  const stranger = await signedIn(api, await aPartner(api, trust))
  const counts = async (personId: string) => {
    const { rows } = await api.owner.query('select id from sign_ins where person_id = $1', [personId])
    const client = await api.database.pool.connect()
    try {
      await client.query('begin')
      await client.query('select app.open_session($1, $2)', [rows[0].id, '2026-11-23'])
      const seen = await client.query(
        `select (select count(*)::int from buddy_pairs) as pairs, (select count(*)::int from buddy_members) as members,
                (select count(*)::int from buddy_contacts) as contacts`,
      )
      return seen.rows[0]
    } finally {
      await client.query('rollback')
      client.release()
    }
  }

  expect(await counts(me.id)).toEqual({ pairs: 1, members: 2, contacts: 1 })
  expect(await counts(other.id)).toEqual({ pairs: 1, members: 2, contacts: 0 })
  expect(await counts(coordinator.id)).toEqual({ pairs: 1, members: 2, contacts: 1 })
  expect(await counts(stranger.id)).toEqual({ pairs: 0, members: 0, contacts: 0 })
})

test('my download has my pairs, my answers and my wish', async () => {
  const { me, pairId } = await aPair()
  await say(me, pairId, 1, true)

  const { sections } = (await me.get('/me/data')).body

  expect(sections['Your buddies']).toHaveLength(1)
  expect(sections['Whether you were in touch with your buddies']).toEqual([
    { weekFrom: '2026-11-23', week: 1, madeContact: true },
  ])
})
