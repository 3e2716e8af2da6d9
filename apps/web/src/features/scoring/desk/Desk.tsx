import type { Candidate } from '@elevate/contracts/scoring-panel'
import type { ReactNode } from 'react'
import { Answers } from './Answers.tsx'
import { Interview } from './Interview.tsx'
import '../../../styles/scoring.scss'

/** What there is to read on the left of a desk, what there is to do on the right; one after the other on a phone. */
export function Desk({ candidate, children }: { candidate: Candidate; children: ReactNode }) {
  return (
    <div className="app-desk">
      <div className="app-desk__reading">
        <Reading candidate={candidate} />
      </div>
      <div className="app-desk__doing">{children}</div>
    </div>
  )
}

/** At an interview what to provide and to ask comes first. */
export function Reading({ candidate }: { candidate: Candidate }) {
  return (
    <>
      {candidate.interview && <Interview interview={candidate.interview} />}
      <Answers answers={candidate.answers} />
    </>
  )
}
