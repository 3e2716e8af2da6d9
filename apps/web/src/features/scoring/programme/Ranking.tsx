import { exportScoring, type RankedApplication, type ScoringOfStage } from '@elevate/contracts/scoring-programme'
import { Link, useSearchParams } from 'react-router'
import { download } from '../../../api.ts'
import { ButtonLink } from '../../../ui/Button.tsx'
import { type Column, SortableTable } from '../../../ui/SortableTable.tsx'
import { SpreadsheetButtons } from '../../../ui/SpreadsheetButtons.tsx'
import { counted, points } from '../words.ts'
import { cutAt, lineOf } from './cut-line.ts'
import { LineForm } from './LineForm.tsx'

/** The ranking, parted by a line that the coordinator draws; scores of each scorer behind each mean. */
export function Ranking({ scoring }: { scoring: ScoringOfStage }) {
  const { campaign, stage, results, places, guaranteesInterview } = scoring
  const [search] = useSearchParams()
  const line = lineOf(search, places)
  const { above, below } = cutAt(results, line)
  const columns = columnsFor(scoring)
  const waiting = above.filter(({ state }) => state === 'sift')
  return (
    <>
      <p>
        Points are the means of the scorers, or what the panel agreed. Ties go by the essential criteria; who is equal
        in both shares a place. Nothing else that we know about anybody counts.
      </p>
      <LineForm line={line} />
      <SortableTable
        caption={`Above the line: ${counted(above.length, 'candidate', 'candidates')}, places 1 to ${line}${guaranteesInterview ? ' and who is promised an interview' : ''}`}
        columns={columns}
        rowKey={({ applicationId }) => applicationId}
        rows={above}
      />
      {stage === 'sift' && waiting.length > 0 && (
        <p>
          <ButtonLink to={shortlistPage(campaign.id, waiting)}>
            Shortlist {counted(waiting.length, 'candidate', 'candidates')} above the line
          </ButtonLink>
        </p>
      )}
      {below.length > 0 && (
        <SortableTable
          caption={`Below the line: ${counted(below.length, 'candidate', 'candidates')}`}
          columns={columns}
          rowKey={({ applicationId }) => applicationId}
          rows={below}
        />
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

const shortlistPage = (campaignId: string, rows: readonly RankedApplication[]): string =>
  `/recruitment/${campaignId}/applications/move?move=shortlist&${rows.map(({ applicationId }) => `id=${applicationId}`).join('&')}`

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
      <span className="app-reference app-scores-of">
        {result.scores.map(({ scorerId, score }) => `${nameOf(scorerId)} ${score}`).join(', ')}
      </span>
    </>
  )
}
