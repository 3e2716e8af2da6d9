import type { ScoringOfStage } from '@elevate/contracts/scoring-programme'
import { Link } from 'react-router'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'
import { scoringPage } from '../addresses.ts'
import type { AskedStage } from '../queries.ts'
import { counted } from '../words.ts'

type Conflict = ScoringOfStage['conflicts'][number]

const columnsFor = (asked: AskedStage): Column<Conflict>[] => [
  { key: 'candidate', heading: 'Candidate', cell: ({ candidateNumber }) => `Candidate ${candidateNumber}` },
  { key: 'scorer', heading: 'Who knows them', cell: ({ scorer }) => scorer },
  { key: 'conflict', heading: 'What they wrote', cell: ({ conflict }) => (conflict === '' ? 'Nothing' : conflict) },
  {
    key: 'change',
    heading: 'Change',
    isAction: true,
    cell: ({ can, candidateNumber, scorerId, scorer }) =>
      can.takeBack ? (
        <Link to={`${scoringPage(asked, '/take-back-conflict')}&candidate=${candidateNumber}&scorer=${scorerId}`}>
          Take back
          <span className="nhsuk-u-visually-hidden">
            {' '}
            that {scorer} knows candidate {candidateNumber}
          </span>
        </Link>
      ) : (
        'It stays'
      ),
  },
]

/** Who does not score whom. What they wrote about it is for the coordinator alone. */
export function Conflicts({ scoring }: { scoring: ScoringOfStage }) {
  const { conflicts, candidates, campaign, stage } = scoring
  if (conflicts.length === 0) return null
  const short = candidates.filter(({ hasTooFewScorers }) => hasTooFewScorers)
  return (
    <>
      {short.length > 0 && (
        <p className="nhsuk-inset-text">
          {counted(short.length, 'candidate has', 'candidates have')} too few people left to score them.{' '}
          <Link to={`/recruitment/${campaign.id}/panel`}>Add somebody to the panel</Link>.
        </p>
      )}
      <StackingTable
        caption={`${counted(conflicts.length, 'conflict', 'conflicts')} of interest`}
        columns={columnsFor({ campaignId: campaign.id, stage })}
        rowKey={({ candidateNumber, scorer }) => `${candidateNumber} ${scorer}`}
        rows={conflicts}
      />
    </>
  )
}
