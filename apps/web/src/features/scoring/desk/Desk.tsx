import type { Candidate } from '@elevate/contracts/scoring-panel'
import type { ReactNode } from 'react'
import { Answers } from './Answers.tsx'
import { Interview } from './Interview.tsx'
import '../../../styles/scoring.scss'

/** What there is to read on the left of a desk, what there is to do on the right; one after the other on a phone. */
export function Desk({ candidate, children }: { candidate: Candidate; children: ReactNode }) {
  return (
    <div className="app-desk">
      <div>
        <ReadingFrame candidate={candidate} />
      </div>
      <div className="app-desk__doing">{children}</div>
    </div>
  )
}

/** At a desk it stays in view beside what is done, and moves in a frame of its own. */
export function ReadingFrame({ candidate }: { candidate: Candidate }) {
  return (
    <section
      aria-label="About this candidate"
      className="app-desk__reading"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      <Reading candidate={candidate} />
    </section>
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
