import { useSearchParams } from 'react-router'
import { changedSearch } from '../../../ui/sort.ts'
import { CampaignFrame } from '../../campaigns/CampaignFrame.tsx'
import { useCampaign } from '../../campaigns/queries.ts'
import { ApplicationsBoard } from './ApplicationsBoard.tsx'
import { ApplicationsList } from './ApplicationsList.tsx'
import { ViewSwitch } from './ViewSwitch.tsx'

/** The applications of a campaign, as a table that can be narrowed or as a board by stage. */
export function ApplicationsPage() {
  const { id, state } = useCampaign()
  const [search] = useSearchParams()
  const isBoard = search.get('view') === 'board'
  if (state === 'draft') {
    return (
      <CampaignFrame title="Applications">
        <p>Nobody can apply before this campaign is published.</p>
      </CampaignFrame>
    )
  }
  return (
    <CampaignFrame title="Applications">
      {isBoard ? (
        <ViewSwitch
          now="Shown as a board, the longest waiting first"
          other={{ to: changedSearch(search, { view: null }) || '.', text: 'Show them as a table' }}
        />
      ) : (
        <ViewSwitch
          now="Shown as a table"
          other={{ to: changedSearch(search, { view: 'board' }), text: 'Show them as a board' }}
        />
      )}
      {isBoard ? <ApplicationsBoard campaignId={id} /> : <ApplicationsList campaignId={id} />}
    </CampaignFrame>
  )
}
