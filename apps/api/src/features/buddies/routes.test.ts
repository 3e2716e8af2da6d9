import { beforeEach, describe, expect, test } from 'vitest'
import { aBuddyPair, aBuddyProgramme, aNewPartner, type BuddyProgramme } from '../../../test/buddies.ts'
import { aRatherNot, signedIn } from '../../../test/coffee.ts'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anOrganisation, aPartner } from '../../../test/people.ts'

const api = await startApi()
beforeEach(() => {
  api.clock.now = new Date('2026-11-23T10:00:00Z')
})

const told = async (personId: string) => {
  const { rows } = await api.owner.query('select title, body from notifications where person_id = $1 order by id', [
    personId,
  ])
  return rows as { title: string; body: string }[]
}
const openTasks = async (organisationId: string) => {
  const { rows } = await api.owner.query(
    `select title, kind from tasks where organisation_id = $1 and done_at is null and withdrawn_at is null order by title`,
    [organisationId],
  )
  return rows as { title: string; kind: string }[]
}
const suggestions = ({ coordinator, trust }: BuddyProgramme) =>
  coordinator.get(`/buddy-pairs/suggestions?organisationId=${trust.id}`)
const confirmed = async ({ coordinator, trust, fresh, known }: BuddyProgramme): Promise<string> => {
  const reply = await coordinator.post('/buddy-pairs', { organisationId: trust.id, personIds: [fresh.id, known.id] })
  if (reply.status !== 201) throw new Error(`confirming answered ${reply.status}: ${reply.text}`)
  return reply.body.id
}

describe('suggesting and confirming', () => {
  test('a new partner is suggested an experienced one, with reasons; confirmed, both are told and the task is done', async () => {
    const programme = await aBuddyProgramme(api)
    const { trust, fresh, known, coordinator } = programme
    await api.owner.query(
      `insert into tasks (id, organisation_id, kind, title, about_person_id, due_on, dedupe_key) values (gen_random_uuid(), $1, 'buddy-wanted', 'Needs a buddy', $2, '2026-12-01', $3)`,
      [trust.id, fresh.id, `appointment:${fresh.id}:buddy`],
    )

    const preview = await suggestions(programme)
    const id = await confirmed(programme)

    expect(preview.body.pairs).toMatchObject([{ people: [{ id: fresh.id, isNew: true }, { id: known.id }] }])
    expect(preview.body.pairs[0].reasons).toContain(`${known.givenName} has been a partner for 10 months.`)
    expect(await told(fresh.id)).toMatchObject([{ title: `Your buddy: ${known.givenName}` }])
    expect(await told(known.id)).toMatchObject([{ title: `Your buddy: ${fresh.givenName}` }])
    expect(await openTasks(trust.id)).toEqual([])
    const pair = await coordinator.get(`/buddy-pairs/${id}`)
    expect(pair.body).toMatchObject({ week: 1, reviewOn: '2027-05-23', can: { pause: true, end: true } })
    expect((await suggestions(programme)).body.pairs).toEqual([])
  })

  test('all of several or none: one that cannot be is named, and nothing is saved', async () => {
    const programme = await aBuddyProgramme(api)
    const { trust, coordinator, fresh, known } = programme
    const [second, third] = [await aNewPartner(api, trust), await aPartner(api, trust)]
    await coordinator.post('/coffee-keep-apart', { organisationId: trust.id, personIds: [second.id, third.id] })
    const pairs = [
      [fresh.id, known.id],
      [second.id, third.id],
    ]

    const refused = await coordinator.post('/buddy-pairs/batches', { organisationId: trust.id, pairs })
    const list = await coordinator.get('/buddy-pairs')

    expect([refused.status, refused.body.code]).toEqual([409, 'kept-apart'])
    expect(refused.body.personIds.toSorted()).toEqual([second.id, third.id].toSorted())
    expect(list.body.items).toEqual([])
    expect(await told(fresh.id)).toEqual([])
  })

  test('a new partner who is put into two pairs in one go is refused', async () => {
    const { trust, coordinator, fresh, known } = await aBuddyProgramme(api)
    const other = await aPartner(api, trust)
    const pairs = [
      [fresh.id, known.id],
      [fresh.id, other.id],
    ]

    const refused = await coordinator.post('/buddy-pairs/batches', { organisationId: trust.id, pairs })

    expect(refused.body.code).toBe('has-a-buddy')
  })

  test('the same new partner put into many pairs at once gets one buddy', async () => {
    const { trust, coordinator, fresh } = await aBuddyProgramme(api)
    const others = await Promise.all(Array.from({ length: 8 }, () => aPartner(api, trust)))

    const replies = await Promise.all(
      others.map((other) =>
        coordinator.post('/buddy-pairs', { organisationId: trust.id, personIds: [fresh.id, other.id] }),
      ),
    )

    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(replies.filter(({ body }) => body.code === 'has-a-buddy')).toHaveLength(7)
  })

  test('the same two, experienced both, confirmed by two coordinators at once become one pair', async () => {
    const { trust, coordinator, known } = await aBuddyProgramme(api)
    const colleague = await signedIn(api, await aCoordinator(api, trust))
    const other = await aPartner(api, trust)
    const body = { organisationId: trust.id, personIds: [known.id, other.id] }

    const replies = await Promise.all(
      [coordinator, colleague, coordinator, colleague].map((c) => c.post('/buddy-pairs', body)),
    )

    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409])
    expect(await told(known.id)).toHaveLength(1)
  })

  test('a double click, with its key, confirms once and answers the same', async () => {
    const { trust, coordinator, fresh, known } = await aBuddyProgramme(api)
    const body = { organisationId: trust.id, personIds: [fresh.id, known.id] }
    const once = () => coordinator.post('/buddy-pairs', body).set('idempotency-key', `pair-${fresh.id}`)

    const replies = [await once(), await once()]

    expect(replies.map(({ status }) => status)).toEqual([201, 201])
    expect(replies[0]?.body.id).toBe(replies[1]?.body.id)
  })

  test('a quiet request keeps two apart in the preview and is told to nobody', async () => {
    const programme = await aBuddyProgramme(api)
    const { trust, fresh, known, coordinator } = programme
    await aRatherNot(api, trust, { by: fresh, other: known })

    const preview = await suggestions(programme)
    const byHand = await coordinator.post('/buddy-pairs', {
      organisationId: trust.id,
      personIds: [fresh.id, known.id],
    })

    expect(preview.body.pairs).toEqual([])
    expect(preview.body.without).toMatchObject([{ id: fresh.id }])
    expect(preview.text).not.toMatch(/apart|rather/)
    expect(byHand.status).toBe(201)
  })

  test('whom somebody would rather not have in mentoring is not suggested as their buddy either', async () => {
    const programme = await aBuddyProgramme(api)
    const { trust, fresh, known } = programme
    await api.owner.query(
      `insert into mentoring_rather_nots (id, organisation_id, person_id, other_person_id) values (gen_random_uuid(), $1, $2, $3)`,
      [trust.id, known.id, fresh.id],
    )

    const preview = await suggestions(programme)

    expect([preview.body.pairs, preview.body.without.length]).toEqual([[], 1])
  })

  test('partners of another organisation can neither be seen nor paired', async () => {
    const { coordinator, trust, fresh } = await aBuddyProgramme(api)
    const elsewhere = await anOrganisation(api)
    const stranger = await aPartner(api, elsewhere)

    const replies = [
      await coordinator.get(`/buddy-pairs/suggestions?organisationId=${elsewhere.id}`),
      await coordinator.post('/buddy-pairs', { organisationId: trust.id, personIds: [fresh.id, stranger.id] }),
      await coordinator.get(`/buddy-pairs?organisationId=${elsewhere.id}`),
    ]

    expect(replies.map(({ status, body }) => [status, body.code])).toEqual([
      [404, 'not-found'],
      [409, 'not-a-partner'],
      [404, 'not-found'],
    ])
    expect(replies[1]?.text).not.toContain(stranger.givenName)
  })

  test('the list asks as many questions for one pair as for six, page by page', async () => {
    const programme = await aBuddyProgramme(api)
    const { trust, coordinator } = programme
    await confirmed(programme)
    const statements = async () => {
      const before = api.database.asked.statements
      await coordinator.get('/buddy-pairs?limit=100')
      return api.database.asked.statements - before
    }
    const after = await statements()
    for (let i = 0; i < 5; i += 1)
      await aBuddyPair(api, trust, { members: [await aNewPartner(api, trust), await aPartner(api, trust)] })

    const first = await coordinator.get('/buddy-pairs?limit=4')
    const rest = await coordinator.get(`/buddy-pairs?limit=4&cursor=${first.body.nextCursor}`)

    expect(await statements()).toBe(after)
    expect([first.body.items.length, rest.body.items.length, rest.body.nextCursor]).toEqual([4, 2, null])
  })

  test('the list can be had as a spreadsheet', async () => {
    const programme = await aBuddyProgramme(api)
    await confirmed(programme)

    const csv = await programme.coordinator.get(`/buddy-pairs/export?organisationId=${programme.trust.id}&format=csv`)

    expect(csv.text).toContain(`${programme.fresh.givenName} ${programme.fresh.familyName}`)
    expect(csv.text).not.toContain('@')
  })
})

describe('settings', () => {
  test('hold the usual until the coordinator decides otherwise, and go by their version', async () => {
    const { coordinator, trust } = await aBuddyProgramme(api)
    const path = `/organisations/${trust.id}/buddy-settings`

    const usual = await coordinator.get(path)
    const changed = await coordinator.patch(path, { reminderWeeks: [8, 2] }, 0)
    const stale = await coordinator.patch(path, { newMonths: 3 }, 0)

    expect(usual.body.settings).toEqual({ reminderWeeks: [1, 4, 12], newMonths: 6, reviewMonths: 6, mostPairs: 2 })
    expect(changed.body).toMatchObject({ settings: { reminderWeeks: [2, 8], newMonths: 6 }, version: 1 })
    expect(stale.status).toBe(412)
  })
})
