import { newId } from '@elevate/db/ids'
import { beforeEach, expect, test } from 'vitest'
import { aBuddyPair } from '../../../test/buddies.ts'
import { aCoffeeProgramme, aPublishedRound, aRatherNot, openRound, signedIn } from '../../../test/coffee.ts'
import { startApi } from '../../../test/harness.ts'
import {
  aCoordinator,
  anOrganisation,
  aPartner,
  aPerson,
  type TestOrganisation,
  type TestPerson,
} from '../../../test/people.ts'

const api = await startApi()
beforeEach(() => {
  api.clock.now = new Date('2026-11-23T10:00:00Z')
})

const aMentorship = async (of: TestOrganisation, { mentor, partner }: { mentor: TestPerson; partner: TestPerson }) => {
  const mentorId = newId()
  await api.owner.query(`insert into mentors (id, organisation_id, person_id, capacity) values ($1, $2, $3, 2)`, [
    mentorId,
    of.id,
    mentor.id,
  ])
  await api.owner.query(
    `insert into mentorships (id, organisation_id, mentor_id, mentor_person_id, partner_person_id, started_on, first_contact_by)
     values ($1, $2, $3, $4, $5, '2026-10-01', '2026-10-15')`,
    [newId(), of.id, mentorId, mentor.id, partner.id],
  )
}

test('coffee, buddy and mentor are on one map, each two once; who has nobody is named', async () => {
  const programme = await aCoffeeProgramme(api, 2)
  const { trust, coordinator, members } = programme
  const [ann, bob] = members as [TestPerson, TestPerson]
  const mentor = await aPerson(api, { grants: [{ kind: 'mentor', of: trust }] })
  const alone = await aPartner(api, trust)
  await aPublishedRound(programme)
  await aBuddyPair(api, trust, { members: [ann, bob], startsOn: '2026-11-01' })
  await aMentorship(trust, { mentor, partner: ann })

  const { body } = await coordinator.get(`/connections?organisationId=${trust.id}`)

  const pair = (a: TestPerson, b: TestPerson) =>
    body.pairs.find(({ people }: { people: string[] }) => people.includes(a.id) && people.includes(b.id))
  expect(body.pairs).toHaveLength(2)
  expect(pair(ann, bob).ways.map(({ channel }: { channel: string }) => channel)).toEqual(['buddy', 'coffee'])
  expect(pair(ann, mentor).ways).toEqual([{ channel: 'mentor', times: 1, lastOn: '2026-11-23' }])
  expect(body.isolated).toEqual([alone.id])
})

test('who skipped a round met nobody in it; one channel at a time shows only that', async () => {
  const programme = await aCoffeeProgramme(api, 3)
  const { trust, coordinator, members } = programme
  const [ann, bob, skipper] = members as [TestPerson, TestPerson, TestPerson]
  const roundId = await openRound(programme)
  await coordinator.post(`/coffee-rounds/${roundId}/skips`, { personId: skipper.id })
  await coordinator.post(`/coffee-rounds/${roundId}/draw`)
  await coordinator.post(`/coffee-rounds/${roundId}/publish`)
  await aBuddyPair(api, trust, { members: [ann, skipper] })

  const coffee = await coordinator.get(`/connections?organisationId=${trust.id}&channel=coffee`)
  const buddy = await coordinator.get(`/connections?organisationId=${trust.id}&channel=buddy`)

  expect(coffee.body.pairs).toMatchObject([{ people: [ann.id, bob.id].sort(), ways: [{ channel: 'coffee' }] }])
  expect(coffee.body.isolated).toEqual([skipper.id])
  expect(buddy.body.isolated).toEqual([bob.id])
})

test('what was over before the period has faded', async () => {
  const programme = await aCoffeeProgramme(api, 2)
  const { trust, coordinator, members } = programme
  await aPublishedRound(programme)
  const pairId = await aBuddyPair(api, trust, { members, startsOn: '2026-11-23' })
  await api.owner.query(`update buddy_members set left_on = '2026-11-25' where pair_id = $1`, [pairId])
  await api.owner.query(`update buddy_pairs set state = 'ended', ended_on = '2026-11-25' where id = $1`, [pairId])

  api.clock.now = new Date('2027-03-01T10:00:00Z')
  const asked = await signedIn(api, coordinator)
  const [long, short] = [
    await asked.get(`/connections?organisationId=${trust.id}&months=12`),
    await asked.get(`/connections?organisationId=${trust.id}&months=3`),
  ]

  expect([long.body.pairs.length, long.body.isolated.length]).toEqual([1, 0])
  expect([short.body.pairs.length, short.body.isolated.length, short.body.since]).toEqual([0, 2, '2026-12-01'])
})

test('nothing that anybody told in confidence is on it, and nobody else can see it', async () => {
  const programme = await aCoffeeProgramme(api, 2)
  const { trust, coordinator, members } = programme
  const [ann, bob] = members as [TestPerson, TestPerson]
  const round = await aPublishedRound(programme)
  const answer = { met: 'no', glad: null, again: null, comment: 'Unmistakable words' }
  await (await signedIn(api, ann)).put(`/coffee-rounds/${round.id}/my-feedback`, answer, 0)
  const before = await coordinator.get(`/connections?organisationId=${trust.id}`)
  await aRatherNot(api, trust, { by: ann, other: bob })

  const after = await coordinator.get(`/connections?organisationId=${trust.id}`)
  const file = await coordinator.get(`/connections/export?organisationId=${trust.id}&format=csv`)
  const stranger = await signedIn(api, await aCoordinator(api, await anOrganisation(api)))

  expect(after.body).toEqual(before.body)
  expect(after.body.pairs).toHaveLength(1)
  expect(after.text + file.text).not.toMatch(/Unmistakable|rather|"met"/)
  expect(file.text).toContain(`${bob.givenName} ${bob.familyName} (coffee)`)
  expect((await stranger.get(`/connections?organisationId=${trust.id}`)).status).toBe(404)
})

test('the map asks the same number of questions for few people and for many', async () => {
  const programme = await aCoffeeProgramme(api, 2)
  const statements = async () => {
    const before = api.database.asked.statements
    await programme.coordinator.get(`/connections?organisationId=${programme.trust.id}`)
    return api.database.asked.statements - before
  }
  await aPublishedRound(programme)
  const few = await statements()
  for (let i = 0; i < 6; i += 1)
    await aBuddyPair(api, programme.trust, {
      members: [await aPartner(api, programme.trust), await aPartner(api, programme.trust)],
    })

  expect(await statements()).toBe(few)
})
