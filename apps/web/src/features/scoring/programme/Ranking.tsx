import { exportScoring, type RankedApplication, type ScoringOfStage } from '@elevate/contracts/scoring-programme'
import type { ReactNode } from 'react'
import { Link, useLocation, useSearchParams } from 'react-router'
import { download } from '../../../api.ts'
import { ButtonLink } from '../../../ui/Button.tsx'
import { SpreadsheetButtons } from '../../../ui/SpreadsheetButtons.tsx'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'
import { counted, points } from '../words.ts'
import { cutAt, lineOf } from './cut-line.ts'
import { LineForm } from './LineForm.tsx'
import '../../../styles/scoring.scss'

/** The ranking, parted by a line that the coordinator draws; scores of each scorer behind each mean. */
export function Ranking({ scoring }: { scoring: ScoringOfStage }) {
  const { campaign, stage, results, places, guaranteesInterview } = scoring
  const [search] = useSearchParams()
  const line = lineOf(search, places)
  const { above, below } = cutAt(results, line)
  const columns = columnsFor(scoring)
  const moves = `/recruitment/${campaign.id}/applications/move`
  return (
    <>
      <p>
        Points are the means of the scorers, or what the panel agreed. Ties go by the essential criteria; candidates who
        are equal in both share a place. Nothing else that we know about anybody counts.
      </p>
      <LineForm line={line} />
      <StackingTable
        caption={`Above the line: ${counted(above.length, 'candidate', 'candidates')}, places 1 to ${line}${guaranteesInterview ? ' and who is promised an interview' : ''}`}
        columns={columns}
        rowKey={({ applicationId }) => applicationId}
        rows={above}
      />
      {stage === 'sift' && (
        <MoveLink look="primary" rows={waiting(above)} to={`${moves}/shortlist`}>
          Shortlist {counted(waiting(above).length, 'candidate', 'candidates')} above the line
        </MoveLink>
      )}
      {below.length > 0 && (
        <StackingTable
          caption={`Below the line: ${counted(below.length, 'candidate', 'candidates')}`}
          columns={columns}
          rowKey={({ applicationId }) => applicationId}
          rows={below}
        />
      )}
      {stage === 'sift' && (
        <MoveLink look="secondary" rows={waiting(below)} to={`${moves}/not-shortlist`}>
          Tell {counted(waiting(below).length, 'candidate', 'candidates')} below the line
        </MoveLink>
      )}
      <SpreadsheetButtons
        fetchFile={(format) =>
          download(exportScoring, { params: { campaignId: campaign.id, stage }, query: { format } })
        }
        what="the ranking with names"
      />
    </>
  )
}

/** Not decided yet. */
const waiting = (rows: readonly RankedApplication[]) => rows.filter(({ state }) => state === 'sift')

type MoveLinkProps = {
  to: string
  rows: readonly RankedApplication[]
  look: 'primary' | 'secondary'
  children: ReactNode
}

/** To the page that shows what would happen before it does. */
function MoveLink({ to, rows, look, children }: MoveLinkProps) {
  const { pathname, search } = useLocation()
  if (rows.length === 0) return null
  return (
    <p>
      <ButtonLink
        look={look}
        state={{
          chosen: rows.map(({ applicationId }) => applicationId),
          from: { to: `${pathname}${search}`, text: 'Back to the ranking' },
        }}
        to={to}
      >
        {children}
      </ButtonLink>
    </p>
  )
}

const columnsFor = ({ criteria, scorers }: ScoringOfStage): Column<RankedApplication>[] => [
  {
    key: 'candidate',
    heading: 'Candidate',
    cell: ({ applicationId, candidateNumber }) => (
      <Link to={`/applications/${applicationId}`}>Candidate {candidateNumber}</Link>
    ),
  },
  { key: 'place', heading: 'Place', isNumber: true, cell: ({ place }) => place },
  {
    key: 'total',
    heading: 'Points',
    isNumber: true,
    cell: ({ total, mostPossible }) => `${points(total)} of ${points(mostPossible)}`,
  },
  { key: 'essential', heading: 'Essential', isNumber: true, cell: ({ essentialTotal }) => points(essentialTotal) },
  { key: 'meets', heading: 'All essential criteria', cell: (row) => <Meets row={row} /> },
  ...criteria.map(({ id, text }) => ({
    key: id,
    heading: text,
    cell: (row: RankedApplication) => <Means criterionId={id} row={row} scorers={scorers} />,
  })),
]

function Meets({ row: { meetsAllEssential, isGuaranteedInterview } }: { row: RankedApplication }) {
  if (!meetsAllEssential) return 'Not met'
  if (!isGuaranteedInterview) return 'Met'
  return (
    <>
      Met <strong className="nhsuk-tag nhsuk-tag--green">Interview promised</strong>
    </>
  )
}

type MeansProps = { row: RankedApplication; criterionId: string; scorers: ScoringOfStage['scorers'] }

function Means({ row, criterionId, scorers }: MeansProps) {
  const result = row.criteria.find((one) => one.criterionId === criterionId)
  if (!result) return null
  const nameOf = (id: string) => scorers.find((scorer) => scorer.id === id)?.name ?? 'Somebody who has left'
  return (
    <>
      <strong>{points(result.mean)}</strong>
      {result.isAgreed && ' agreed'}
      {result.scores.map(({ scorerId, score }) => (
        <span className="app-reference app-scores-of" key={scorerId}>
          {nameOf(scorerId)}: {score}
        </span>
      ))}
    </>
  )
}
