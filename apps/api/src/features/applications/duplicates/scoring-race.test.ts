import { describe, expect, test } from 'vitest'
import { startApi } from '../../../../test/harness.ts'
import { aPanel, candidatePath, giveScores, saveDraft, submit } from '../../../../test/panel.ts'

const api = await startApi()

const aPairInTheSift = async (candidates = 2) => {
  const panel = await aPanel(api, { candidates })
  const [kept, other] = panel.candidates
  if (!kept || !other) throw new Error('two candidates are needed')
  const { rows } = await api.owner.query(
    `insert into application_duplicates (id, organisation_id, campaign_id, low_application_id, high_application_id, alike)
     values (gen_random_uuid(), $1, $2, $3, $4, '{email}') returning id`,
    [panel.trust.id, panel.campaign.id, ...[kept.id, other.id].toSorted()],
  )
  const merge = () =>
    panel.coordinator.post(`/campaigns/${panel.campaign.id}/duplicates/${rows[0].id}/decision`, {
      decision: 'merged',
      keep: kept.id,
    })
  const candidate = (application: typeof kept) => ({ campaign: panel.campaign, number: application.candidateNumber })
  return { ...panel, kept, other, merge, candidate }
}

const sheetsGiven = async (campaignId: string): Promise<string[]> => {
  const { rows } = await api.owner.query(
    'select application_id from score_sheets where campaign_id = $1 and submitted_at is not null order by id',
    [campaignId],
  )
  return rows.map(({ application_id: id }) => id)
}

describe('merging after the scoring was closed', () => {
  test('leaves no gap in the ranking, and neither does who withdraws', async () => {
    const { campaign, candidates, chair, scorers, other, merge, candidate, coordinator } = await aPairInTheSift(5)
    for (const [index, application] of candidates.entries()) {
      for (const scorer of scorers) await giveScores(scorer, candidate(application), [index < 2 ? 4 : 3, 3, 3])
    }
    await chair.post(`/panels/${campaign.id}/closing?stage=sift`)
    const [kept, , ...rest] = candidates.map(({ candidateNumber }) => candidateNumber)
    const places = async () => {
      const { body } = await coordinator.get(`/campaigns/${campaign.id}/scoring/sift`)
      return body.results.map((row: { candidateNumber: number; place: number }) => [row.candidateNumber, row.place])
    }
    const before = await places()

    await merge()
    const merged = await places()
    await coordinator.post(`/campaigns/${campaign.id}/moves`, { move: 'withdraw', applicationIds: [candidates[0]?.id] })

    expect(before).toEqual([[kept, 1], [other.candidateNumber, 1], ...rest.map((number) => [number, 3])])
    expect(merged).toEqual([[kept, 1], ...rest.map((number) => [number, 2])])
    expect(await places()).toEqual(rest.map((number) => [number, 1]))
    const { body: list } = await coordinator.get(`/campaigns/${campaign.id}/applications?state=withdrawn`)
    expect(list.items).toMatchObject([{ state: 'withdrawn', scored: null }])
  })
})

describe('merging while the panel scores', () => {
  test('leaves every sheet that was given where it is, and lets the panel go on with the one that is kept', async () => {
    const { campaign, scorers, kept, other, merge, candidate } = await aPairInTheSift()
    await giveScores(scorers[0], candidate(other), [3, 3, 3])

    const merged = await merge()

    const gone = await scorers[1].get(candidatePath(candidate(other)))
    const given = await giveScores(scorers[1], candidate(kept), [2, 3, 4])
    expect([merged.status, gone.status, given.status]).toEqual([200, 404, 200])
    expect(await sheetsGiven(campaign.id)).toEqual([other.id, kept.id])
  })

  test.each([1, 2, 3])('loses no sheet that somebody was told is given (attempt %i)', async () => {
    const { campaign, scorers, kept, other, merge, candidate } = await aPairInTheSift()
    const ready = async (scorer: (typeof scorers)[number], application: typeof kept) => {
      await scorer.post(candidatePath(candidate(application), '/declaration'), { hasConflict: false })
      return (await saveDraft(scorer, candidate(application), [3, 3, 3])).body.version as number
    }
    const versions = [
      await ready(scorers[0], other),
      await ready(scorers[1], other),
      await ready(scorers[0], kept),
    ] as const

    const [merged, ...given] = await Promise.all([
      merge(),
      submit(scorers[0], candidate(other), versions[0]),
      submit(scorers[1], candidate(other), versions[1]),
      submit(scorers[0], candidate(kept), versions[2]),
    ])

    const acknowledged = given.filter(({ status }) => status === 200).length
    expect(merged.status).toBe(200)
    expect(given.at(-1)?.status).toBe(200)
    expect(given.every(({ status }) => [200, 404, 409].includes(status))).toBe(true)
    expect(await sheetsGiven(campaign.id)).toHaveLength(acknowledged)
  })
})
