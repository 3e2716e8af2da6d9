import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { MeetingWay, PanelRole, ScoringStage } from './recruitment-vocabulary.ts'
import {
  CandidateNumber,
  NoScoringReason,
  ofStage,
  Score,
  ScoredCampaign,
  ScoredCriterion,
  SheetState,
} from './scoring.ts'
import { Instant, Lines, Nullable, Strict, Uuid } from './text.ts'

const tags = ['Scoring'] as const
const ofPanel = Strict({ campaignId: Uuid })
export const ofCandidate = Strict({ campaignId: Uuid, candidateNumber: CandidateNumber })
const onPanel = { 404: ['not-found'], 409: ['sees-names', 'applies-here'] } as const

export const MyPanel = Type.Object({
  campaign: Type.Object({ id: Uuid, title: Type.String(), organisation: Type.String() }),
  role: PanelRole,
  cannotScore: Nullable(NoScoringReason),
  /** Stages in which there is somebody to score, or was. */
  stages: Type.Array(
    Type.Object({
      stage: ScoringStage,
      toScore: Type.Integer(),
      done: Type.Integer(),
      conflicts: Type.Integer(),
      isClosed: Type.Boolean(),
    }),
  ),
})
export type MyPanel = Static<typeof MyPanel>

export const listMyPanels = endpoint({
  method: 'GET',
  url: '/me/panels',
  schema: {
    summary: 'The panels I sit on, and what waits for me there',
    description: 'Where candidates wait for my scores comes first, closed panels last.',
    tags,
    response: { 200: Type.Object({ items: Type.Array(MyPanel) }) },
  },
})

export const CandidateInList = Type.Object({
  candidateNumber: Type.Integer(),
  state: SheetState,
  /** Whether I have to score this one: a chair does not where enough others have. */
  isToScore: Type.Boolean(),
  /** I may look at the scores of the others. */
  canCompare: Type.Boolean(),
})
export type CandidateInList = Static<typeof CandidateInList>

export const PanelCandidates = Type.Object({
  campaign: ScoredCampaign,
  stage: ScoringStage,
  role: PanelRole,
  isClosed: Type.Boolean(),
  items: Type.Array(CandidateInList),
  can: Type.Object({ moderate: Type.Boolean() }),
})
export type PanelCandidates = Static<typeof PanelCandidates>

export const listCandidates = endpoint({
  method: 'GET',
  url: '/panels/:campaignId/candidates',
  schema: {
    summary: 'Whom I score, by number',
    description:
      'The whole list, because progress is over all of it. Each scorer has an order of their own that stays the same, so that being read first or last does not add up.',
    tags,
    params: ofPanel,
    querystring: ofStage,
    response: { 200: PanelCandidates },
  },
  errors: onPanel,
})

export const OwnScore = Strict({ criterionId: Uuid, score: Nullable(Score), evidence: Lines(2000) })
export type OwnScore = Static<typeof OwnScore>

export const Candidate = Type.Object({
  campaign: ScoredCampaign,
  stage: ScoringStage,
  role: PanelRole,
  candidateNumber: Type.Integer(),
  state: SheetState,
  isClosed: Type.Boolean(),
  criteria: Type.Array(ScoredCriterion),
  /** Without what tells who it is: `[covered]` stands for it, `covered` times. None once a conflict is declared. */
  answers: Type.Array(
    Type.Object({ questionId: Uuid, question: Type.String(), words: Type.String(), covered: Type.Integer() }),
  ),
  /** Where the stage is the interview. `toProvide`: what helps the candidate; why is not said. */
  interview: Nullable(
    Type.Object({
      time: Nullable(
        Type.Object({ startsAt: Instant, minutes: Type.Integer(), way: MeetingWay, place: Type.String() }),
      ),
      toProvide: Nullable(Type.String()),
      questions: Type.Array(Type.Object({ id: Uuid, question: Type.String(), criterionId: Nullable(Uuid) })),
    }),
  ),
  /** My own, one for each criterion. */
  scores: Type.Array(Type.Object({ criterionId: Uuid, score: Nullable(Score), evidence: Type.String() })),
  note: Type.String(),
  submittedAt: Nullable(Instant),
  /** Locks what the browser keeps of my scores while it has no connection; empty until something was declared. */
  draftKey: Type.String(),
  /** The next of mine that is not done. */
  next: Nullable(Type.Integer()),
  can: Type.Object({
    declare: Type.Boolean(),
    declareConflict: Type.Boolean(),
    score: Type.Boolean(),
    compare: Type.Boolean(),
  }),
  version: Type.Integer(),
})
export type Candidate = Static<typeof Candidate>

export const getCandidate = endpoint({
  method: 'GET',
  url: '/panels/:campaignId/candidates/:candidateNumber',
  schema: {
    summary: 'A candidate without a name, and my own scores',
    tags,
    params: ofCandidate,
    querystring: ofStage,
    response: { 200: Candidate },
  },
  versioned: true,
  errors: onPanel,
})

export const declareConflict = endpoint({
  method: 'POST',
  url: '/panels/:campaignId/candidates/:candidateNumber/declaration',
  schema: {
    summary: 'Say whether I know this candidate; needed before the first score',
    description:
      'With a conflict the candidate is closed to me. It can be declared later, too: then what I gave does not count. `conflict` is read by the coordinator only.',
    tags,
    params: ofCandidate,
    querystring: ofStage,
    body: Strict({ hasConflict: Type.Boolean(), conflict: Type.Optional(Lines(1000)) }),
    response: { 200: Candidate },
  },
  repeatable: true,
  errors: {
    404: ['not-found'],
    409: [
      'sees-names',
      'applies-here',
      'already-declared',
      'conflict-declared',
      'enough-scores',
      'scoring-closed',
      'not-in-this-stage',
    ],
  },
})

const scoring = [
  'sees-names',
  'applies-here',
  'conflict-first',
  'conflict-declared',
  'already-submitted',
  'scoring-closed',
  'not-in-this-stage',
] as const

export const saveScores = endpoint({
  method: 'PUT',
  url: '/panels/:campaignId/candidates/:candidateNumber/scores',
  schema: {
    summary: 'Keep my scores as a draft; what is left out is empty',
    tags,
    params: ofCandidate,
    querystring: ofStage,
    body: Strict({ scores: Type.Array(OwnScore, { maxItems: 100 }), note: Lines(2000) }),
    response: { 200: Candidate },
  },
  versioned: true,
  errors: { 404: ['not-found'], 409: scoring },
})

export const submitScores = endpoint({
  method: 'POST',
  url: '/panels/:campaignId/candidates/:candidateNumber/submission',
  schema: {
    summary: 'Give my scores: from then on they stay',
    description:
      'Every criterion needs a score, and 0 and 1 need evidence; `fields` names each that is missing as `scores/<criterion>/score` or `scores/<criterion>/evidence`. If-Match is the draft that was looked at.',
    tags,
    params: ofCandidate,
    querystring: ofStage,
    response: { 200: Candidate },
  },
  versioned: true,
  repeatable: true,
  errors: { 404: ['not-found'], 409: scoring },
})
