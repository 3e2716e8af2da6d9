import { describe, expect, test } from 'vitest'
import { signedIn } from '../../../../test/coffee.ts'
import { startApi } from '../../../../test/harness.ts'
import { aPanel, candidatePath, giveScores, saveDraft, scoresOf, submit } from '../../../../test/panel.ts'
import { aPerson } from '../../../../test/people.ts'
import { anApplication } from '../../../../test/recruitment.ts'

const api = await startApi()

describe('before the first score', () => {
  test('a scorer says whether they know the candidate; until then nothing is kept', async () => {
    const { campaign, candidates, scorers } = await aPanel(api)
    const candidate = { campaign, number: candidates[0]?.candidateNumber ?? 0 }

    const early = await saveDraft(scorers[0], candidate, [3, 3, 3])
    const declared = await scorers[0].post(candidatePath(candidate, '/declaration'), { hasConflict: false })
    const saved = await saveDraft(scorers[0], candidate, [3, null, null])

    expect([early.status, early.body.code]).toEqual([409, 'conflict-first'])
    expect(declared.body).toMatchObject({ state: 'in-progress', version: 1, can: { declare: false, score: true } })
    expect(saved.body).toMatchObject({ state: 'in-progress', version: 2 })
    expect(saved.body.scores.map(({ score }: { score: number | null }) => score)).toEqual([3, null, null])
  })

  test('whoever knows the candidate is kept from what they wrote and from scoring them', async () => {
    const { campaign, candidates, scorers } = await aPanel(api)
    const candidate = { campaign, number: candidates[0]?.candidateNumber ?? 0 }

    const declared = await scorers[0].post(candidatePath(candidate, '/declaration'), {
      hasConflict: true,
      conflict: 'My neighbour',
    })
    const saved = await saveDraft(scorers[0], candidate, [3, 3, 3])
    const compared = await scorers[0].get(candidatePath(candidate, '/comparison'))

    expect(declared.body).toMatchObject({ state: 'conflict', answers: [], can: { score: false, compare: false } })
    expect([saved.body.code, compared.body.code]).toEqual(['conflict-declared', 'your-scores-first'])
  })

  test('a conflict that shows itself after scoring takes the scores out again', async () => {
    const { campaign, candidates, scorers } = await aPanel(api)
    const candidate = { campaign, number: candidates[0]?.candidateNumber ?? 0 }
    await giveScores(scorers[0], candidate, [3, 3, 3])

    const declared = await scorers[0].post(candidatePath(candidate, '/declaration'), { hasConflict: true })
    const takenBack = await scorers[0].post(candidatePath(candidate, '/declaration'), { hasConflict: false })

    expect(declared.body).toMatchObject({ state: 'conflict', submittedAt: null })
    expect(takenBack.body.code).toBe('conflict-declared')
  })
})

describe('a scorer', () => {
  test('reads answers without the questions that are hidden from the panel', async () => {
    const { campaign, candidates, scorers } = await aPanel(api)
    await api.owner.query('update campaign_questions set is_hidden_from_panel = true where id = $1', [
      campaign.questionIds[1],
    ])

    const reply = await scorers[0].get(candidatePath({ campaign, number: candidates[0]?.candidateNumber ?? 0 }))

    expect(reply.body.answers).toHaveLength(1)
    expect(reply.body.answers[0]).toMatchObject({ questionId: campaign.questionIds[0], covered: 0 })
    expect(reply.body.interview).toBeNull()
  })

  test('is told at interview when, where and what to provide, and what everybody is asked', async () => {
    const { trust, campaign, candidates, scorers } = await aPanel(api, { stage: 'interview' })
    const [first] = candidates
    if (!first) throw new Error('nobody to interview')
    const common = [campaign.id, trust.id]
    await api.owner.query(
      `with slot as (insert into interview_slots (id, campaign_id, organisation_id, starts_at, minutes, way, place)
         values (gen_random_uuid(), $1, $2, '2026-12-01T10:00:00Z', 45, 'in-person', 'Room 4') returning id)
       insert into interview_bookings (id, slot_id, application_id, campaign_id, organisation_id)
       select gen_random_uuid(), id, $3, $1, $2 from slot`,
      [...common, first.id],
    )
    await api.owner.query(
      `insert into interview_adjustments (campaign_id, organisation_id, application_id, to_provide) values ($1, $2, $3, 'Questions on paper, and a break')`,
      [...common, first.id],
    )
    await api.owner.query(
      `insert into interview_questions (id, campaign_id, organisation_id, position, question) values (gen_random_uuid(), $1, $2, 0, 'When did you disagree with an expert?')`,
      common,
    )

    const reply = await scorers[0].get(candidatePath({ campaign, number: first.candidateNumber, stage: 'interview' }))

    expect(reply.body.interview).toMatchObject({
      time: { startsAt: '2026-12-01T10:00:00.000Z', minutes: 45, place: 'Room 4' },
      toProvide: 'Questions on paper, and a break',
      questions: [{ question: 'When did you disagree with an expert?' }],
    })
  })

  test('cannot give scores while one is missing, or evidence at 0 and 1', async () => {
    const { campaign, candidates, scorers } = await aPanel(api)
    const candidate = { campaign, number: candidates[0]?.candidateNumber ?? 0 }
    const [low, missing] = campaign.criteria
    await scorers[0].post(candidatePath(candidate, '/declaration'), { hasConflict: false })
    const scores = scoresOf(campaign.criteria, [1, null, 4]).map((score) => ({ ...score, evidence: '' }))
    const saved = await scorers[0].put(candidatePath(candidate, '/scores'), { scores, note: '' }, 1)

    const reply = await submit(scorers[0], candidate, saved.body.version)

    expect(reply.status).toBe(400)
    expect(reply.body.fields).toEqual({
      [`scores/${low?.id}/evidence`]: 'required',
      [`scores/${missing?.id}/score`]: 'required',
    })
  })

  test('gives scores once; from then on they stay', async () => {
    const { campaign, candidates, scorers } = await aPanel(api)
    const candidate = { campaign, number: candidates[0]?.candidateNumber ?? 0 }

    const given = await giveScores(scorers[0], candidate, [3, 0, 4])
    const changed = await saveDraft(scorers[0], { ...candidate, version: given.body.version }, [4, 4, 4])
    const again = await submit(scorers[0], candidate, given.body.version)

    expect(given.body).toMatchObject({ state: 'done', can: { score: false, compare: true } })
    expect([changed.body.code, again.body.code]).toEqual(['already-submitted', 'already-submitted'])
  })

  test('gives scores once, however often the button is pressed', async () => {
    const { campaign, candidates, scorers } = await aPanel(api)
    const candidate = { campaign, number: candidates[0]?.candidateNumber ?? 0 }
    await scorers[0].post(candidatePath(candidate, '/declaration'), { hasConflict: false })
    await saveDraft(scorers[0], candidate, [3, 3, 3])

    const replies = await Promise.all(
      Array.from({ length: 5 }, () => submit(scorers[0], candidate, 2).set('idempotency-key', 'once')),
    )

    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    const { rows } = await api.owner.query(
      `select count(*)::int as n from audit_entries where action = 'score-sheet.submitted' and subject_id = $1`,
      [candidates[0]?.id],
    )
    expect(rows).toEqual([{ n: 1 }])
  })

  test('writes in two windows: the second is told, and nothing is lost', async () => {
    const { campaign, candidates, scorers } = await aPanel(api)
    const candidate = { campaign, number: candidates[0]?.candidateNumber ?? 0 }
    await scorers[0].post(candidatePath(candidate, '/declaration'), { hasConflict: false })

    const replies = await Promise.all([
      saveDraft(scorers[0], candidate, [1, 1, 1]),
      saveDraft(scorers[0], candidate, [4, 4, 4]),
    ])

    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412])
  })

  test('cannot score a criterion that is not scored here, or one twice', async () => {
    const { campaign, candidates, scorers } = await aPanel(api)
    const candidate = { campaign, number: candidates[0]?.candidateNumber ?? 0 }
    await scorers[0].post(candidatePath(candidate, '/declaration'), { hasConflict: false })
    const [score] = scoresOf(campaign.criteria, [2])
    const foreign = { ...score, criterionId: campaign.id }

    const reply = await scorers[0].put(
      candidatePath(candidate, '/scores'),
      { scores: [score, score, foreign], note: '' },
      1,
    )

    expect(reply.body.fields).toEqual({
      '/scores/1/criterionId': 'repeated',
      '/scores/2/criterionId': 'unknown',
    })
  })
})

describe('not on this panel', () => {
  test('is whoever sees names there or applies there: they are told so', async () => {
    const { trust, campaign, candidates } = await aPanel(api)
    const both = await aPerson(api, {
      grants: [
        { kind: 'panel-member', of: trust },
        { kind: 'coordinator', of: trust },
      ],
    })
    const applicant = await aPerson(api, { grants: [{ kind: 'panel-member', of: trust }] })
    await anApplication(api, campaign, { applicant, state: 'sift' })
    await api.owner.query(
      `insert into campaign_panel (campaign_id, person_id, organisation_id, role, is_lay) select $1, unnest($2::uuid[]), $3, 'scorer', false`,
      [campaign.id, [both.id, applicant.id], trust.id],
    )
    const path = candidatePath({ campaign, number: candidates[0]?.candidateNumber ?? 0 })

    const replies = await Promise.all([
      (await signedIn(api, both)).get(path),
      (await signedIn(api, applicant)).get(path),
    ])
    const listed = await (await signedIn(api, both)).get('/me/panels')

    expect(replies.map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'sees-names'],
      [409, 'applies-here'],
    ])
    expect(listed.body.items).toMatchObject([{ cannotScore: 'sees-names' }])
  })

  test('is a panel member of another campaign, or one who has left: neither finds it', async () => {
    const here = await aPanel(api)
    const elsewhere = await aPanel(api)
    const [stranger, left] = [elsewhere.scorers[0], here.scorers[1]]
    await api.owner.query('update campaign_panel set left_at = now() where person_id = $1', [left.id])
    const path = candidatePath({ campaign: here.campaign, number: here.candidates[0]?.candidateNumber ?? 0 })

    const replies = await Promise.all([stranger.get(path), left.get(path), left.get('/me/panels')])

    expect(replies.map(({ status }) => status)).toEqual([404, 404, 200])
    expect(replies[2]?.body.items).toEqual([])
  })
})
