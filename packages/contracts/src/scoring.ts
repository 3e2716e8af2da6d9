import { type Static, Type } from 'typebox'
import { CriterionKind, PanelRole, ScoringStage } from './recruitment-vocabulary.ts'
import { Nullable, OneOf, Strict, Uuid } from './text.ts'

/** From 0 to 4, in words (domain.md 2d). */
export const scoreWords = [
  'No evidence',
  'Little evidence',
  'Enough evidence',
  'Good evidence',
  'Excellent evidence',
] as const
export const highestScore = scoreWords.length - 1

/** At this score and below it is written down what was looked for and not found (domain.md 2d). */
export const evidenceNeededUpTo = 1

/**
 * The one place that says when an essential criterion is met: the agreed score, or the mean of the scorers, is at
 * least "enough evidence" (domain.md 2d gives the scale and asks for a note at 0 and 1: below the line).
 */
export const essentialIsMetFrom = 2

export const Score = Type.Integer({ minimum: 0, maximum: highestScore })

/** Where somebody's own scoring of a candidate stands. `conflict`: closed to this scorer. */
export const sheetStates = ['not-started', 'in-progress', 'done', 'conflict'] as const
export const SheetState = OneOf(sheetStates)
export type SheetState = Static<typeof SheetState>

/** Why somebody on the panel cannot score: runs the programme and sees names, or applies for it. */
export const noScoringReasons = ['sees-names', 'applies-here'] as const
export const NoScoringReason = OneOf(noScoringReasons)
export type NoScoringReason = Static<typeof NoScoringReason>

/** Why the scoring of a stage cannot be closed yet. */
export const closingBlocks = ['no-candidates', 'scores-missing', 'discussions-open'] as const
export const ClosingBlock = OneOf(closingBlocks)
export type ClosingBlock = Static<typeof ClosingBlock>

export const ScoredCampaign = Type.Object({ id: Uuid, title: Type.String() })
export const ScoredCriterion = Type.Object({ id: Uuid, kind: CriterionKind, text: Type.String() })
export type ScoredCriterion = Static<typeof ScoredCriterion>

/** How far somebody of the panel is. Not what they gave. */
export const ScorerProgress = Type.Object({
  id: Uuid,
  name: Type.String(),
  role: PanelRole,
  isLay: Type.Boolean(),
  done: Type.Integer(),
  /** Still to score. A chair need not score: 0 for candidates that have enough scores without. */
  left: Type.Integer(),
  conflicts: Type.Integer(),
})
export type ScorerProgress = Static<typeof ScorerProgress>

/** How far the panel is with a candidate. Not how good it found them. */
export const CandidateProgress = Type.Object({
  candidateNumber: Type.Integer(),
  /** Scores that were given. */
  scored: Type.Integer(),
  /** Who declared a conflict. */
  conflicts: Type.Array(Type.String()),
  /** Fewer people of the panel than needed are without a conflict: somebody has to be added. */
  hasTooFewScorers: Type.Boolean(),
  /** Criteria whose scores lie far apart and of which nothing was agreed yet; null where you may not know yet. */
  toDiscuss: Nullable(Type.Integer()),
  discussed: Nullable(Type.Integer()),
})
export type CandidateProgress = Static<typeof CandidateProgress>

/** Hundredths of a point: 275 is a mean of 2.75. */
const Hundredths = Type.Integer()
export const ranked = {
  /** 1 is the best; equal ones share a place. */
  place: Type.Integer(),
  candidateNumber: Type.Integer(),
  total: Hundredths,
  essentialTotal: Hundredths,
  mostPossible: Hundredths,
  meetsAllEssential: Type.Boolean(),
}
export const RankedCandidate = Type.Object(ranked)
export type RankedCandidate = Static<typeof RankedCandidate>

export const CandidatesBlocking = Type.Object({ code: ClosingBlock, candidates: Type.Array(Type.Integer()) })
export type CandidatesBlocking = Static<typeof CandidatesBlocking>

export const ofStage = Strict({ stage: ScoringStage })
/** A candidate is known by its number alone; the number is unique within the campaign. */
export const CandidateNumber = Type.Integer({ minimum: 1, maximum: 999_999 })
