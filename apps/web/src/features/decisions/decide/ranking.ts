import type { CandidateToDecide } from '@elevate/contracts/decisions-of-campaign'

type Scored = Pick<CandidateToDecide, 'place' | 'total' | 'mostPossible' | 'essentialTotal'>

/** Hundredths as people write points. */
const points = (hundredths: number): string => (hundredths / 100).toLocaleString('en-GB')

export const pointsInWords = ({ total, mostPossible }: Scored): string =>
  total === null || mostPossible === null ? 'No scores' : `${points(total)} of ${points(mostPossible)}`

/** Whether somebody has as many points in all and another place: then the essential criteria decided, and are shown. */
export const decidedByEssential = (candidates: readonly Scored[]): ((one: Scored) => boolean) => {
  const placesOf = Map.groupBy(candidates, ({ total }) => total)
  return ({ total }) => total !== null && new Set(placesOf.get(total)?.map(({ place }) => place)).size > 1
}

export const essentialInWords = ({ essentialTotal }: Scored): string =>
  `${points(essentialTotal ?? 0)} of them for essential criteria`
