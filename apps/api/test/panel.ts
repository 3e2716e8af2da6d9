import { type Asking, signedIn } from './coffee.ts'
import type { TestApi } from './harness.ts'
import { aCoordinator, anOrganisation, aPerson, type TestOrganisation, type TestPerson } from './people.ts'
import { aCampaign, anApplication, type TestApplication, type TestCampaign } from './recruitment.ts'

export const aPanelMember = (api: TestApi, of: TestOrganisation): Promise<TestPerson> =>
  aPerson(api, { grants: [{ kind: 'panel-member', of }] })

export type TestPanel = {
  trust: TestOrganisation
  coordinator: Asking
  /** Two who score; the third chairs. */
  scorers: [Asking, Asking]
  chair: Asking
  campaign: TestCampaign
  candidates: TestApplication[]
}

type Options = {
  candidates?: number
  stage?: 'sift' | 'interview'
  /** Columns of `campaigns`, in snake case. */
  values?: Record<string, unknown>
}

/** A campaign with two scorers and a chair, and candidates who wait for their scores. */
export const aPanel = async (api: TestApi, options: Options = {}): Promise<TestPanel> => {
  const { candidates: wanted = 2, stage = 'sift', values } = options
  const trust = await anOrganisation(api)
  const people = await Promise.all([aPanelMember(api, trust), aPanelMember(api, trust), aPanelMember(api, trust)])
  const [one, other, chair] = people
  const campaign = await aCampaign(api, trust, { panel: [one, other], chair, ...(values ? { values } : {}) })
  const candidates: TestApplication[] = []
  for (let i = 0; i < wanted; i += 1) candidates.push(await anApplication(api, campaign, { state: stage }))
  return {
    trust,
    coordinator: await signedIn(api, await aCoordinator(api, trust)),
    scorers: [await signedIn(api, one), await signedIn(api, other)],
    chair: await signedIn(api, chair),
    campaign,
    candidates,
  }
}

type Candidate = {
  campaign: { id: string; criteria: { id: string }[] }
  number: number | null
  stage?: string
  version?: number
}

export const candidatePath = ({ campaign, number, stage = 'sift' }: Candidate, rest = ''): string =>
  `/panels/${campaign.id}/candidates/${number}${rest}?stage=${stage}`

export const scoresOf = (criteria: readonly { id: string }[], points: readonly (number | null)[]) =>
  criteria.map(({ id }, index) => {
    const score = points[index] ?? null
    return { criterionId: id, score, evidence: score !== null && score < 2 ? 'Nothing was said about it.' : '' }
  })

/** Declares no conflict, writes scores and gives them, over HTTP; answers what the last step answered. */
export const giveScores = async (scorer: Asking, candidate: Candidate, points: readonly number[]) => {
  await scorer.post(candidatePath(candidate, '/declaration'), { hasConflict: false })
  const saved = await saveDraft(scorer, candidate, points)
  return submit(scorer, candidate, saved.body.version)
}

/** In place of what was there before; what was just declared has version 1. */
export const saveDraft = (scorer: Asking, candidate: Candidate, points: readonly (number | null)[]) =>
  scorer.put(
    candidatePath(candidate, '/scores'),
    { scores: scoresOf(candidate.campaign.criteria, points), note: '' },
    candidate.version ?? 1,
  )

export const submit = (scorer: Asking, candidate: Candidate, version: number) =>
  scorer.post(candidatePath(candidate, '/submission')).set('if-match', `"${version}"`)
