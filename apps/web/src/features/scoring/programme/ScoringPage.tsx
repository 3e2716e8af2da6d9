import type { ScoringOfStage } from '@elevate/contracts/scoring-programme'
import { useSuspenseQuery } from '@tanstack/react-query'
import { NavLink } from 'react-router'
import { ButtonLink } from '../../../ui/Button.tsx'
import { formatInstant } from '../../../ui/dates.ts'
import { CampaignFrame } from '../../campaigns/CampaignFrame.tsx'
import { scoringPage } from '../addresses.ts'
import { Blocks, CandidatesTable, ScorersTable } from '../Progress.tsx'
import { scoringQuery, useAskedStage } from '../queries.ts'
import { stageWords } from '../words.ts'
import { Conflicts } from './Conflicts.tsx'
import { Ranking } from './Ranking.tsx'
import { RemindButton } from './RemindButton.tsx'
import '../../../styles/scoring.scss'

/** The coordinator's view of a stage: how far the panel is; once closed, the ranking. */
export function ScoringPage() {
  const asked = useAskedStage()
  const { data: scoring } = useSuspenseQuery(scoringQuery(asked))
  return (
    <CampaignFrame title="Scoring">
      <nav aria-label="Stages" className="app-screen-only">
        <ul className="app-chips">
          {(['sift', 'interview'] as const).map((stage) => (
            <li key={stage}>
              <NavLink
                aria-current={stage === asked.stage ? 'page' : undefined}
                className={`app-chips__chip${stage === asked.stage ? ' app-chips__chip--current' : ''}`}
                to={scoringPage({ ...asked, stage })}
              >
                {stageWords[stage]}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      {scoring.closedAt === null ? <Running scoring={scoring} /> : <Closed scoring={scoring} />}
    </CampaignFrame>
  )
}

function Running({ scoring }: { scoring: ScoringOfStage }) {
  const { campaign, stage, candidates, scorers, scorersNeeded, blocks, can } = scoring
  const asked = { campaignId: campaign.id, stage }
  if (candidates.length === 0) {
    return (
      <p className="nhsuk-inset-text">
        There is nobody to score yet.{' '}
        {stage === 'sift'
          ? 'Start the sift of applications, and the panel finds them.'
          : 'Invite candidates to interviews, and the panel finds them here.'}
      </p>
    )
  }
  return (
    <>
      <p>
        You see how far the panel is. Nobody outside it sees scores before the scoring is closed, so that nobody is
        swayed.
      </p>
      <Blocks blocks={blocks} />
      <div className="app-actions">
        {can.close && <ButtonLink to={scoringPage(asked, '/close')}>Close the scoring</ButtonLink>}
        {can.remind && <RemindButton asked={asked} />}
      </div>
      <ScorersTable scorers={scorers} />
      <CandidatesTable candidates={candidates} scorersNeeded={scorersNeeded} />
      <Conflicts scoring={scoring} />
    </>
  )
}

function Closed({ scoring }: { scoring: ScoringOfStage }) {
  const { campaign, stage, closedAt, closedBy, can } = scoring
  return (
    <>
      <p className="nhsuk-inset-text">
        The scoring was closed {closedBy === null ? '' : `by ${closedBy} `}on {formatInstant(closedAt ?? '')}.
      </p>
      <Ranking scoring={scoring} />
      <Conflicts scoring={scoring} />
      {can.reopen && (
        <p>
          <ButtonLink look="secondary" to={scoringPage({ campaignId: campaign.id, stage }, '/reopen')}>
            Open the scoring again
          </ButtonLink>
        </p>
      )}
    </>
  )
}
