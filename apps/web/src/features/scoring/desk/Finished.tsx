import type { Candidate } from '@elevate/contracts/scoring-panel'
import { Link } from 'react-router'
import { ButtonLink } from '../../../ui/Button.tsx'
import { formatInstant } from '../../../ui/dates.ts'
import { candidatePage } from '../addresses.ts'
import { askedOf } from '../queries.ts'
import { scoreInWords } from '../words.ts'

/** Nothing more to score here: why, what was given, and where it goes on. */
export function Finished({ candidate }: { candidate: Candidate }) {
  const asked = askedOf(candidate)
  const { can, state, next } = candidate
  return (
    <>
      <p className="nhsuk-inset-text">{why(candidate)}</p>
      {state === 'done' && <Given candidate={candidate} />}
      <div className="app-actions">
        {next !== null && (
          <ButtonLink to={candidatePage({ ...asked, candidateNumber: next })}>Score candidate {next}</ButtonLink>
        )}
        {can.compare && (
          <ButtonLink look="secondary" to={candidatePage(asked, '/compare')}>
            Compare scores
          </ButtonLink>
        )}
      </div>
      {can.declareConflict && (
        <p>
          <Link to={candidatePage(asked, '/conflict')}>I know this candidate after all</Link>
        </p>
      )}
    </>
  )
}

const why = ({ state, submittedAt, isClosed, can }: Candidate): string => {
  if (state === 'conflict')
    return 'You know this candidate, so somebody else scores them. What they wrote is closed to you.'
  if (submittedAt) return `You gave your scores on ${formatInstant(submittedAt)}. They stay as they are.`
  if (isClosed) return 'The scoring of this stage is closed.'
  return can.compare
    ? 'Enough of the panel have scored this candidate. As chair you compare their scores.'
    : 'This candidate is not being scored in this stage any more.'
}

function Given({ candidate: { criteria, scores, note } }: { candidate: Candidate }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">What you gave</h2>
      {criteria.map(({ id, text }) => {
        const given = scores.find(({ criterionId }) => criterionId === id)
        return (
          <section key={id}>
            <h3 className="nhsuk-heading-s">{text}</h3>
            {given && given.score !== null && <p>{scoreInWords(given.score)}</p>}
            {given && given.evidence !== '' && <p className="app-answer">{given.evidence}</p>}
          </section>
        )
      })}
      {note !== '' && (
        <section>
          <h3 className="nhsuk-heading-s">Your note</h3>
          <p className="app-answer">{note}</p>
        </section>
      )}
    </>
  )
}
