import type { CandidateProgress, CandidatesBlocking, ScorerProgress } from '@elevate/contracts/scoring'
import type { ReactNode } from 'react'
import { type Column, StackingTable } from '../../ui/StackingTable.tsx'
import { blockInWords, counted } from './words.ts'

const scorerColumns: Column<ScorerProgress>[] = [
  {
    key: 'name',
    heading: 'Who',
    cell: ({ name, role, isLay }) =>
      [name, role === 'chair' ? 'chair' : '', isLay ? 'lay member' : ''].filter(Boolean).join(', '),
  },
  { key: 'done', heading: 'Done', isNumber: true, cell: ({ done }) => done },
  { key: 'left', heading: 'Still to score', isNumber: true, cell: ({ left }) => left },
  { key: 'conflicts', heading: 'Knows them', isNumber: true, cell: ({ conflicts }) => conflicts },
]

/** How far each of the panel is; not what they gave. */
export function ScorersTable({ scorers }: { scorers: readonly ScorerProgress[] }) {
  const behind = scorers.filter(({ left }) => left > 0).length
  return (
    <StackingTable
      caption={
        behind === 0
          ? 'Everybody has given their scores'
          : `${counted(behind, 'person still has', 'people still have')} candidates to score`
      }
      columns={scorerColumns}
      rowKey={({ id }) => id}
      rows={scorers}
    />
  )
}

type CandidatesTableProps = {
  candidates: readonly CandidateProgress[]
  scorersNeeded: number
  linkOf?: (row: CandidateProgress) => ReactNode
}

/** How far the panel is with each candidate. */
export function CandidatesTable({ candidates, scorersNeeded, linkOf }: CandidatesTableProps) {
  const columns: Column<CandidateProgress>[] = [
    {
      key: 'candidate',
      heading: 'Candidate',
      cell: (row) => linkOf?.(row) ?? `Candidate ${row.candidateNumber}`,
    },
    { key: 'scored', heading: 'Scores in', cell: ({ scored }) => `${scored} of ${scorersNeeded} needed` },
    { key: 'discussions', heading: 'To talk about', cell: discussionsInWords },
    { key: 'conflicts', heading: 'Who knows them', cell: conflictsInWords },
  ]
  return (
    <StackingTable
      caption={counted(candidates.length, 'candidate', 'candidates')}
      columns={columns}
      rowKey={({ candidateNumber }) => String(candidateNumber)}
      rows={candidates}
    />
  )
}

const discussionsInWords = ({ toDiscuss, discussed }: CandidateProgress): string => {
  if (toDiscuss === null) return 'After your own scores'
  const open = toDiscuss === 0 ? 'Nothing' : counted(toDiscuss, 'criterion', 'criteria')
  return discussed ? `${open}, ${discussed} agreed` : open
}

function conflictsInWords({ conflicts, hasTooFewScorers }: CandidateProgress) {
  if (conflicts.length === 0) return 'Nobody'
  return (
    <>
      {conflicts.join(', ')}{' '}
      {hasTooFewScorers && <strong className="nhsuk-tag nhsuk-tag--red">Too few left to score</strong>}
    </>
  )
}

/** What has to happen before the scoring is closed. */
export function Blocks({ blocks }: { blocks: readonly CandidatesBlocking[] }) {
  if (blocks.length === 0) return null
  return (
    <div className="nhsuk-inset-text">
      <h2 className="nhsuk-heading-s">Before the scoring can be closed</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {blocks.map((block) => (
          <li key={block.code}>{blockInWords(block)}</li>
        ))}
      </ul>
    </div>
  )
}
