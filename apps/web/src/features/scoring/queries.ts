import type { ScoringStage } from '@elevate/contracts/recruitment-vocabulary'
import { compareScores, getModeration } from '@elevate/contracts/scoring-moderation'
import { type Candidate, getCandidate, listCandidates, listMyPanels } from '@elevate/contracts/scoring-panel'
import { getScoring, type ScoringOfStage } from '@elevate/contracts/scoring-programme'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router'
import { call } from '../../api.ts'
import { ApiProblem } from '../../http/faults.ts'

export type AskedStage = { campaignId: string; stage: ScoringStage }
export type AskedCandidate = AskedStage & { candidateNumber: number }

export const myPanelsQuery = () =>
  queryOptions({ queryKey: ['panels', 'mine'], queryFn: ({ signal }) => call(listMyPanels, { signal }) })

export const candidatesQuery = ({ campaignId, stage }: AskedStage) =>
  queryOptions({
    queryKey: ['panels', 'candidates', campaignId, stage],
    queryFn: ({ signal }) => call(listCandidates, { params: { campaignId }, query: { stage }, signal }),
  })

export const candidateQuery = ({ campaignId, stage, candidateNumber }: AskedCandidate) =>
  queryOptions({
    queryKey: ['panels', 'candidate', campaignId, stage, candidateNumber],
    queryFn: ({ signal }) => call(getCandidate, { params: { campaignId, candidateNumber }, query: { stage }, signal }),
  })

export const comparisonQuery = ({ campaignId, stage, candidateNumber }: AskedCandidate) =>
  queryOptions({
    queryKey: ['panels', 'comparison', campaignId, stage, candidateNumber],
    queryFn: ({ signal }) =>
      call(compareScores, { params: { campaignId, candidateNumber }, query: { stage }, signal }).catch(nullIfTooEarly),
    staleTime: ({ state }) => (state.data === null ? 0 : 20_000),
  })

/** Whoever comes before giving their own scores is told so by the page: nothing is broken. */
function nullIfTooEarly(fault: unknown): null {
  if (fault instanceof ApiProblem && fault.code === 'your-scores-first') return null
  throw fault
}

export const moderationQuery = ({ campaignId, stage }: AskedStage) =>
  queryOptions({
    queryKey: ['panels', 'moderation', campaignId, stage],
    queryFn: ({ signal }) => call(getModeration, { params: { campaignId }, query: { stage }, signal }),
  })

export const scoringQuery = (asked: AskedStage) =>
  queryOptions({
    queryKey: ['scoring', asked.campaignId, asked.stage],
    queryFn: ({ signal }) => call(getScoring, { params: asked, signal }),
  })

export const askedOf = (candidate: Pick<Candidate, 'campaign' | 'stage' | 'candidateNumber'>): AskedCandidate => ({
  campaignId: candidate.campaign.id,
  stage: candidate.stage,
  candidateNumber: candidate.candidateNumber,
})

/** After a change that answers with the candidate: lists and comparisons are read again when they are next shown. */
export async function keepCandidate(queryClient: QueryClient, candidate: Candidate): Promise<void> {
  queryClient.setQueryData(candidateQuery(askedOf(candidate)).queryKey, candidate)
  await Promise.all(
    ['mine', 'candidates', 'comparison', 'moderation'].map((part) =>
      queryClient.invalidateQueries({ queryKey: ['panels', part] }),
    ),
  )
}

export function keepScoring(queryClient: QueryClient, scoring: ScoringOfStage): void {
  queryClient.setQueryData(scoringQuery({ campaignId: scoring.campaign.id, stage: scoring.stage }).queryKey, scoring)
}

export const stageOf = (search: URLSearchParams): ScoringStage =>
  search.get('stage') === 'interview' ? 'interview' : 'sift'

/** The panel and stage that the address of this page names. */
export function useAskedStage(): AskedStage {
  const { campaignId = '' } = useParams()
  const [search] = useSearchParams()
  return { campaignId, stage: stageOf(search) }
}

export function useAskedCandidate(): AskedCandidate {
  const { candidateNumber = '' } = useParams()
  return { ...useAskedStage(), candidateNumber: Number(candidateNumber) }
}
