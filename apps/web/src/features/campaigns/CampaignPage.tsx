import type { Campaign } from '@elevate/contracts/campaigns'
import { Link } from 'react-router'
import { ButtonLink } from '../../ui/Button.tsx'
import { TaskList } from '../../ui/TaskList.tsx'
import { HoldLink } from '../legal-holds/HoldLink.tsx'
import { CampaignFrame } from './CampaignFrame.tsx'
import { tasksOfDraft } from './draft-tasks.ts'
import { useCampaign } from './queries.ts'
import { RunningCampaign } from './RunningCampaign.tsx'

/** One campaign: as a draft what is still to do; afterwards what waits on whom, its dates and the way to all of it. */
export function CampaignPage() {
  const campaign = useCampaign()
  return (
    <CampaignFrame>
      {campaign.state === 'draft' ? <Draft campaign={campaign} /> : <RunningCampaign campaign={campaign} />}
      <Endings campaign={campaign} />
    </CampaignFrame>
  )
}

function Draft({ campaign }: { campaign: Campaign }) {
  const tasks = tasksOfDraft(campaign)
  const left = Object.keys(campaign.missing).length
  return (
    <>
      <h2 className="nhsuk-heading-m">Before it is published</h2>
      <TaskList items={tasks} />
      <div className="app-actions app-screen-only">
        <ButtonLink look={left > 0 ? 'secondary' : 'primary'} to={`/recruitment/${campaign.id}/publish`}>
          {left > 0 ? 'See what is missing' : 'Publish'}
        </ButtonLink>
        <Link to={`/recruitment/${campaign.id}/preview`}>Preview the advert</Link>
      </div>
    </>
  )
}

function Endings({ campaign: { id, title, state, can } }: { campaign: Campaign }) {
  return (
    <ul className="app-ways app-screen-only">
      {can.close && (
        <li>
          <Link to={`/recruitment/${id}/close`}>Close {title} now</Link>
        </li>
      )}
      {can.complete && (
        <li>
          <Link to={`/recruitment/${id}/complete`}>Complete {title}</Link>
        </li>
      )}
      <li>
        <Link to={`/recruitment/${id}/copy`}>Start a new campaign from this one</Link>
      </li>
      {can.cancel && (
        <li>
          <Link to={`/recruitment/${id}/cancel`}>Cancel {title}</Link>
        </li>
      )}
      {state !== 'draft' && (
        <li>
          <HoldLink id={id} kind="campaign" of={title} />
        </li>
      )}
    </ul>
  )
}
