import { type Static, Type } from 'typebox'
import { ApplicationState } from './application-moves.ts'
import { ExportFormat } from './coffee-vocabulary.ts'
import { endpoint } from './endpoint.ts'
import { ScoringStage } from './recruitment-vocabulary.ts'
import {
  CandidateNumber,
  CandidateProgress,
  CandidatesBlocking,
  ranked,
  Score,
  ScoredCampaign,
  ScoredCriterion,
  ScorerProgress,
} from './scoring.ts'
import { Instant, Lines, Nullable, Strict, Uuid } from './text.ts'

const tags = ['Scoring'] as const
const params = Strict({ campaignId: Uuid, stage: ScoringStage })

/** What one criterion came to, and from what. `mean` is in hundredths; where something was agreed, it is that. */
export const CriterionResult = Type.Object({
  criterionId: Uuid,
  mean: Type.Integer(),
  isAgreed: Type.Boolean(),
  scores: Type.Array(Type.Object({ scorerId: Uuid, score: Score })),
})
export type CriterionResult = Static<typeof CriterionResult>

export const RankedApplication = Type.Object({
  ...ranked,
  applicationId: Uuid,
  state: ApplicationState,
  /** Meets all essential criteria where the campaign promises an interview for that. */
  isGuaranteedInterview: Type.Boolean(),
  criteria: Type.Array(CriterionResult),
})
export type RankedApplication = Static<typeof RankedApplication>

export const ScoringOfStage = Type.Object({
  campaign: ScoredCampaign,
  stage: ScoringStage,
  places: Type.Integer(),
  guaranteesInterview: Type.Boolean(),
  scorersNeeded: Type.Integer(),
  discussAtSpread: Type.Integer(),
  closedAt: Nullable(Instant),
  closedBy: Nullable(Type.String()),
  criteria: Type.Array(ScoredCriterion),
  scorers: Type.Array(ScorerProgress),
  candidates: Type.Array(CandidateProgress),
  /** Who cannot score whom. What they wrote about it is for whoever runs the programme. */
  conflicts: Type.Array(
    Type.Object({
      candidateNumber: Type.Integer(),
      scorerId: Uuid,
      scorer: Type.String(),
      conflict: Type.String(),
      can: Type.Object({ takeBack: Type.Boolean() }),
    }),
  ),
  blocks: Type.Array(CandidatesBlocking),
  /** Once closed, the best first; nobody sees scores before. */
  results: Type.Array(RankedApplication),
  can: Type.Object({ close: Type.Boolean(), reopen: Type.Boolean(), remind: Type.Boolean() }),
})
export type ScoringOfStage = Static<typeof ScoringOfStage>

export const getScoring = endpoint({
  method: 'GET',
  url: '/campaigns/:campaignId/scoring/:stage',
  schema: {
    summary: 'How far the panel is; once closed, the ranking with every score',
    tags,
    params,
    response: { 200: ScoringOfStage },
  },
  errors: { 404: ['not-found'] },
})

export const closeScoring = endpoint({
  method: 'POST',
  url: '/campaigns/:campaignId/scoring/:stage/closing',
  schema: {
    summary: 'Close the scoring of a stage once everybody has given their scores; the ranking is made',
    tags,
    params,
    response: { 200: ScoringOfStage },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['no-candidates', 'scores-missing', 'discussions-open', 'scoring-closed'] },
})

export const reopenScoring = endpoint({
  method: 'POST',
  url: '/campaigns/:campaignId/scoring/:stage/reopening',
  schema: {
    summary: 'Open the scoring again, with a reason; the ranking is removed',
    description: 'Audited with its reason. What was scored and agreed stays.',
    tags,
    params,
    body: Strict({ reason: Lines(1000, 1) }),
    response: { 200: ScoringOfStage },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['scoring-open'] },
})

export const takeBackConflict = endpoint({
  method: 'POST',
  url: '/campaigns/:campaignId/scoring/:stage/conflicts/taking-back',
  schema: {
    summary: 'Take back a conflict that was declared by mistake, with a reason',
    description:
      'The scorer is told, and can declare it once more. Refused where they had given scores before they declared it: they may have seen those of the others.',
    tags,
    params,
    body: Strict({ candidateNumber: CandidateNumber, scorerId: Uuid, reason: Lines(1000, 1) }),
    response: { 200: ScoringOfStage },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['scoring-closed', 'not-in-this-stage', 'had-scored', 'has-left-the-panel'] },
})

export const remindScorers = endpoint({
  method: 'POST',
  url: '/campaigns/:campaignId/scoring/:stage/reminders',
  rationed: 'mail',
  schema: {
    summary: 'Remind those of the panel who still have candidates to score; each at most once a day',
    tags,
    params,
    response: { 200: Type.Object({ reminded: Type.Array(Type.String()), remindedToday: Type.Array(Type.String()) }) },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['scoring-closed'] },
})

export const exportScoring = endpoint({
  method: 'GET',
  url: '/campaigns/:campaignId/scoring/:stage/export',
  rationed: 'download',
  freshProof: true,
  schema: {
    summary: 'The ranking as a spreadsheet, with names',
    tags,
    params,
    querystring: Strict({ format: ExportFormat }),
    response: { 200: Type.Unsafe<Uint8Array>(Type.String({ format: 'binary' })) },
  },
  produces: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  errors: { 404: ['not-found'], 409: ['scoring-open'] },
})
