import { describe, expect, test } from 'vitest'
import { signedIn } from '../../../../test/coffee.ts'
import { aReservePlace, feedbackWaiting } from '../../../../test/decisions.ts'
import { startApi } from '../../../../test/harness.ts'
import { aCoordinator, anOrganisation, aPerson } from '../../../../test/people.ts'
import { aCampaign, anApplication, type TestCampaign } from '../../../../test/recruitment.ts'
import { deliverMails } from '../../mail/service.ts'
import { chaseFeedback, endReserves } from '../public.ts'

const api = await startApi()
const trust = await anOrganisation(api, 'Northmoor')
const coordinator = await signedIn(api, await aCoordinator(api, trust))
const colleague = await signedIn(api, await aCoordinator(api, trust))

const rows = async (sql: string, ...values: unknown[]) => (await api.owner.query(sql, values)).rows
const stateOf = async (id: string) => (await rows('select state from applications where id = $1', id))[0].state
const kindsTo = async (id: string) =>
  (await rows('select kind from letters where application_id = $1 order by id', id)).map(({ kind }) => kind)
const anApplicant = () => aPerson(api, { givenName: 'Beatrix', familyName: 'Winterbourne' })
const interviewed = async (campaign: TestCampaign, count: number) =>
  Promise.all(
    Array.from({ length: count }, async () =>
      anApplication(api, campaign, { state: 'interviewed', applicant: await anApplicant() }),
    ),
  )

const reason = { reason: 'others-scored-higher', why: 'Others had more to show on listening.' }
const decisions = (ids: string[]) => ({
  candidates: [
    { applicationId: ids[0], outcome: 'offer' },
    { applicationId: ids[1], outcome: 'reserve' },
    { applicationId: ids[2], outcome: 'reserve' },
    { applicationId: ids[3], outcome: 'turn-down', ...reason },
  ],
  conditions: 'Two references',
  answerBy: '2026-12-07',
  reserveUntil: '2027-05-23',
})

describe('deciding about all candidates', () => {
  test('shows every letter first, and keeps nothing of that', async () => {
    const campaign = await aCampaign(api, trust)
    const ids = (await interviewed(campaign, 4)).map(({ id }) => id)

    const { status, body } = await coordinator.post(`/campaigns/${campaign.id}/decisions/preview`, decisions(ids))

    expect(status).toBe(200)
    expect(body).toMatchObject({ isMoreThanPlaces: false, isOutOfOrder: false, refused: [] })
    expect(body.letters.map(({ outcome, by }: { outcome: string; by: string }) => [outcome, by])).toEqual([
      ['offer', 'email'],
      ['reserve', 'email'],
      ['reserve', 'email'],
      ['turn-down', 'email'],
    ])
    expect(body.letters[3].body).toContain('We offer you feedback, by Thursday 3 December 2026')
    expect(await stateOf(ids[0] ?? '')).toBe('interviewed')
    expect(await kindsTo(ids[0] ?? '')).toEqual([])
  })

  test('does it with the same letters, and the reserve list keeps the order', async () => {
    const campaign = await aCampaign(api, trust)
    const ids = (await interviewed(campaign, 4)).map(({ id }) => id)
    const preview = await coordinator.post(`/campaigns/${campaign.id}/decisions/preview`, decisions(ids))

    const { status, body } = await coordinator.post(`/campaigns/${campaign.id}/decisions`, decisions(ids))

    expect(status).toBe(200)
    expect(await Promise.all(ids.map(stateOf))).toEqual(['offered', 'reserve', 'reserve', 'not-appointed'])
    const sent = await rows('select application_id, body from letters where application_id = any($1)', ids)
    for (const letter of preview.body.letters) {
      expect(sent.find((one) => one.application_id === letter.applicationId)?.body).toBe(letter.body)
    }
    const positions = ids.map(
      (id) => body.candidates.find((one: { applicationId: string }) => one.applicationId === id)?.reserve?.position,
    )
    expect(positions).toEqual([undefined, 1, 2, undefined])
  })

  test('does nothing at all where one of them has gone on meanwhile', async () => {
    const campaign = await aCampaign(api, trust)
    const ids = (await interviewed(campaign, 4)).map(({ id }) => id)
    await coordinator.post(`/applications/${ids[3]}/turn-down`, reason)

    const reply = await colleague.post(`/campaigns/${campaign.id}/decisions`, decisions(ids))

    expect(reply.status).toBe(409)
    expect(reply.body).toMatchObject({ code: 'illegal-move' })
    expect(reply.text).toContain('not-appointed')
    expect(await stateOf(ids[0] ?? '')).toBe('interviewed')
    expect(await rows('select 1 from offers where application_id = $1', ids[0])).toEqual([])
    expect(await kindsTo(ids[0] ?? '')).toEqual([])
  })

  test('two coordinators who decide differently at once: one wins, the other is told, one letter goes', async () => {
    const campaign = await aCampaign(api, trust)
    const [application] = await interviewed(campaign, 1)
    const id = application?.id ?? ''

    const replies = await Promise.all([
      coordinator.post(`/applications/${id}/offer`, { conditions: 'Two references', answerBy: '2026-12-07' }),
      colleague.post(`/applications/${id}/turn-down`, reason),
    ])

    expect(replies.filter(({ status }) => status === 409).map(({ body }) => body.code)).toEqual(['illegal-move'])
    expect(await kindsTo(id)).toHaveLength(1)
  })

  test('takes no candidate of another campaign among its own', async () => {
    const campaign = await aCampaign(api, trust)
    const [elsewhere] = await interviewed(await aCampaign(api, trust), 1)

    const reply = await coordinator.post(`/applications/${elsewhere?.id}/turn-down`, reason)
    const mixed = await coordinator.post(`/campaigns/${campaign.id}/decisions`, {
      candidates: [{ applicationId: elsewhere?.id, outcome: 'reserve' }],
    })

    expect(reply.status).toBe(200)
    expect(mixed.status).toBe(404)
  })

  test('needs as many statements for the list however many candidates there are', async () => {
    const campaign = await aCampaign(api, trust)
    const asked = async () => {
      const before = api.database.asked.statements
      await coordinator.get(`/campaigns/${campaign.id}/decisions`)
      return api.database.asked.statements - before
    }
    await interviewed(campaign, 1)
    const forOne = await asked()
    await interviewed(campaign, 6)

    expect(await asked()).toBe(forOne)
  })
})

describe('the reserve list', () => {
  test('is a question to the applicant, who can agree and change their mind', async () => {
    const applicant = await anApplicant()
    const { id } = await aReservePlace(api, await aCampaign(api, trust), { applicant })
    const asking = await signedIn(api, applicant)

    const yes = await asking.post(`/me/applications/${id}/reserve/answer`, { agrees: true })
    const no = await asking.post(`/me/applications/${id}/reserve/answer`, { agrees: false })

    expect(yes.body).toMatchObject({ state: 'reserve', reserve: { agrees: true }, can: { answerReserve: true } })
    expect(no.body).toMatchObject({ state: 'not-appointed', feedback: { dueOn: '2026-12-03', words: null } })
  })

  test.each([
    ['nobody answered in time', { answerBy: '2026-11-22' }, 'have not heard from you'],
    ['its time is over', { until: '2026-11-22', agrees: true }, 'No place has come free'],
  ])('ends where %s, and says so', async (_what, place, words) => {
    const applicant = await anApplicant()
    const { id } = await aReservePlace(api, await aCampaign(api, trust), { applicant, ...place })

    await Promise.all([endReserves(api.deps), endReserves(api.deps)])

    expect(await stateOf(id)).toBe('not-appointed')
    const letters = await rows('select body from letters where application_id = $1', id)
    expect(letters).toHaveLength(1)
    expect(letters[0].body).toContain(words)
  })
})

test('where totals are equal, the points for essential criteria say why the places differ', async () => {
  const campaign = await aCampaign(api, trust)
  const ids = (await interviewed(campaign, 2)).map(({ id }) => id)
  for (const [index, id] of ids.entries()) {
    await api.owner.query(
      `insert into scoring_results (application_id, stage, campaign_id, organisation_id, total, essential_total, most_possible, meets_all_essential, place)
       values ($1, 'interview', $2, $3, 900, $4, 1200, true, $5)`,
      [id, campaign.id, trust.id, 600 + index * 100, 2 - index],
    )
  }

  const { body } = await coordinator.get(`/campaigns/${campaign.id}/decisions`)

  expect(body.candidates).toMatchObject([
    { applicationId: ids[1], place: 1, total: 900, essentialTotal: 700 },
    { applicationId: ids[0], place: 2, total: 900, essentialTotal: 600 },
  ])
})

describe('a decision that is taken back', () => {
  const turnedDown = async () => {
    const [application] = await interviewed(await aCampaign(api, trust), 1)
    const id = application?.id ?? ''
    await coordinator.post(`/applications/${id}/turn-down`, reason)
    return id
  }
  const takeBack = (id: string, more = {}) =>
    coordinator.post(`/applications/${id}/take-back-decision`, { why: 'The scores were added up wrongly.', ...more })

  test('before its letter has gone calls the letter back', async () => {
    const id = await turnedDown()

    const reply = await takeBack(id)

    expect(reply.body).toMatchObject({ state: 'interviewed', feedback: null })
    const [letter] = await rows('select id, sent_at, withdrawn_at from letters where application_id = $1', id)
    expect(letter).toMatchObject({ sent_at: null, withdrawn_at: api.clock.now })
    expect(await rows('select 1 from outbox where about_id = $1 and withdrawn_at is null', letter.id)).toEqual([])
  })

  test('after its letter has gone has to be meant, and the applicant is told', async () => {
    const id = await turnedDown()
    await deliverMails(api.deps, async () => {})

    const refused = await takeBack(id)
    const meant = await takeBack(id, { evenIfLetterHasGone: true })

    expect(refused.body.code).toBe('letter-has-gone')
    expect(meant.body.state).toBe('interviewed')
    expect(await kindsTo(id)).toEqual(['not-appointed', 'correction'])
  })
})

describe('feedback', () => {
  test('is read by the applicant when it is given and not before', async () => {
    const applicant = await anApplicant()
    const { id } = await feedbackWaiting(api, await aCampaign(api, trust), { applicant })
    const asking = await signedIn(api, applicant)

    const draft = await coordinator.put(`/applications/${id}/feedback`, { words: 'You listened well.' }, 1)
    const before = await asking.get(`/me/applications/${id}/decision`)
    const given = await coordinator.post(`/applications/${id}/feedback/giving`, {
      words: 'You listened very well.',
      how: 'email',
    })
    const after = await asking.get(`/me/applications/${id}/decision`)

    expect(draft.body).toMatchObject({ words: 'You listened well.', version: 2 })
    expect(before.text).not.toContain('listened')
    expect(given.body).toMatchObject({ givenHow: 'email' })
    expect(after.body.feedback.words).toBe('You listened very well.')
    const [letter] = await rows('select body from letters where application_id = $1', id)
    expect(letter.body).toContain('You listened very well.')
  })

  test('that is late becomes a task, once, which is done when it is given', async () => {
    const { id } = await feedbackWaiting(api, await aCampaign(api, trust), { dueOn: '2026-11-20' })
    const tasks = () => rows('select done_at from tasks where dedupe_key = $1', `feedback:${id}:2026-11-20`)

    await chaseFeedback(api.deps)
    await chaseFeedback(api.deps)
    const open = await tasks()
    await coordinator.post(`/applications/${id}/feedback/giving`, { words: 'Well said.', how: 'phone' })

    expect(open).toEqual([{ done_at: null }])
    expect(await tasks()).toEqual([{ done_at: api.clock.now }])
  })

  test('is listed by when it is due, page by page', async () => {
    const here = await anOrganisation(api)
    const runs = await signedIn(api, await aCoordinator(api, here))
    const campaign = await aCampaign(api, here)
    for (const dueOn of ['2026-12-04', '2026-11-20', '2026-12-01']) await feedbackWaiting(api, campaign, { dueOn })

    const first = (await runs.get(`/feedback-due?organisationId=${here.id}&limit=2`)).body
    const second = (await runs.get(`/feedback-due?organisationId=${here.id}&limit=2&cursor=${first.nextCursor}`)).body

    const days = [...first.items, ...second.items].map((one: { dueOn: string; isOverdue: boolean }) => [
      one.dueOn,
      one.isOverdue,
    ])
    expect(days).toEqual([
      ['2026-11-20', true],
      ['2026-12-01', false],
      ['2026-12-04', false],
    ])
  })
})
