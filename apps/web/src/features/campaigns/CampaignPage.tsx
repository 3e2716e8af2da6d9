import { CampaignFrame } from './CampaignFrame.tsx'
import { useCampaign } from './queries.ts'

/** One campaign: what waits on whom, its dates and the way to everything about it. */
export function CampaignPage() {
  const campaign = useCampaign()
  return (
    <CampaignFrame>
      <p>{campaign.summary}</p>
    </CampaignFrame>
  )
}
