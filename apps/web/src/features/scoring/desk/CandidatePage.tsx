import type { Candidate } from '@elevate/contracts/scoring-panel'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Page } from '../../../ui/Page.tsx'
import { panelPage } from '../addresses.ts'
import { candidateQuery, useAskedCandidate } from '../queries.ts'
import { stageWords } from '../words.ts'
import { DeclarationForm } from './DeclarationForm.tsx'
import { Desk } from './Desk.tsx'
import { Finished } from './Finished.tsx'
import { ScoringForm } from './ScoringForm.tsx'

/** One candidate: first whether I know them, then my scores, then what came of it. */
export function CandidatePage() {
  const asked = useAskedCandidate()
  const { data: candidate } = useSuspenseQuery(candidateQuery(asked))
  return (
    <Page
      back={{ to: panelPage(asked), text: 'Back to all candidates' }}
      caption={`${candidate.campaign.title}, ${stageWords[asked.stage].toLowerCase()}`}
      key={candidate.candidateNumber}
      title={titleOf(candidate)}
      wide
    >
      <Step candidate={candidate} />
    </Page>
  )
}

const titleOf = ({ can, candidateNumber }: Candidate): string => {
  if (can.declare) return `Do you know candidate ${candidateNumber}?`
  return can.score ? `Score candidate ${candidateNumber}` : `Candidate ${candidateNumber}`
}

function Step({ candidate }: { candidate: Candidate }) {
  if (candidate.can.score) return <ScoringForm candidate={candidate} />
  if (candidate.state === 'conflict') return <Finished candidate={candidate} />
  return (
    <Desk candidate={candidate}>
      {candidate.can.declare ? <DeclarationForm candidate={candidate} /> : <Finished candidate={candidate} />}
    </Desk>
  )
}
