import { type Static, Type } from 'typebox'
import { ExportFormat } from './coffee-vocabulary.ts'
import { endpoint } from './endpoint.ts'
import { CriterionKind, ScoringStage } from './recruitment-vocabulary.ts'
import {
  CandidateProgress,
  CandidatesBlocking,
  ofStage,
  RankedCandidate,
  Score,
  ScoredCampaign,
  ScorerProgress,
} from './scoring.ts'
import { ofCandidate } from './scoring-panel.ts'
import { Instant, Lines, Nullable, Strict, Uuid } from './text.ts'

const tags = ['Scoring'] as const
const ofPanel = Strict({ campaignId: Uuid })

export const ComparedCriterion = Type.Object({
  id: Uuid,
  kind: CriterionKind,
  text: Type.String(),
  scores: Type.Array(
    Type.Object({ scorer: Type.String(), isYou: Type.Boolean(), score: Score, evidence: Type.String() }),
  ),
  /** The highest less the lowest. */
  spread: Type.Integer(),
  /** So far apart that it is talked about before the scoring is closed. */
  isToDiscuss: Type.Boolean(),
  discussion: Nullable(
    Type.Object({ agreedScore: Score, note: Type.String(), recordedAt: Instant, recordedBy: Nullable(Type.String()) }),
  ),
})
export type ComparedCriterion = Static<typeof ComparedCriterion>

export const Comparison = Type.Object({
  campaign: ScoredCampaign,
  stage: ScoringStage,
  candidateNumber: Type.Integer(),
  isClosed: Type.Boolean(),
  discussAtSpread: Type.Integer(),
  scorersNeeded: Type.Integer(),
  scored: Type.Integer(),
  criteria: Type.Array(ComparedCriterion),
  notes: Type.Array(Type.Object({ scorer: Type.String(), isYou: Type.Boolean(), note: Type.String() })),
  can: Type.Object({ record: Type.Boolean() }),
})
export type Comparison = Static<typeof Comparison>

export const compareScores = endpoint({
  method: 'GET',
  url: '/panels/:campaignId/candidates/:candidateNumber/comparison',
  schema: {
    summary: 'What everybody on the panel gave a candidate; after giving my own',
    tags,
    params: ofCandidate,
    querystring: ofStage,
    response: { 200: Comparison },
  },
  errors: { 404: ['not-found'], 409: ['sees-names', 'applies-here', 'your-scores-first'] },
})

export const recordDiscussion = endpoint({
  method: 'POST',
  url: '/panels/:campaignId/candidates/:candidateNumber/discussions',
  schema: {
    summary: 'Record what the panel agreed about a criterion, and what was said',
    description:
      'By the chair; by anybody who scored the candidate where the chair has a conflict or there is none. Takes the place of an earlier record. Scores that were given stay as they are: the agreed one counts instead.',
    tags,
    params: ofCandidate,
    querystring: ofStage,
    body: Strict({ criterionId: Uuid, agreedScore: Score, note: Lines(2000, 1) }),
    response: { 200: Comparison },
  },
  repeatable: true,
  errors: {
    404: ['not-found'],
    409: ['sees-names', 'applies-here', 'your-scores-first', 'scores-missing', 'scoring-closed', 'not-in-this-stage'],
  },
})

export const Moderation = Type.Object({
  campaign: ScoredCampaign,
  stage: ScoringStage,
  closedAt: Nullable(Instant),
  scorersNeeded: Type.Integer(),
  discussAtSpread: Type.Integer(),
  scorers: Type.Array(ScorerProgress),
  candidates: Type.Array(CandidateProgress),
  /** What stands in the way of closing. */
  blocks: Type.Array(CandidatesBlocking),
  /** Once closed, the best first. */
  results: Type.Array(RankedCandidate),
  can: Type.Object({ close: Type.Boolean() }),
})
export type Moderation = Static<typeof Moderation>

export const getModeration = endpoint({
  method: 'GET',
  url: '/panels/:campaignId/moderation',
  schema: {
    summary: 'How far the panel is; for its chair',
    tags,
    params: ofPanel,
    querystring: ofStage,
    response: { 200: Moderation },
  },
  errors: { 404: ['not-found'], 409: ['sees-names', 'applies-here'] },
})

export const closeScoringAsChair = endpoint({
  method: 'POST',
  url: '/panels/:campaignId/closing',
  schema: {
    summary: 'Close the scoring of a stage, as chair; the ranking is made',
    tags,
    params: ofPanel,
    querystring: ofStage,
    response: { 200: Moderation },
  },
  repeatable: true,
  errors: {
    404: ['not-found'],
    409: ['sees-names', 'applies-here', 'no-candidates', 'scores-missing', 'discussions-open', 'scoring-closed'],
  },
})

export const exportResultsOfPanel = endpoint({
  method: 'GET',
  url: '/panels/:campaignId/export',
  rationed: 'download',
  freshProof: true,
  schema: {
    summary: 'The ranking as a spreadsheet, by candidate number; for the chair, once closed',
    tags,
    params: ofPanel,
    querystring: Strict({ stage: ScoringStage, format: ExportFormat }),
    response: { 200: Type.Unsafe<Uint8Array>(Type.String({ format: 'binary' })) },
  },
  produces: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  errors: { 404: ['not-found'], 409: ['sees-names', 'applies-here', 'scoring-open'] },
})
