import type { ApplicationDetails } from '@elevate/contracts/application-details'
import type { Duplicate, DuplicateSummary, Likeness } from '@elevate/contracts/application-duplicates'
import type { PairRow, SideRow } from './queries.ts'
import { canBeKept, lacking } from './rules.ts'

export const presentPair = (row: PairRow, sides: readonly SideRow[]): DuplicateSummary => ({
  ...presentFinding(row),
  sides: sidesOfPair(row, sides).map(presentSide),
})

const presentFinding = ({ id, alike, foundAt, decision, decidedAt, decidedBy }: PairRow) => ({
  id,
  alike: alike as Likeness[],
  foundAt: foundAt.toISOString(),
  decision: decision as DuplicateSummary['decision'],
  decidedAt: decidedAt?.toISOString() ?? null,
  decidedBy,
})

export const sidesOfPair = (row: PairRow, sides: readonly SideRow[]): SideRow[] =>
  [row.lowApplicationId, row.highApplicationId].flatMap((id) => sides.filter((side) => side.id === id))

const presentSide = ({ id, reference, name, state, route, startedAt, submittedAt }: SideRow) => ({
  ...{ id, reference, name, state, route },
  startedAt: startedAt.toISOString(),
  submittedAt: submittedAt?.toISOString() ?? null,
})

export type FullSide = SideRow & {
  details: ApplicationDetails | null
  answers: { questionId: string; prompt: string; words: string }[] | null
}

export const presentDuplicate = (row: PairRow, sides: readonly FullSide[]): Duplicate => ({
  ...presentFinding(row),
  sides: sides.map((side, index) => {
    const other = sides[1 - index]
    return {
      ...presentSide(side),
      hasAccount: side.personId !== null,
      scoreSheets: side.scoreSheets,
      details: side.details,
      answers: side.answers?.map(({ questionId, prompt, words }) => ({ questionId, prompt, words })) ?? null,
      lacks: side.details && other?.details ? lacking(side.details, other.details) : [],
      canBeKept: other !== undefined && canBeKept(side, other),
    }
  }),
  can: { decide: row.decision === null },
})
