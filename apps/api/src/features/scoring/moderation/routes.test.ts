import { describe, expect, test } from 'vitest'
import { startApi } from '../../../../test/harness.ts'
import { aPanel, candidatePath, giveScores, saveDraft, submit, type TestPanel } from '../../../../test/panel.ts'

const api = await startApi()

const numbers = ({ candidates }: TestPanel) => candidates.map(({ candidateNumber }) => candidateNumber ?? 0)
const closing = ({ campaign, chair }: TestPanel) => chair.post(`/panels/${campaign.id}/closing?stage=sift`)

/** Both scorers give the same to everybody. */
const scoreAll = async (panel: TestPanel, points = [3, 3, 3]) => {
  for (const scorer of panel.scorers) {
    for (const number of numbers(panel)) await giveScores(scorer, { campaign: panel.campaign, number }, points)
  }
}

describe('the list of a scorer', () => {
  test('is in an order of their own that stays the same', async () => {
    const panel = await aPanel(api, { candidates: 12 })
    const list = async (scorer: TestPanel['chair']) =>
      (await scorer.get(`/panels/${panel.campaign.id}/candidates?stage=sift`)).body.items.map(
        ({ candidateNumber }: { candidateNumber: number }) => candidateNumber,
      )

    const [one, again, other] = [
      await list(panel.scorers[0]),
      await list(panel.scorers[0]),
      await list(panel.scorers[1]),
    ]

    expect(again).toEqual(one)
    expect(other).not.toEqual(one)
    expect(other.toSorted()).toEqual(one.toSorted())
  })

  test('says how far they are, and the home page says what waits', async () => {
    const panel = await aPanel(api, { candidates: 3 })
    const [done, known] = numbers(panel)
    const [scorer] = panel.scorers
    await giveScores(scorer, { campaign: panel.campaign, number: done ?? 0 }, [3, 3, 3])
    await scorer.post(candidatePath({ campaign: panel.campaign, number: known ?? 0 }, '/declaration'), {
      hasConflict: true,
    })

    const list = await scorer.get(`/panels/${panel.campaign.id}/candidates?stage=sift`)
    const home = await scorer.get('/me/panels')

    expect(list.body.items.map(({ state }: { state: string }) => state).sort()).toEqual([
      'conflict',
      'done',
      'not-started',
    ])
    expect(home.body.items).toMatchObject([
      {
        role: 'scorer',
        cannotScore: null,
        stages: [{ stage: 'sift', toScore: 1, done: 1, conflicts: 1, isClosed: false }],
      },
    ])
  })

  test('asks the same number of questions for two candidates and for ten', async () => {
    const statements = async (candidates: number) => {
      const panel = await aPanel(api, { candidates })
      const path = `/panels/${panel.campaign.id}/candidates?stage=sift`
      await panel.scorers[0].get(path)
      const before = api.database.asked.statements
      await panel.scorers[0].get(path)
      return api.database.asked.statements - before
    }

    expect(await statements(10)).toBe(await statements(2))
  })
})

describe('the scores of others', () => {
  test('are seen only after giving own ones', async () => {
    const panel = await aPanel(api)
    const candidate = { campaign: panel.campaign, number: numbers(panel)[0] ?? 0 }
    await giveScores(panel.scorers[0], candidate, [4, 3, 2])
    await panel.scorers[1].post(candidatePath(candidate, '/declaration'), { hasConflict: false })

    const early = await panel.scorers[1].get(candidatePath(candidate, '/comparison'))
    await saveDraft(panel.scorers[1], candidate, [3, 3, 3])
    const drafted = await panel.scorers[1].get(candidatePath(candidate, '/comparison'))
    await submit(panel.scorers[1], candidate, 2)
    const compared = await panel.scorers[1].get(candidatePath(candidate, '/comparison'))

    expect([early.body.code, drafted.body.code]).toEqual(['your-scores-first', 'your-scores-first'])
    expect(compared.body.scored).toBe(2)
    const { scores } = compared.body.criteria[0]
    const ofOther = scores.find(({ isYou }: { isYou: boolean }) => !isYou)
    expect(scores).toHaveLength(2)
    expect(ofOther).toMatchObject({ scorer: `${panel.scorers[0].givenName} ${panel.scorers[0].familyName}`, score: 4 })
  })

  test('are seen by a chair who does not score once enough are in, who then cannot score any more', async () => {
    const panel = await aPanel(api)
    const candidate = { campaign: panel.campaign, number: numbers(panel)[0] ?? 0 }
    await giveScores(panel.scorers[0], candidate, [4, 3, 2])
    const early = await panel.chair.get(candidatePath(candidate, '/comparison'))
    await giveScores(panel.scorers[1], candidate, [4, 3, 2])

    const compared = await panel.chair.get(candidatePath(candidate, '/comparison'))
    const scoring = await panel.chair.post(candidatePath(candidate, '/declaration'), { hasConflict: false })

    expect(early.body.code).toBe('your-scores-first')
    expect(compared.status).toBe(200)
    expect(scoring.body.code).toBe('enough-scores')
  })
})

describe('scores that lie far apart', () => {
  test('are talked about before the stage is closed; what was agreed counts', async () => {
    const panel = await aPanel(api, { candidates: 1 })
    const number = numbers(panel)[0] ?? 0
    const candidate = { campaign: panel.campaign, number }
    const [criterion] = panel.campaign.criteria
    await giveScores(panel.scorers[0], candidate, [4, 3, 3])
    await giveScores(panel.scorers[1], candidate, [1, 3, 3])

    const early = await closing(panel)
    const recorded = await panel.chair.post(candidatePath(candidate, '/discussions'), {
      criterionId: criterion?.id,
      agreedScore: 3,
      note: 'The second answer tells of it; one of us had not seen it.',
    })
    const closed = await closing(panel)

    expect(early.body).toMatchObject({ code: 'discussions-open', candidates: [number] })
    expect(early.body.detail).toContain(`Candidate ${number}`)
    expect(recorded.body.criteria[0]).toMatchObject({
      spread: 3,
      isToDiscuss: true,
      discussion: { agreedScore: 3, recordedBy: `${panel.chair.givenName} ${panel.chair.familyName}` },
    })
    expect(closed.body.results).toMatchObject([{ place: 1, candidateNumber: number, total: 900 }])
  })

  test('are recorded by the chair alone, unless the chair has a conflict', async () => {
    const panel = await aPanel(api, { candidates: 2 })
    const [first, second] = numbers(panel)
    const agreed = { criterionId: panel.campaign.criteria[0]?.id, agreedScore: 2, note: 'Agreed.' }
    const record = (number: number | undefined) =>
      panel.scorers[0].post(candidatePath({ campaign: panel.campaign, number: number ?? 0 }, '/discussions'), agreed)
    await scoreAll(panel)
    await panel.chair.post(candidatePath({ campaign: panel.campaign, number: second ?? 0 }, '/declaration'), {
      hasConflict: true,
    })

    const replies = [await record(first), await record(second)]

    expect(replies.map(({ status }) => status)).toEqual([403, 200])
  })
})

describe('closing a stage', () => {
  test('needs enough scores of everybody, and names those who lack them', async () => {
    const panel = await aPanel(api)
    await giveScores(panel.scorers[0], { campaign: panel.campaign, number: numbers(panel)[0] ?? 0 }, [3, 3, 3])

    const reply = await closing(panel)

    expect(reply.body.code).toBe('scores-missing')
    expect(reply.body.candidates.toSorted()).toEqual(numbers(panel).toSorted())
  })

  test('is for the chair, not for another scorer', async () => {
    const panel = await aPanel(api)

    const reply = await panel.scorers[0].post(`/panels/${panel.campaign.id}/closing?stage=sift`)

    expect(reply.status).toBe(403)
  })

  test('says where conflicts leave too few to score', async () => {
    const panel = await aPanel(api, { candidates: 1 })
    const number = numbers(panel)[0] ?? 0
    for (const scorer of [panel.scorers[0], panel.chair]) {
      await scorer.post(candidatePath({ campaign: panel.campaign, number }, '/declaration'), { hasConflict: true })
    }

    const reply = await panel.coordinator.get(`/campaigns/${panel.campaign.id}/scoring/sift`)

    expect(reply.body.candidates).toMatchObject([{ hasTooFewScorers: true, scored: 0 }])
    expect(reply.body.candidates[0].conflicts).toHaveLength(2)
  })

  test('happens once, however many close at the same time; late scores are refused', async () => {
    const panel = await aPanel(api, { candidates: 1 })
    await scoreAll(panel)

    const replies = await Promise.all(Array.from({ length: 5 }, () => closing(panel)))
    const late = await panel.chair.post(
      candidatePath({ campaign: panel.campaign, number: numbers(panel)[0] ?? 0 }, '/declaration'),
      { hasConflict: true },
    )

    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409])
    expect(late.body.code).toBe('scoring-closed')
  })

  test('and giving scores at the same time: they are in the ranking, or refused', async () => {
    const panel = await aPanel(api, { candidates: 1, values: { discuss_at_spread: 4 } })
    const candidate = { campaign: panel.campaign, number: numbers(panel)[0] ?? 0 }
    await panel.chair.post(candidatePath(candidate, '/declaration'), { hasConflict: false })
    await saveDraft(panel.chair, candidate, [1, 1, 1])
    await scoreAll(panel, [4, 4, 4])

    const [closed, given] = await Promise.all([closing(panel), submit(panel.chair, candidate, 2)])

    expect(closed.status).toBe(200)
    expect([200, 409]).toContain(given.status)
    expect(closed.body.results[0].total).toBe(given.status === 200 ? 900 : 1200)
  })

  test('leaves out who was merged or withdrew meanwhile', async () => {
    const panel = await aPanel(api, { candidates: 3 })
    await scoreAll(panel)
    const [stays, merged, withdrawn] = panel.candidates
    const step = (id: string | undefined, move: string, to: string) =>
      api.owner.query(
        `insert into application_steps (id, application_id, organisation_id, move, from_state, to_state, by_applicant)
         values (gen_random_uuid(), $1, $2, $3, 'sift', $4, false)`,
        [id, panel.trust.id, move, to],
      )
    await api.owner.query('update applications set merged_into = $2 where id = $1', [merged?.id, stays?.id])
    await step(merged?.id, 'merge', 'merged')
    await step(withdrawn?.id, 'withdraw', 'withdrawn')

    const list = await panel.scorers[0].get(`/panels/${panel.campaign.id}/candidates?stage=sift`)
    const closed = await closing(panel)

    expect(list.body.items).toMatchObject([{ candidateNumber: stays?.candidateNumber }])
    expect(closed.body.results).toMatchObject([{ candidateNumber: stays?.candidateNumber, place: 1 }])
  })

  test('leaves out somebody who is merged while scores for them are being given', async () => {
    const panel = await aPanel(api, { candidates: 2 })
    const [stays, merged] = panel.candidates
    const candidate = { campaign: panel.campaign, number: merged?.candidateNumber ?? 0 }
    await scoreAll({ ...panel, candidates: panel.candidates.slice(0, 1) })
    await panel.scorers[0].post(candidatePath(candidate, '/declaration'), { hasConflict: false })
    await saveDraft(panel.scorers[0], candidate, [4, 4, 4])
    await api.owner.query('update applications set merged_into = $2 where id = $1', [merged?.id, stays?.id])

    const [given] = await Promise.all([
      submit(panel.scorers[0], candidate, 2),
      api.owner.query(
        `insert into application_steps (id, application_id, organisation_id, move, from_state, to_state, by_applicant)
         values (gen_random_uuid(), $1, $2, 'merge', 'sift', 'merged', false)`,
        [merged?.id, panel.trust.id],
      ),
    ])
    const closed = await closing(panel)

    expect([200, 404]).toContain(given.status)
    expect(closed.body.results).toMatchObject([{ candidateNumber: stays?.candidateNumber, place: 1 }])
  })

  test('never counts the scores of somebody with a conflict', async () => {
    const panel = await aPanel(api, { candidates: 1, values: { discuss_at_spread: 4 } })
    const candidate = { campaign: panel.campaign, number: numbers(panel)[0] ?? 0 }
    await giveScores(panel.chair, candidate, [1, 1, 1])
    await scoreAll(panel, [3, 3, 3])
    await panel.chair.post(candidatePath(candidate, '/declaration'), { hasConflict: true })

    const closed = await panel.coordinator.post(`/campaigns/${panel.campaign.id}/scoring/sift/closing`)

    expect(closed.body.results).toMatchObject([{ total: 900 }])
  })
})
