import { describe, expect, test } from 'vitest'
import { startApi } from '../../../../test/harness.ts'
import { aPanel, candidatePath, giveScores, saveDraft, submit } from '../../../../test/panel.ts'

const api = await startApi()

const aPairInTheSift = async () => {
  const panel = await aPanel(api)
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
