import type { RankedApplication } from '@elevate/contracts/scoring-programme'

type Cut = { above: RankedApplication[]; below: RankedApplication[] }

/** Who comes before the line: by place, and everybody who is promised an interview. Equal ones are never parted. */
export const cutAt = (results: readonly RankedApplication[], line: number): Cut => {
  const isAbove = ({ place, isGuaranteedInterview }: RankedApplication) => place <= line || isGuaranteedInterview
  return { above: results.filter(isAbove), below: results.filter((result) => !isAbove(result)) }
}

/** The line that the address names, else the places there are. */
export const lineOf = (search: URLSearchParams, places: number): number => {
  const line = Number(search.get('line'))
  return Number.isInteger(line) && line > 0 ? line : places
}
