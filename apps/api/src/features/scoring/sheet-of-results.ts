import type { ScoringStage } from '@elevate/contracts/recruitment-vocabulary'
import type { RankedCandidate } from '@elevate/contracts/scoring'
import type { SheetToWrite } from '../../spreadsheets/write-csv.ts'

type Of = { title: string; stage: ScoringStage }
/** Columns that stand behind the usual ones, and what is in them for one candidate. */
type More = { headers: string[]; cellsOf: (result: RankedCandidate) => string[] }

const points = (hundredths: number): number => hundredths / 100

/** The ranking as a sheet. Candidates are numbers in it; a name is there only where `more` brings one. */
export const rankingSheet = ({ title, stage }: Of, results: readonly RankedCandidate[], more?: More): SheetToWrite => ({
  name: `${stage === 'sift' ? 'Shortlisting' : 'Interviews'} ${title}`,
  headers: [
    'Place',
    'Candidate',
    'Points',
    'Points of essential criteria',
    'Most points possible',
    'Meets all essential criteria',
    ...(more?.headers ?? []),
  ],
  rows: results.map((result) => [
    result.place,
    result.candidateNumber,
    points(result.total),
    points(result.essentialTotal),
    points(result.mostPossible),
    result.meetsAllEssential ? 'Yes' : 'No',
    ...(more?.cellsOf(result) ?? []),
  ]),
})
