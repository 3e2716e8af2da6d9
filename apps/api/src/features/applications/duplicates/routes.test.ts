import { inTransaction } from '@elevate/db/open'
import { describe, expect, test } from 'vitest'
import { startApi } from '../../../../test/harness.ts'
import { aCoordinator, anOrganisation, aPerson, signInAs } from '../../../../test/people.ts'
import {
  aCampaign,
  anApplication,
  type TestApplicationOptions,
  type TestCampaign,
} from '../../../../test/recruitment.ts'
import { findDuplicates } from '../public.ts'

const api = await startApi('2026-11-23T10:00:00Z')
const trust = await anOrganisation(api, 'Northmoor')
const ruth = await signInAs(api, await aCoordinator(api, trust))
const sam = await signInAs(api, await aCoordinator(api, trust))

let counter = 0
/** Nobody has anything in common with anybody unless it is said. */
const somebody = (details: Record<string, unknown> = {}, more: TestApplicationOptions = {}): TestApplicationOptions => {
  counter += 1
  const letters = [...`${counter}`].map((digit) => 'kwpztrxmqv'[Number(digit)]).join('')
  return {
    ...more,
    details: {
      given_name: `${letters}ab`,
      family_name: `${letters}${letters}ox`,
      email: `somebody${counter}@example.org`,
      phone: `01632 9${String(counter).padStart(5, '0')}`,
      ...details,
    },
  }
}

const find = (id: string) => inTransaction(api.database, 'system', (tx) => findDuplicates(tx, id))
const pairsOf = async (id: string): Promise<{ id: string; alike: string[]; decision: string | null }[]> =>
  (
    await api.owner.query(
      'select id, alike, decision from application_duplicates where low_application_id = $1 or high_application_id = $1 order by id',
      [id],
    )
  ).rows

const aPair = async (one: TestApplicationOptions = {}, other: TestApplicationOptions = {}) => {
  const campaign = await aCampaign(api, trust, { closesAt: '2026-11-20T12:00:00Z' })
  counter += 1
  const email = `pair${counter}@example.org`
  const first = await anApplication(api, campaign, somebody({ email, ...one.details }, { ...one }))
  const second = await anApplication(api, campaign, somebody({ email, ...other.details }, { ...other }))
  await find(second.id)
  const [pair] = await pairsOf(second.id)
  return { campaign, first, second, pairId: pair?.id ?? '' }
}

const get = (path: string) => api.http.get(`/api/v1${path}`).set('authorization', ruth.authorization)
const decide = (campaign: TestCampaign, pairId: string, { body, by = ruth }: { body: object; by?: typeof ruth }) =>
  api.http
    .post(`/api/v1/campaigns/${campaign.id}/duplicates/${pairId}/decision`)
    .set('authorization', by.authorization)
    .send(body)
const applicationOf = async (id: string) =>
  (await api.owner.query('select state, merged_into, person_id from applications where id = $1', [id])).rows[0]

describe('side by side', () => {
  test('stand both, with what one lacks and the other has, and both looks are written down', async () => {
    const { campaign, first, second, pairId } = await aPair(
      { details: { postcode: null } },
      { details: { postcode: 'LS1 4AP' } },
    )

    const { body } = await get(`/campaigns/${campaign.id}/duplicates/${pairId}`)

    const { rows } = await api.owner.query(
      `select 1 from audit_entries where action = 'application.read' and subject_id = any ($1)`,
      [[first.id, second.id]],
    )
    const bySide = Object.fromEntries(body.sides.map((side: { id: string }) => [side.id, side]))
    expect(bySide[first.id]).toMatchObject({ lacks: ['postcode'], canBeKept: true })
    expect(bySide[second.id]).toMatchObject({ lacks: [], canBeKept: true })
    expect(rows).toHaveLength(2)
  })

  test('a draft that its applicant still writes is not shown, and cannot be kept in place of what was sent', async () => {
    const { campaign, first, pairId } = await aPair({ state: 'draft', answers: ['Not ready', 'Not ready'] })

    const { body, text } = await get(`/campaigns/${campaign.id}/duplicates/${pairId}`)

    const draft = body.sides.find(({ id }: { id: string }) => id === first.id)
    expect(draft).toMatchObject({ details: null, answers: null, canBeKept: false })
    expect(text).not.toContain('Not ready')
  })

  test('the list holds those that wait, and those that were decided when asked for', async () => {
    const { campaign, pairId } = await aPair()
    const before = await get(`/campaigns/${campaign.id}/duplicates`)
    await decide(campaign, pairId, { body: { decision: 'different-people' } })

    const waiting = await get(`/campaigns/${campaign.id}/duplicates`)
    const decided = await get(`/campaigns/${campaign.id}/duplicates?decided=true`)

    expect(before.body.items).toHaveLength(1)
    expect(waiting.body.items).toEqual([])
    expect(decided.body.items).toMatchObject([{ id: pairId, decision: 'different-people' }])
  })
})

describe('merging', () => {
  test('ends the other, points it to the one that goes on, and fills only what that one lacks', async () => {
    const { campaign, first, second, pairId } = await aPair(
      { details: { postcode: null } },
      { details: { postcode: 'LS1 4AP' } },
    )

    const reply = await decide(campaign, pairId, {
      body: { decision: 'merged', keep: first.id, take: ['postcode'] },
    })

    const { rows } = await api.owner.query('select postcode from application_details where application_id = $1', [
      first.id,
    ])
    expect(reply.status).toBe(200)
    expect(await applicationOf(second.id)).toMatchObject({ state: 'merged', merged_into: first.id })
    expect(rows).toEqual([{ postcode: 'LS1 4AP' }])
    expect((await get(`/applications/${second.id}`)).body.answers).toHaveLength(2)
    expect((await get(`/applications/${first.id}`)).body.mergedFrom).toMatchObject([{ id: second.id }])
  })

  test('writes over nothing that the kept one has', async () => {
    const { campaign, first, second, pairId } = await aPair()

    const reply = await decide(campaign, pairId, { body: { decision: 'merged', keep: first.id, take: ['phone'] } })

    expect([reply.status, reply.body.code]).toEqual([409, 'not-lacking'])
    expect(await applicationOf(second.id)).toMatchObject({ state: 'submitted', merged_into: null })
  })

  test('gives the account of the other to the kept one where that was typed by staff', async () => {
    const applicant = await aPerson(api)
    const { campaign, first, second, pairId } = await aPair({}, { applicant })

    await decide(campaign, pairId, { body: { decision: 'merged', keep: first.id } })

    expect(await applicationOf(first.id)).toMatchObject({ person_id: applicant.id })
    expect(await applicationOf(second.id)).toMatchObject({ state: 'merged' })
  })

  test('shows its applicant, at the old address, the one that goes on', async () => {
    const applicant = await aPerson(api)
    const { campaign, first, second, pairId } = await aPair({}, { applicant })
    await decide(campaign, pairId, { body: { decision: 'merged', keep: first.id } })
    const { authorization } = await signInAs(api, applicant)

    const { body } = await api.http.get(`/api/v1/me/applications/${second.id}`).set('authorization', authorization)

    expect(body).toMatchObject({ id: first.id, reference: first.reference, state: 'submitted' })
  })

  test('does not end one that has come further than the sift', async () => {
    const { campaign, first, pairId } = await aPair({}, { state: 'shortlisted' })

    const reply = await decide(campaign, pairId, { body: { decision: 'merged', keep: first.id } })

    expect([reply.status, reply.body.code]).toEqual([409, 'cannot-be-kept'])
  })

  test('during the scoring loses no score sheet', async () => {
    const scorer = await aPerson(api, { grants: [{ kind: 'panel-member', of: trust }] })
    const { campaign, first, second, pairId } = await aPair({ state: 'sift' }, { state: 'sift' })
    for (const { id } of [first, second]) {
      await api.owner.query(
        `insert into score_sheets (id, application_id, campaign_id, organisation_id, scorer_id, stage, has_conflict, submitted_at)
         values (gen_random_uuid(), $1, $2, $3, $4, 'sift', false, now())`,
        [id, campaign.id, trust.id, scorer.id],
      )
    }
    const shown = await get(`/campaigns/${campaign.id}/duplicates/${pairId}`)

    const reply = await decide(campaign, pairId, { body: { decision: 'merged', keep: second.id } })

    const { rows } = await api.owner.query('select application_id from score_sheets where campaign_id = $1', [
      campaign.id,
    ])
    expect(shown.body.sides.map(({ scoreSheets }: { scoreSheets: number }) => scoreSheets)).toEqual([1, 1])
    expect(reply.status).toBe(200)
    expect(rows).toHaveLength(2)
    expect(await applicationOf(first.id)).toMatchObject({ state: 'merged' })
  })

  test('forgets what else the other was suspected of, and asks it of the one that goes on', async () => {
    const { campaign, first, second, pairId } = await aPair()
    const { rows } = await api.owner.query('select email from application_details where application_id = $1', [
      second.id,
    ])
    const third = await anApplication(api, campaign, somebody({ email: rows[0].email }))
    await find(third.id)

    await decide(campaign, pairId, { body: { decision: 'merged', keep: first.id } })

    expect(await pairsOf(second.id)).toMatchObject([{ decision: 'merged' }])
    expect((await pairsOf(third.id)).map(({ decision }) => decision)).toEqual([null])
  })

  test('has one winner where two coordinators decide at once, whatever they decide', async () => {
    const { campaign, first, second, pairId } = await aPair()

    const replies = await Promise.all([
      decide(campaign, pairId, { body: { decision: 'merged', keep: first.id } }),
      decide(campaign, pairId, { body: { decision: 'merged', keep: second.id }, by: sam }),
      decide(campaign, pairId, { body: { decision: 'different-people' }, by: sam }),
    ])

    const lost = replies.filter(({ status }) => status !== 200)
    expect(lost.map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'decided-already'],
      [409, 'decided-already'],
    ])
  })

  test('chains decided at once end in order: nothing is merged into what was merged', async () => {
    const { campaign, first, second, pairId } = await aPair()
    const { rows } = await api.owner.query('select email from application_details where application_id = $1', [
      second.id,
    ])
    const third = await anApplication(api, campaign, somebody({ email: rows[0].email }))
    await find(third.id)
    const others = (await pairsOf(third.id)).map(({ id }) => id)

    await Promise.all([
      decide(campaign, pairId, { body: { decision: 'merged', keep: first.id } }),
      ...others.map((id) => decide(campaign, id, { body: { decision: 'merged', keep: third.id }, by: sam })),
    ])

    const { rows: pointing } = await api.owner.query(
      `select count(*)::int as lost from applications a join applications k on k.id = a.merged_into
        where a.campaign_id = $1 and a.state = 'merged' and k.merged_into = a.id`,
      [campaign.id],
    )
    const { rows: going } = await api.owner.query(
      `select count(*)::int as going from applications where campaign_id = $1 and state <> 'merged'`,
      [campaign.id],
    )
    expect(pointing).toEqual([{ lost: 0 }])
    expect(going[0].going).toBeGreaterThan(0)
  })
})

test('of another organisation there is no pair', async () => {
  const { campaign, pairId } = await aPair()
  const other = await signInAs(api, await aCoordinator(api, await anOrganisation(api, 'Eastvale')))

  const reply = await decide(campaign, pairId, { body: { decision: 'different-people' }, by: other })

  expect(reply.status).toBe(404)
})
