import { sql } from '@elevate/db/drizzle'
import { inTransaction } from '@elevate/db/open'
import { describe, expect, test } from 'vitest'
import {
  aCoffeeProgramme,
  aPublishedRound,
  aRatherNot,
  openRound,
  type Programme,
  signedIn,
} from '../../../../test/coffee.ts'
import { startApi } from '../../../../test/harness.ts'
import { aCoordinator, anOrganisation } from '../../../../test/people.ts'

const api = await startApi()

const check = (programme: Programme, roundId: string) =>
  programme.coordinator.post(`/coffee-rounds/${roundId}/draw/check`)
const aboutGood = (body: { findings: { subject: string; isGood: boolean }[] }) =>
  Object.fromEntries(body.findings.map(({ subject, isGood }) => [subject, isGood]))
const asApplication = <T>(work: Parameters<typeof inTransaction<T>>[2]) => inTransaction(api.database, 'system', work)

describe('drawing a past round again to check', () => {
  test('comes out the same after people, preferences and history have changed, and after somebody was erased', async () => {
    const programme = await aCoffeeProgramme(api, 11)
    const [by, other, gone] = programme.members
    if (!by || !other || !gone) throw new Error('no members')
    await aRatherNot(api, programme.trust, { by, other })
    const rounds = []
    for (let number = 1; number <= 4; number += 1) rounds.push(await aPublishedRound(programme))
    await api.owner.query('delete from coffee_rather_nots where organisation_id = $1', [programme.trust.id])
    await api.owner.query(
      `update people set given_name = 'Renamed', postcode = 'ZE1 0AA', availability = '{mon-am}' where id in (select person_id from coffee_members where organisation_id = $1)`,
      [programme.trust.id],
    )
    await api.owner.query('update coffee_members set takes_part = false where person_id = $1', [by.id])
    await programme.coordinator.post(`/coffee-rounds/${rounds[1]?.id}/drop-outs`, { personId: other.id })
    await api.owner.query('delete from appointments where person_id = $1', [gone.id])
    await api.owner.query('delete from people where id = $1', [gone.id])

    const answers = []
    for (const { id } of rounds) answers.push(await check(programme, id))

    for (const { status, body } of answers) {
      expect(status).toBe(200)
      expect(aboutGood(body)).toEqual({ seed: true, input: true, outcome: true, groups: true })
      expect(body).toMatchObject({ isSame: true, sentence: 'The round was drawn again and came out the same.' })
    }
  })

  test.each([
    ['the stored input', `update coffee_draw_inputs set input = replace(input, '"inTrio":0', '"inTrio":1')`, 'input'],
    [
      'the groups that were stored',
      `update coffee_draws set plan = jsonb_set(plan, '{groups,0,people}', '[]')`,
      'groups',
    ],
    ['the seed that was used', `update coffee_draws set seed = 'chosen'`, 'seed'],
    ['the hash of the outcome', `update coffee_draws set outcome_hash = 'x'`, 'outcome'],
  ])('says so where %s was changed', async (_what, change, subject) => {
    const programme = await aCoffeeProgramme(api, 6)
    const round = await aPublishedRound(programme)
    const ofRound = change.includes('draw_inputs')
      ? 'where draw_id in (select id from coffee_draws where round_id = $1)'
      : 'where round_id = $1'
    await api.owner.query(`${change} ${ofRound}`, [round.id])

    const { body } = await check(programme, round.id)

    expect(aboutGood(body)[subject]).toBe(false)
    expect(body).toMatchObject({
      isSame: false,
      sentence: 'Something is not as it was. Tell the people who look after the system.',
    })
  })

  test('another engine: says that it has changed, and whether the round comes out the same all the same', async () => {
    const programme = await aCoffeeProgramme(api, 6)
    const round = await aPublishedRound(programme)
    await api.owner.query(`update coffee_draws set engine = 'older' where round_id = $1`, [round.id])

    const same = await check(programme, round.id)
    await api.owner.query(`update coffee_draws set outcome_hash = 'x' where round_id = $1`, [round.id])
    const other = await check(programme, round.id)

    expect(same.body).toMatchObject({ isSame: true, engine: { drawn: 'older' } })
    expect(same.body.sentence).toContain('engine has changed since, and still')
    expect(other.body.sentence).toContain('a newer drawing engine draws other groups')
  })

  test('a preview can be checked too; without a draw there is nothing to check; another organisation has no such round', async () => {
    const programme = await aCoffeeProgramme(api, 4)
    const stranger = await signedIn(api, await aCoordinator(api, await anOrganisation(api)))
    const roundId = await openRound(programme)

    const nothing = await check(programme, roundId)
    await programme.coordinator.post(`/coffee-rounds/${roundId}/draw`)
    const preview = await check(programme, roundId)
    const theirs = await stranger.post(`/coffee-rounds/${roundId}/draw/check`)

    expect([nothing.body.code, preview.body.isSame, theirs.status]).toEqual(['no-draw', true, 404])
  })

  test('a round from before draws were stored in full says so', async () => {
    const programme = await aCoffeeProgramme(api, 4)
    const round = await aPublishedRound(programme)
    await api.owner.query(
      'delete from coffee_draw_inputs where draw_id in (select id from coffee_draws where round_id = $1)',
      [round.id],
    )

    expect((await check(programme, round.id)).body.code).toBe('draw-not-stored')
  })
})

describe('what is kept of a draw', () => {
  test('names nobody: not the draw, not its input, not the groups', async () => {
    const programme = await aCoffeeProgramme(api, 7)
    await aPublishedRound(programme)

    const { rows } = await api.owner.query<{ kept: string }>(
      `select concat_ws(' ', d.plan::text, i.input, i.certificate, (select string_agg(g.explanation, ' ') from coffee_groups g where g.round_id = d.round_id)) as kept
         from coffee_draws d join coffee_draw_inputs i on i.draw_id = d.id where d.organisation_id = $1`,
      [programme.trust.id],
    )

    for (const { givenName, email } of programme.members) {
      expect(rows[0]?.kept).not.toContain(givenName)
      expect(rows[0]?.kept).not.toContain(email)
    }
  })
})

describe('what decides a round', () => {
  test('cannot be read before the first draw, not even by the application as the system', async () => {
    const programme = await aCoffeeProgramme(api, 2)
    const roundId = await openRound(programme)

    const { rows } = await asApplication((tx) => tx.execute(sql`select app.coffee_seed(${roundId}) as seed`))

    expect(rows).toEqual([{ seed: null }])
    await expect(asApplication((tx) => tx.execute(sql`select * from coffee_seeds`))).rejects.toThrow()
  })

  test.each([
    ['the fingerprint', `set seed_commitment = 'another'`],
    ['that it was shown', 'set seed_shown_at = null'],
    ['when it was shown', `set seed_shown_at = '2020-01-01'`],
  ])('%s cannot be changed', async (_what, change) => {
    const programme = await aCoffeeProgramme(api, 2)
    const round = await aPublishedRound(programme)

    const changing = asApplication((tx) =>
      tx.execute(sql.raw(`update coffee_rounds ${change} where id = '${round.id}'`)),
    )

    await expect(changing).rejects.toThrow()
  })
})
