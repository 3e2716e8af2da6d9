import { describe, expect, test } from 'vitest'
import { aCoffeeProgramme, aPublishedRound, aRatherNot, openRound, signedIn } from '../../../../test/coffee.ts'
import { startApi } from '../../../../test/harness.ts'
import { hashOf } from './tasks.ts'

const api = await startApi()

type Person = { id: string }
type Group = { people: Person[]; isPinned: boolean; explanation: string; repeats: number }
const idsOf = (people: readonly Person[]) => people.map(({ id }) => id).sort()
const togetherIn = (groups: Group[], pair: readonly Person[]) =>
  groups.some(({ people }) => pair.every(({ id }) => people.some((person) => person.id === id)))
const draw = async (programme: Awaited<ReturnType<typeof aCoffeeProgramme>>, roundId: string, wish: object = {}) => {
  const reply = await programme.coordinator.post(`/coffee-rounds/${roundId}/draw`, wish)
  expect(reply.status).toBe(200)
  return reply.body
}

/** Previews of rounds that are cancelled again: each round has a seed of its own. */
const sixDraws = async (programme: Awaited<ReturnType<typeof aCoffeeProgramme>>) => {
  const previews = []
  for (let number = 1; number <= 6; number += 1) {
    const roundId = await openRound(programme)
    previews.push(await draw(programme, roundId))
    await programme.coordinator.post(`/coffee-rounds/${roundId}/cancel`)
  }
  return previews
}

describe('the preview', () => {
  test('everybody has a match, with the reason in plain words and a proof that was checked', async () => {
    const programme = await aCoffeeProgramme(api, 8)

    const preview = await draw(programme, await openRound(programme))

    expect(idsOf(preview.groups.flatMap(({ people }: Group) => people))).toEqual(idsOf(programme.members))
    expect(preview.groups[0].explanation).toContain('have not met in a coffee round before')
    expect(preview).toMatchObject({ repeats: 0, notPlaced: [], notes: [], isUpToDate: true })
    expect(preview.proof).toEqual({
      isAccepted: true,
      sentence:
        'No. A separate check agrees: nobody meets anybody again, and no other draw finds a match for more people.',
    })
    expect(preview.roundsWithoutRepeatLeft).toBe(6)
  })

  test('drawing again gives the same groups, however often: the seed is fixed; another round has another', async () => {
    const programme = await aCoffeeProgramme(api, 20)
    const roundId = await openRound(programme)

    const first = await draw(programme, roundId)
    const again = await draw(programme, roundId)
    await programme.coordinator.post(`/coffee-rounds/${roundId}/cancel`)
    const other = await draw(programme, await openRound(programme))

    expect({ ...again, id: '', drawnAt: '' }).toEqual({ ...first, id: '', drawnAt: '' })
    expect(other.seed).not.toBe(first.seed)
    expect(other.groups).not.toEqual(first.groups)
  })

  test('nobody can choose a seed', async () => {
    const programme = await aCoffeeProgramme(api, 2)

    const reply = await programme.coordinator.post(`/coffee-rounds/${await openRound(programme)}/draw`, {
      seed: 'mine',
    })

    expect(reply.status).toBe(400)
  })

  test('the fingerprint of the seed is there while people join, the seed itself only once the round was drawn', async () => {
    const programme = await aCoffeeProgramme(api, 4)
    const roundId = await openRound(programme)
    const path = `/coffee-rounds/${roundId}`

    const before = await programme.coordinator.get(path)
    const preview = await draw(programme, roundId)
    const after = await programme.coordinator.get(path)

    expect(before.body).toMatchObject({ seed: null, seedCommitment: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(after.body).toMatchObject({ seed: preview.seed, seedCommitment: before.body.seedCommitment })
    expect(Buffer.from(hashOf(preview.seed), 'base64url').toString('hex')).toBe(before.body.seedCommitment)
  })

  test('fewer than two people: no draw, and a sentence that says what to do', async () => {
    const programme = await aCoffeeProgramme(api, 1)
    const roundId = await openRound(programme)

    const reply = await programme.coordinator.post(`/coffee-rounds/${roundId}/draw`)

    expect(reply.status).toBe(409)
    expect(reply.body.code).toBe('too-few-people')
  })

  test('four people never meet twice in three rounds, and the fourth says why they must and that it was checked', async () => {
    const programme = await aCoffeeProgramme(api, 4)
    for (let round = 1; round <= 3; round += 1) await aPublishedRound(programme)

    const preview = await draw(programme, await openRound(programme))

    const { rows } = await api.owner.query(
      `select count(*)::int as pairs, count(distinct array[a.person_id, b.person_id])::int as different
         from coffee_group_members a join coffee_group_members b on a.group_id = b.group_id and a.person_id < b.person_id
        where a.organisation_id = $1`,
      [programme.trust.id],
    )
    expect(rows[0]).toEqual({ pairs: 6, different: 6 })
    expect(preview.repeats).toBe(2)
    expect(preview.notes[0]).toContain('2 pairs meet again')
    expect(preview.proof.isAccepted).toBe(true)
    expect(preview.groups[0].explanation).toContain('last met 3 rounds ago')
  })

  test('a match that is older than two years has faded', async () => {
    const programme = await aCoffeeProgramme(api, 2)
    const round = await aPublishedRound(programme)
    await api.owner.query(`update coffee_rounds set published_at = '2024-11-22' where id = $1`, [round.id])

    const preview = await draw(programme, await openRound(programme))

    expect(preview.repeats).toBe(0)
  })
})

describe('an odd number', () => {
  test("the odd one joins a group of three and it is somebody else's turn next time", async () => {
    const programme = await aCoffeeProgramme(api, 9)
    const inThrees: string[] = []
    for (let number = 1; number <= 3; number += 1) {
      const round = await aPublishedRound(programme)
      const three = round.groups.find(({ people }) => people.length === 3)
      inThrees.push(...idsOf(three?.people ?? []))
    }

    expect(inThrees).toHaveLength(9)
    expect(new Set(inThrees).size).toBe(9)
  })
})

describe('more people than can be placed', () => {
  test('who stayed without a match comes first next time, as the stored rounds say', async () => {
    const programme = await aCoffeeProgramme(api, 6)
    const four = programme.members.slice(0, 4).map(({ id }) => id)
    for (const [i, first] of four.entries()) {
      for (const second of four.slice(i + 1)) {
        const personIds = [first, second]
        await programme.coordinator.post('/coffee-keep-apart', { organisationId: programme.trust.id, personIds })
      }
    }

    const waiting = []
    for (let number = 1; number <= 2; number += 1) waiting.push(idsOf((await aPublishedRound(programme)).waiting))

    expect(waiting.flat().sort()).toEqual(four.sort())
  })
})

describe('keeping together and apart in one round', () => {
  test('a group of the preview is kept and the others are drawn again', async () => {
    const programme = await aCoffeeProgramme(api, 10)
    const roundId = await openRound(programme)
    const first = await draw(programme, roundId)
    const kept = idsOf(first.groups[0].people)

    const second = await draw(programme, roundId, { pins: [kept] })

    const pinned = second.groups.filter(({ isPinned }: Group) => isPinned)
    expect(pinned.map(({ people }: Group) => idsOf(people))).toEqual([kept])
  })

  test('a group of three can be kept too', async () => {
    const programme = await aCoffeeProgramme(api, 7)
    const roundId = await openRound(programme)
    const first = await draw(programme, roundId)
    const three = idsOf(first.groups.find(({ people }: Group) => people.length === 3).people)

    const second = await draw(programme, roundId, { pins: [three] })

    expect(second.groups.map(({ people }: Group) => idsOf(people))).toContainEqual(three)
    expect(idsOf(second.groups.flatMap(({ people }: Group) => people))).toEqual(idsOf(programme.members))
  })

  test('two people are kept apart in this round', async () => {
    const programme = await aCoffeeProgramme(api, 4)
    const roundId = await openRound(programme)
    const first = await draw(programme, roundId)
    const apart = first.groups[0].people

    const again = await draw(programme, roundId, { forbids: [idsOf(apart)] })

    expect(togetherIn(again.groups, apart)).toBe(false)
    expect(again.forbidden).toHaveLength(1)
  })

  test('the same two cannot be kept together and apart', async () => {
    const programme = await aCoffeeProgramme(api, 4)
    const roundId = await openRound(programme)
    const first = await draw(programme, roundId)
    const pair = idsOf(first.groups[0].people)

    const reply = await programme.coordinator.post(`/coffee-rounds/${roundId}/draw`, { pins: [pair], forbids: [pair] })

    expect(reply.body.code).toBe('pin-forbidden')
  })
})

describe('who is kept apart for good', () => {
  test('a pair that the coordinator keeps apart is never drawn', async () => {
    const programme = await aCoffeeProgramme(api, 4)
    const pair = programme.members.slice(0, 2)
    const added = await programme.coordinator.post('/coffee-keep-apart', {
      organisationId: programme.trust.id,
      personIds: pair.map(({ id }) => id),
    })

    const previews = await sixDraws(programme)

    expect(added.status).toBe(201)
    expect(previews.some(({ groups }) => togetherIn(groups, pair))).toBe(false)
  })

  test('a partner asks quietly by name, with or without capitals and accents, and is never matched with them', async () => {
    const programme = await aCoffeeProgramme(api, 4)
    const [by, other] = programme.members
    if (!by || !other) throw new Error('no members')
    await api.owner.query(`update people set given_name = 'Zoë', family_name = 'Žukauskas-O''Connor' where id = $1`, [
      other.id,
    ])
    const partner = await signedIn(api, by)

    const asked = await partner.post('/coffee-rather-nots', {
      organisationId: programme.trust.id,
      name: "zoe zukauskas o'connor",
    })

    const previews = await sixDraws(programme)
    expect(asked.status).toBe(201)
    expect(previews.some(({ groups }) => togetherIn(groups, [by, other]))).toBe(false)
  })

  test('a preview with a quiet request reads like one without', async () => {
    const quiet = await aCoffeeProgramme(api, 2)
    const open = await aCoffeeProgramme(api, 2)
    const [by, other] = quiet.members
    if (!by || !other) throw new Error('no members')
    await aRatherNot(api, quiet.trust, { by, other })
    await open.coordinator.post('/coffee-keep-apart', {
      organisationId: open.trust.id,
      personIds: open.members.map(({ id }) => id),
    })

    const [withRequest, withPair] = [await draw(quiet, await openRound(quiet)), await draw(open, await openRound(open))]

    const said = (preview: typeof withRequest) => ({
      ...preview,
      id: '',
      seed: '',
      notPlaced: preview.notPlaced.length,
      reasons: preview.reasons.length,
    })
    expect(said(withRequest)).toEqual(said(withPair))
    expect(withRequest.notes).toEqual([
      '2 people have no match this time. They are told so kindly, and come first next time.',
    ])
  })

  test('pinning cannot find out who asked to be kept apart: only what was drawn can be pinned', async () => {
    const programme = await aCoffeeProgramme(api, 6)
    const [by, other] = programme.members
    if (!by || !other) throw new Error('no members')
    await aRatherNot(api, programme.trust, { by, other })
    const roundId = await openRound(programme)
    const preview = await draw(programme, roundId)
    const stranger = programme.members.find(
      (one) => one.id !== by.id && one.id !== other.id && !togetherIn(preview.groups, [by, one]),
    )
    const pin = (id = '') => programme.coordinator.post(`/coffee-rounds/${roundId}/draw`, { pins: [[by.id, id]] })

    const [blocked, free] = [await pin(other.id), await pin(stranger?.id)]

    expect({ ...blocked.body, requestId: '' }).toEqual({ ...free.body, requestId: '' })
    expect(blocked.body.code).toBe('pin-not-drawn')
  })
})
