import { describe, expect, test } from 'vitest'
import { aCoffeeProgramme, aPublishedRound, mailsTo, type Programme, signedIn } from '../../../../test/coffee.ts'
import { startApi } from '../../../../test/harness.ts'
import { aPartner, type TestPerson } from '../../../../test/people.ts'
import { doCoffeeWork } from './reminders.ts'

const api = await startApi()
const met = { met: 'yes', glad: 'yes', again: 'yes', comment: null }

const answer = async (roundId: string, person: TestPerson, said: object, version = 0) => {
  const partner = await signedIn(api, person)
  return partner.put(`/coffee-rounds/${roundId}/my-feedback`, said, version)
}
const report = async (programme: Programme, roundId: string) =>
  (await programme.coordinator.get(`/coffee-rounds/${roundId}/report`)).body
const one = ({ members }: Programme, place = 0): TestPerson => {
  const member = members[place]
  if (!member) throw new Error('no such member')
  return member
}

describe('three taps', () => {
  test('a partner says how it went, changes it, and sees it; the match does not', async () => {
    const programme = await aCoffeeProgramme(api, 2)
    const round = await aPublishedRound(programme)
    const said = { met: 'yes', glad: 'no', again: 'no', comment: 'We had little to say to each other' }

    const first = await answer(round.id, one(programme), { ...met, met: 'not-yet', glad: null, again: null })
    const second = await answer(round.id, one(programme), said, first.body.version)

    expect([first.status, second.status]).toEqual([200, 200])
    expect(second.body).toEqual({ ...said, version: 2 })
    const [mine, theirs] = await Promise.all(
      programme.members.map(async (member) => (await signedIn(api, member)).get('/coffee-rounds/mine')),
    )
    expect(mine?.body.items[0].matches[0].feedback).toEqual(second.body)
    expect(theirs?.body.items[0].matches[0].feedback).toBeNull()
    expect(theirs?.text).not.toContain('little to say')
  })

  test('two devices answer at once: one answer counts, the other is told', async () => {
    const programme = await aCoffeeProgramme(api, 2)
    const round = await aPublishedRound(programme)
    const partner = await signedIn(api, one(programme))

    const replies = await Promise.all(
      [1, 2, 3].map(() => partner.put(`/coffee-rounds/${round.id}/my-feedback`, met, 0)),
    )

    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412, 412])
  })

  test('after the round is closed answers stand as they are, and contacts are no longer shown', async () => {
    const programme = await aCoffeeProgramme(api, 2)
    const round = await aPublishedRound(programme)
    await programme.coordinator.post(`/coffee-rounds/${round.id}/close`)

    const late = await answer(round.id, one(programme), met)

    expect(late.body.code).toBe('round-over')
    const mine = await (await signedIn(api, one(programme))).get('/coffee-rounds/mine')
    expect(mine.body.items[0].pastMatches[0].people[0].contact).toBeNull()
  })

  test('somebody who is not in the round cannot answer', async () => {
    const programme = await aCoffeeProgramme(api, 2)
    const round = await aPublishedRound(programme)

    const reply = await answer(round.id, await aPartner(api, programme.trust), met)

    expect(reply.status).toBe(404)
  })
})

describe('the report', () => {
  test('four answers are not shown, and the page says why; five are, without names', async () => {
    const programme = await aCoffeeProgramme(api, 8)
    const round = await aPublishedRound(programme)
    for (const member of programme.members.slice(0, 4)) {
      await answer(round.id, member, { ...met, comment: `Said by ${member.givenName}` })
    }
    const four = await report(programme, round.id)
    await answer(round.id, one(programme, 4), { met: 'no', glad: null, again: null, comment: 'Never found a day' })

    const five = await report(programme, round.id)

    expect(four.answers).toBeNull()
    expect(four.note).toContain('from five on')
    expect(five.answers).toMatchObject({
      counted: 5,
      met: { yes: 4, notYet: 0, no: 1 },
      notCounted: 3,
      glad: null,
      again: null,
    })
    expect(five.answers.comments).toHaveLength(5)
    expect(JSON.stringify(five)).not.toContain(one(programme).id)
  })

  test('nobody can subtract: further answers and changed answers show only when five more have come', async () => {
    const programme = await aCoffeeProgramme(api, 10)
    const round = await aPublishedRound(programme)
    for (const member of programme.members.slice(0, 5)) await answer(round.id, member, met)
    const before = await report(programme, round.id)

    await answer(round.id, one(programme), { ...met, met: 'no', glad: 'no', again: 'no' }, 1)
    for (const member of programme.members.slice(5, 9)) await answer(round.id, member, { ...met, met: 'no' })
    const nine = await report(programme, round.id)
    await answer(round.id, one(programme, 9), { ...met, met: 'no' })
    const ten = await report(programme, round.id)

    expect(before.answers.met).toEqual({ yes: 5, notYet: 0, no: 0 })
    expect(nine).toEqual(before)
    expect(ten.answers.met).toEqual({ yes: 4, notYet: 0, no: 6 })
  })

  test('answers that come at the same moment are all counted', async () => {
    const programme = await aCoffeeProgramme(api, 10)
    const round = await aPublishedRound(programme)
    const partners = await Promise.all(programme.members.map((member) => signedIn(api, member)))

    const replies = await Promise.all(
      partners.map((partner) => partner.put(`/coffee-rounds/${round.id}/my-feedback`, met, 0)),
    )

    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200))
    expect((await report(programme, round.id)).answers.counted).toBe(10)
  })

  test('taking part over the rounds', async () => {
    const programme = await aCoffeeProgramme(api, 4)
    await aPublishedRound(programme)
    const round = await aPublishedRound(programme)
    await programme.coordinator.post(`/coffee-rounds/${round.id}/drop-outs`, { personId: one(programme).id })

    const seen = await report(programme, round.id)

    expect(seen).toMatchObject({ people: 4, droppedOut: 1, notPlaced: 0 })
    expect(seen.participation).toMatchObject([
      { people: 4, droppedOut: 0, repeats: 0 },
      { people: 4, droppedOut: 1, repeats: 0 },
    ])
  })
})

describe('being reminded', () => {
  const reminders = async (person: TestPerson) =>
    (await mailsTo(api, person)).filter(({ subject }) => subject === 'How was your coffee?')
  const afterAWeek = async (work: () => Promise<unknown>) => {
    api.clock.now = new Date('2026-12-28T09:00:00Z')
    await work()
    api.clock.now = new Date('2026-11-23T10:00:00Z')
  }

  test('a week after the day to have met by, once, and not who has answered or dropped out', async () => {
    const programme = await aCoffeeProgramme(api, 6)
    const round = await aPublishedRound(programme)
    await answer(round.id, one(programme), met)
    await programme.coordinator.post(`/coffee-rounds/${round.id}/drop-outs`, { personId: one(programme, 1).id })

    await doCoffeeWork(api.deps)
    const tooEarly = await reminders(one(programme, 2))
    await afterAWeek(() => Promise.all([doCoffeeWork(api.deps), doCoffeeWork(api.deps)]))
    await afterAWeek(() => doCoffeeWork(api.deps))

    expect(tooEarly).toEqual([])
    const counts: number[] = []
    for (const member of programme.members) counts.push((await reminders(member)).length)
    expect(counts).toEqual([0, 0, 1, 1, 1, 1])
  })

  test('nobody is reminded of a round that was cancelled or closed', async () => {
    const programme = await aCoffeeProgramme(api, 2)
    const cancelled = await aPublishedRound(programme)
    await programme.coordinator.post(`/coffee-rounds/${cancelled.id}/cancel`)
    const closed = await aPublishedRound(programme)
    await programme.coordinator.post(`/coffee-rounds/${closed.id}/close`)

    await afterAWeek(() => doCoffeeWork(api.deps))

    expect(await reminders(one(programme))).toEqual([])
  })

  test('who answers while the reminder still waits for the mail server is not reminded', async () => {
    const programme = await aCoffeeProgramme(api, 2)
    const round = await aPublishedRound(programme)
    await afterAWeek(() => doCoffeeWork(api.deps))

    await answer(round.id, one(programme), met)

    const [answered] = await reminders(one(programme))
    const [silent] = await reminders(one(programme, 1))
    expect(answered?.withdrawn_at).not.toBeNull()
    expect(silent?.withdrawn_at).toBeNull()
  })
})

test('answers are forgotten half a year after the round is over, and the counts stay', async () => {
  const programme = await aCoffeeProgramme(api, 6)
  const round = await aPublishedRound(programme)
  for (const member of programme.members) await answer(round.id, member, met)
  await programme.coordinator.post(`/coffee-rounds/${round.id}/close`)
  await api.owner.query(`update coffee_rounds set closed_at = '2026-05-22' where id = $1`, [round.id])

  await doCoffeeWork(api.deps)

  const { rows } = await api.owner.query('select count(*)::int as kept from coffee_feedback where round_id = $1', [
    round.id,
  ])
  expect(rows[0].kept).toBe(0)
  expect((await report(programme, round.id)).answers.counted).toBe(5)
})
