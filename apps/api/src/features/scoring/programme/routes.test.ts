import { describe, expect, test } from 'vitest'
import { mailsTo } from '../../../../test/coffee.ts'
import { startApi } from '../../../../test/harness.ts'
import { aPanel, candidatePath, giveScores, saveDraft, submit, type TestPanel } from '../../../../test/panel.ts'

const api = await startApi()

const path = ({ campaign }: TestPanel, rest = '') => `/campaigns/${campaign.id}/scoring/sift${rest}`
const scoreAll = async (panel: TestPanel, points: (candidate: number, scorer: number) => number[]) => {
  for (const [which, scorer] of panel.scorers.entries()) {
    for (const [index, { candidateNumber }] of panel.candidates.entries()) {
      await giveScores(scorer, { campaign: panel.campaign, number: candidateNumber }, points(index, which))
    }
  }
}

describe('who runs the programme', () => {
  test('sees how far each scorer is and who has a conflict, but no score before the scoring is closed', async () => {
    const panel = await aPanel(api)
    const [first, second] = panel.candidates
    await giveScores(panel.scorers[0], { campaign: panel.campaign, number: first?.candidateNumber ?? 0 }, [1, 3, 4])
    await panel.scorers[1].post(
      candidatePath({ campaign: panel.campaign, number: second?.candidateNumber ?? 0 }, '/declaration'),
      { hasConflict: true, conflict: 'We sing in the same choir' },
    )

    const reply = await panel.coordinator.get(path(panel))

    expect(reply.body.scorers).toMatchObject([
      { id: panel.scorers[0].id, done: 1, left: 1, conflicts: 0 },
      { id: panel.scorers[1].id, done: 0, left: 1, conflicts: 1 },
      { id: panel.chair.id, done: 0, left: 2, conflicts: 0 },
    ])
    expect(reply.body.conflicts).toMatchObject([
      { candidateNumber: second?.candidateNumber, conflict: 'We sing in the same choir' },
    ])
    expect(reply.body).toMatchObject({ results: [], closedAt: null, can: { close: false, remind: true } })
    expect(reply.text).not.toContain('Nothing was said about it.')
  })

  test('takes back a conflict that was declared by mistake, and the scorer scores', async () => {
    const panel = await aPanel(api)
    const number = panel.candidates[0]?.candidateNumber ?? 0
    const [scorer] = panel.scorers
    const candidate = { campaign: panel.campaign, number }
    await scorer.post(candidatePath(candidate, '/declaration'), { hasConflict: true, conflict: 'A slip' })
    const asked = { candidateNumber: number, scorerId: scorer.id, reason: 'Meant the candidate before.' }

    const shown = await panel.coordinator.get(path(panel))
    const taken = await panel.coordinator.post(path(panel, '/conflicts/taking-back'), asked)
    const again = await panel.coordinator.post(path(panel, '/conflicts/taking-back'), asked)
    const saved = await saveDraft(scorer, { ...candidate, version: 2 }, [3, 3, 3])
    const given = await submit(scorer, candidate, saved.body.version)

    const { rows: audited } = await api.owner.query(
      `select details from audit_entries where action = 'score-sheet.conflict-taken-back' and organisation_id = $1`,
      [panel.trust.id],
    )
    expect(shown.body.conflicts).toMatchObject([{ scorerId: scorer.id, can: { takeBack: true } }])
    expect([taken.status, taken.body.conflicts, again.status]).toEqual([200, [], 404])
    expect(given.body).toMatchObject({ state: 'done' })
    expect((await mailsTo(api, scorer)).map(({ subject }) => subject)).toEqual([
      `You can score candidate ${number} after all`,
    ])
    expect(audited).toMatchObject([{ details: { stage: 'sift', scorerId: scorer.id, reason: asked.reason } }])
  })

  test('takes none back of somebody who had scored and could see the scores of the others', async () => {
    const panel = await aPanel(api)
    const number = panel.candidates[0]?.candidateNumber ?? 0
    const [scorer, other] = panel.scorers
    const candidate = { campaign: panel.campaign, number }
    for (const one of [scorer, other]) await giveScores(one, candidate, [3, 3, 3])
    await scorer.post(candidatePath(candidate, '/declaration'), { hasConflict: true })

    const shown = await panel.coordinator.get(path(panel))
    const refused = await panel.coordinator.post(path(panel, '/conflicts/taking-back'), {
      candidateNumber: number,
      scorerId: scorer.id,
      reason: 'A mistake.',
    })

    expect(shown.body.conflicts).toMatchObject([{ can: { takeBack: false } }])
    expect([refused.status, refused.body.code]).toEqual([409, 'had-scored'])
  })

  test('closes once everybody has given their scores, and then sees each of them', async () => {
    const panel = await aPanel(api)
    const [first] = panel.candidates
    const early = await panel.coordinator.post(path(panel, '/closing'))
    await scoreAll(panel, (candidate, scorer) => (candidate === 0 ? [3, 3, 4] : [1, 2, 1 + scorer]))

    const closed = await panel.coordinator.post(path(panel, '/closing'))

    expect(early.body.code).toBe('scores-missing')
    expect(closed.body.results).toMatchObject([
      {
        place: 1,
        applicationId: first?.id,
        total: 1000,
        meetsAllEssential: true,
        isGuaranteedInterview: true,
        criteria: [{ mean: 300, isAgreed: false, scores: [{ score: 3 }, { score: 3 }] }, {}, {}],
      },
      { place: 2, total: 450, meetsAllEssential: false, isGuaranteedInterview: false },
    ])
  })

  test('opens it again with a reason that is written down; the ranking is gone', async () => {
    const panel = await aPanel(api, { candidates: 1 })
    await scoreAll(panel, () => [3, 3, 3])
    await panel.coordinator.post(path(panel, '/closing'))

    const silent = await panel.coordinator.post(path(panel, '/reopening'), { reason: '  ' })
    const reopened = await panel.coordinator.post(path(panel, '/reopening'), { reason: 'A scorer was added.' })
    const again = await panel.coordinator.post(path(panel, '/reopening'), { reason: 'Once more.' })

    expect([silent.status, reopened.status, again.body.code]).toEqual([400, 200, 'scoring-open'])
    expect(reopened.body).toMatchObject({ closedAt: null, results: [], can: { close: true } })
    const { rows } = await api.owner.query(
      `select details from audit_entries where action = 'scoring.reopened' and subject_id = $1`,
      [panel.campaign.id],
    )
    expect(rows).toMatchObject([{ details: { stage: 'sift', reason: 'A scorer was added.' } }])
  })

  test('gets the same ranking whatever was answered for equality monitoring', async () => {
    const panel = await aPanel(api, { candidates: 3 })
    await scoreAll(panel, (candidate) => [candidate + 1, 3, 2])
    const before = await panel.coordinator.post(path(panel, '/closing'))
    await panel.coordinator.post(path(panel, '/reopening'), { reason: 'To rank again.' })
    for (const [index, { id }] of panel.candidates.entries()) {
      await api.owner.query(
        `insert into monitoring_answers (application_id, campaign_id, organisation_id, answers) values ($1, $2, $3, $4)`,
        [id, panel.campaign.id, panel.trust.id, { ethnicity: `group-${index}`, disability: index % 2 ? 'yes' : 'no' }],
      )
    }

    const after = await panel.coordinator.post(path(panel, '/closing'))

    expect(after.body.results).toEqual(before.body.results)
  })

  test('gets the ranking as a spreadsheet with names; the chair gets it with numbers alone', async () => {
    const panel = await aPanel(api)
    const asked = await panel.coordinator.get(path(panel, '/export?format=csv'))
    await scoreAll(panel, () => [3, 3, 3])
    await panel.coordinator.post(path(panel, '/closing'))

    const own = await panel.coordinator.get(path(panel, '/export?format=csv'))
    const ofChair = await panel.chair.get(`/panels/${panel.campaign.id}/export?stage=sift&format=csv`)
    const workbook = await panel.coordinator.get(path(panel, '/export?format=xlsx'))

    expect(asked.body.code).toBe('scoring-open')
    expect(own.text).toContain('Winterbourne')
    expect(ofChair.text).toContain(String(panel.candidates[0]?.candidateNumber))
    expect(ofChair.text).not.toContain('Winterbourne')
    expect(workbook.headers['content-disposition']).toContain('ranking-sift.xlsx')
  })
})

describe('a reminder', () => {
  test('goes to those who are behind, by mail and in the app, at most once a day', async () => {
    const panel = await aPanel(api, { candidates: 1 })
    const [done, behind] = panel.scorers
    await giveScores(done, { campaign: panel.campaign, number: panel.candidates[0]?.candidateNumber ?? 0 }, [3, 3, 3])

    const first = await panel.coordinator.post(path(panel, '/reminders'))
    const second = await panel.coordinator.post(path(panel, '/reminders'))

    expect(first.body.reminded).toHaveLength(2)
    expect(second.body).toMatchObject({ reminded: [], remindedToday: first.body.reminded })
    expect(await mailsTo(api, done)).toEqual([])
    expect(await mailsTo(api, behind)).toMatchObject([{ to_address: behind.email }])
    const told = await behind.get('/me/notifications')
    expect(told.body.items).toMatchObject([{ href: `/panel/${panel.campaign.id}?stage=sift` }])
  })

  test('asked for by several at once tells everybody once', async () => {
    const panel = await aPanel(api, { candidates: 1 })

    await Promise.all(Array.from({ length: 4 }, () => panel.coordinator.post(path(panel, '/reminders'))))

    expect(await mailsTo(api, panel.scorers[0])).toHaveLength(1)
    expect((await panel.scorers[0].get('/me/notifications')).body.items).toHaveLength(1)
  })
})
