import type { CriterionKind } from '@elevate/contracts/recruitment-vocabulary'
import { essentialIsMetFrom, highestScore } from '@elevate/contracts/scoring'

const hundred = 100

export type ResultCriterion = { id: string; kind: CriterionKind }
/** The score of one criterion from a sheet that counts. */
export type GivenScore = { applicationId: string; criterionId: string; score: number }
export type AgreedScore = { applicationId: string; criterionId: string; agreedScore: number }

export type Result = {
  applicationId: string
  total: number
  essentialTotal: number
  mostPossible: number
  meetsAllEssential: boolean
  place: number
}

/** The highest less the lowest; 0 for fewer than two. */
export const spreadOf = (scores: readonly number[]): number =>
  scores.length < 2 ? 0 : Math.max(...scores) - Math.min(...scores)

/** What a criterion comes to, in hundredths of a point: what was agreed, else the mean of the scorers. */
export const criterionMean = (scores: readonly number[], agreed: number | undefined): number => {
  if (agreed !== undefined) return agreed * hundred
  if (scores.length === 0) return 0
  return Math.round((hundred * scores.reduce((sum, score) => sum + score, 0)) / scores.length)
}

export const meetsCriterion = (mean: number): boolean => mean >= essentialIsMetFrom * hundred

export const keyOf = (applicationId: string, criterionId: string): string => `${applicationId} ${criterionId}`

/** Criteria of candidates whose scores are at least so far apart. */
export const farApart = (given: readonly GivenScore[], discussAtSpread: number): Set<string> => {
  const byCriterion = Map.groupBy(given, ({ applicationId, criterionId }) => keyOf(applicationId, criterionId))
  const far = [...byCriterion].filter(([, scores]) => spreadOf(scores.map(({ score }) => score)) >= discussAtSpread)
  return new Set(far.map(([key]) => key))
}

type Scored = {
  applicationIds: readonly string[]
  criteria: readonly ResultCriterion[]
  given: readonly GivenScore[]
  agreed: readonly AgreedScore[]
}

/** The means of each candidate, criterion after criterion in their order. */
export const meansOf = ({ applicationIds, criteria, given, agreed }: Scored): Map<string, number[]> => {
  const scores = Map.groupBy(given, ({ applicationId, criterionId }) => keyOf(applicationId, criterionId))
  const agreements = new Map(agreed.map((one) => [keyOf(one.applicationId, one.criterionId), one.agreedScore]))
  const meanOf = (key: string) =>
    criterionMean(
      (scores.get(key) ?? []).map(({ score }) => score),
      agreements.get(key),
    )
  return new Map(applicationIds.map((id) => [id, criteria.map((criterion) => meanOf(keyOf(id, criterion.id)))]))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const isBetter = (one: Omit<Result, 'place'>, other: Omit<Result, 'place'>): boolean =>
  one.total > other.total || (one.total === other.total && one.essentialTotal > other.essentialTotal)

/**
 * The ranking of a stage. It is made from scores and from what was agreed, and from nothing else that is known about a
 * candidate: the total of the means, then that of the essential criteria; who is equal in both shares a place
 * (domain.md 2d). Whether all essential criteria are met is told apart from the total.
 */
export const resultsOf = (scored: Scored): Result[] => {
  const { criteria } = scored
  const isEssential = (_mean: number, index: number) => criteria[index]?.kind === 'essential'
  const unplaced = [...meansOf(scored)].map(([applicationId, means]) => ({
    applicationId,
    total: sum(means),
    essentialTotal: sum(means.filter(isEssential)),
    mostPossible: criteria.length * highestScore * hundred,
    meetsAllEssential: means.filter(isEssential).every(meetsCriterion),
  }))
  return unplaced
    .map((one) => ({ ...one, place: 1 + unplaced.filter((other) => isBetter(other, one)).length }))
    .toSorted((a, b) => a.place - b.place || (a.applicationId < b.applicationId ? -1 : 1))
}
