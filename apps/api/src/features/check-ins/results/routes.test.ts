import { describe, expect, test } from 'vitest'
import {
  anOpenCheckIn,
  type CheckInWorld,
  mailsTo,
  scored,
  send,
  signedIn,
  worded,
  workAt,
} from '../../../../test/check-ins.ts'
import { startApi } from '../../../../test/harness.ts'

const api = await startApi()

type Said = { answers: object[] }
const answerAll = async ({ partners, checkInId }: CheckInWorld, say: (place: number) => Said) => {
  for (const [place, partner] of partners.entries())
    await send(await signedIn(api, partner), checkInId, say(place)).expect(201)
}
const resultOf = async ({ lead, trust }: CheckInWorld) =>
  (await lead.get(`/check-in-programmes/${trust.id}/results`).expect(200)).body.items[0]

describe('group results', () => {
  test('four people are no group: nothing is shown, not even that they answered', async () => {
    const world = await anOpenCheckIn(api, 4)
    await answerAll(world, () => ({ answers: [scored(2, 'anonymous'), worded('Too few of us', 'anonymous')] }))

    await workAt(api, '2026-12-07T06:00:00Z')

    const result = await resultOf(world)
    expect(result.figures[0]).toMatchObject({
      answered: null,
      options: [{ atLeast: null }, { atLeast: null }, { atLeast: null }],
    })
    expect(JSON.stringify(result)).not.toContain('Too few of us')
  })

  test('from five people on: in fives, without names, words in no order; the answers themselves are gone', async () => {
    const world = await anOpenCheckIn(api, 7)
    await answerAll(world, (place) => ({
      answers: [scored(place === 0 ? 1 : 4, 'anonymous'), worded(`Said ${place}`, 'anonymous')],
    }))

    await workAt(api, '2026-12-07T06:00:00Z')

    const result = await resultOf(world)
    expect(result.figures[0]).toMatchObject({
      answered: 5,
      options: [{ atLeast: null }, { atLeast: null }, { atLeast: 5 }],
    })
    expect(result.words[0].texts).toHaveLength(7)
    const left = await api.owner.query('select from check_in_anonymous_answers where round_id = $1', [world.checkInId])
    expect(left.rowCount).toBe(0)
  })

  test('nothing is shown while it is open, and what was shown never changes', async () => {
    const world = await anOpenCheckIn(api, 6)
    await answerAll(world, () => ({ answers: [scored(4)] }))
    await workAt(api, '2026-12-06T12:00:00Z')
    const open = await resultOf(world)

    await Promise.all([workAt(api, '2026-12-07T06:00:00Z'), workAt(api, '2026-12-07T06:00:00Z')])
    const first = await resultOf(world)
    await workAt(api, '2026-12-08T06:00:00Z')

    expect(open).toBeUndefined()
    expect(first.figures[0].answered).toBe(5)
    expect((await resultOf(world)).figures).toEqual(first.figures)
  })

  test('private answers and those to a mentor are never counted', async () => {
    const world = await anOpenCheckIn(api, 6)
    await answerAll(world, () => ({ answers: [scored(4, 'only-me')] }))

    await workAt(api, '2026-12-07T06:00:00Z')

    expect((await resultOf(world)).figures[0].answered).toBeNull()
  })
})

describe('being asked', () => {
  const reminders = async (person: { id: string }) =>
    (await mailsTo(api, person)).filter(({ subject }) => subject === 'Your check-in is still open')

  test('one reminder at most, not to who is known to have answered; then it ends kindly', async () => {
    const world = await anOpenCheckIn(api, 2)
    const [answering, silent] = world.partners
    if (!answering || !silent) throw new Error('nobody')
    await send(await signedIn(api, answering), world.checkInId, { answers: [scored(4)] }).expect(201)

    for (const day of ['2026-11-24', '2026-11-30', '2026-12-02', '2026-12-09']) await workAt(api, `${day}T09:00:00Z`)

    expect(await reminders(answering)).toEqual([])
    expect(await reminders(silent)).toHaveLength(1)
    const asked = (await (await signedIn(api, silent)).get('/check-ins')).body.items
    expect(asked.map(({ state }: { state: string }) => state)).toEqual(['over'])
  })

  test('who answered anonymously is reminded like who did not answer, so that nobody can tell', async () => {
    const world = await anOpenCheckIn(api, 1)
    const [person] = world.partners
    if (!person) throw new Error('nobody')
    await send(await signedIn(api, person), world.checkInId, { answers: [scored(4, 'anonymous')] }).expect(201)

    await workAt(api, '2026-12-02T09:00:00Z')

    const [mail] = await reminders(person)
    expect(mail?.body).toContain('we cannot see that')
  })

  test('the next one opens a month later, once, also with two workers', async () => {
    const world = await anOpenCheckIn(api, 1)

    await Promise.all([workAt(api, '2026-12-23T06:00:00Z'), workAt(api, '2026-12-23T06:00:00Z')])

    const { rows } = await api.owner.query(
      'select opens_on::text from check_in_rounds where organisation_id = $1 order by 1',
      [world.trust.id],
    )
    expect(rows.map(({ opens_on }) => opens_on)).toEqual(['2026-11-23', '2026-12-23'])
  })
})
