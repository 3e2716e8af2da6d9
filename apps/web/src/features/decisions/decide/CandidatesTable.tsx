import type { CandidateToDecide, Outcome } from '@elevate/contracts/decisions-of-campaign'
import { Link } from 'react-router'
import { formatShortDay } from '../../../ui/dates.ts'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'
import { stateWords } from '../../applications/words.ts'
import { outcomeWords } from '../words.ts'
import type { Choices } from './choices.ts'
import { decidedByEssential, essentialInWords, pointsInWords } from './ranking.ts'

type CandidatesTableProps = {
  candidates: readonly CandidateToDecide[]
  choices: Choices
  choose: (applicationId: string, outcome: Outcome | '') => void
}

const standing = ({ state, reserve }: CandidateToDecide): string => {
  if (!reserve) return stateWords[state]
  const answers = { true: 'agrees', false: 'does not agree', null: 'has not answered yet' }
  return `Number ${reserve.position} on the reserve list until ${formatShortDay(reserve.until)}, ${answers[`${reserve.agrees}`]}`
}

/** The best first. What was decided before stands there too, without a choice. */
export function CandidatesTable({ candidates, choices, choose }: CandidatesTableProps) {
  const isDecidedByEssential = decidedByEssential(candidates)
  const columns: Column<CandidateToDecide>[] = [
    {
      key: 'name',
      heading: 'Candidate',
      cell: ({ applicationId, name, candidateNumber }) => (
        <>
          <Link to={`/applications/${applicationId}`}>{name}</Link>
          {candidateNumber !== null && (
            <>
              <br />
              <span className="app-reference">Candidate {candidateNumber}</span>
            </>
          )}
        </>
      ),
    },
    { key: 'place', heading: 'Ranking', cell: ({ place }) => (place === null ? 'None' : String(place)) },
    {
      key: 'score',
      heading: 'Interview scores',
      cell: (candidate) => (
        <>
          {pointsInWords(candidate)}
          {isDecidedByEssential(candidate) && (
            <>
              <br />
              {essentialInWords(candidate)}
            </>
          )}
          {candidate.meetsAllEssential === false && (
            <>
              <br />
              Not all essential criteria
            </>
          )}
        </>
      ),
    },
    { key: 'state', heading: 'Stage', cell: standing },
    {
      key: 'outcome',
      heading: 'Decision',
      cell: (candidate) => (
        <OutcomeSelect candidate={candidate} choose={choose} value={choices[candidate.applicationId] ?? ''} />
      ),
    },
  ]
  return (
    <StackingTable
      caption={`${candidates.length} ${candidates.length === 1 ? 'candidate' : 'candidates'} after the interviews`}
      columns={columns}
      rowKey={({ applicationId }) => applicationId}
      rows={candidates}
    />
  )
}

type OutcomeSelectProps = {
  candidate: CandidateToDecide
  value: Outcome | ''
  choose: CandidatesTableProps['choose']
}

function OutcomeSelect({ candidate: { applicationId, name, can }, value, choose }: OutcomeSelectProps) {
  if (can.length === 0) return 'Nothing to decide'
  const pick = (picked: string) => choose(applicationId, can.find((outcome) => outcome === picked) ?? '')
  return (
    <>
      <label className="nhsuk-u-visually-hidden" htmlFor={`outcome-${applicationId}`}>
        Decision about {name}
      </label>
      <select
        className="nhsuk-select"
        id={`outcome-${applicationId}`}
        onChange={({ target }) => pick(target.value)}
        value={value}
      >
        <option value="">Not now</option>
        {can.map((outcome) => (
          <option key={outcome} value={outcome}>
            {outcomeWords[outcome]}
          </option>
        ))}
      </select>
    </>
  )
}
