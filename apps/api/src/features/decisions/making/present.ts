import type { PlacesOfCampaign } from '@elevate/contracts/decisions'
import type { CandidateToDecide, DecisionsOfCampaign } from '@elevate/contracts/decisions-of-campaign'
import type { RecruitmentSettings } from '@elevate/contracts/recruitment-settings-values'
import { outcomesFrom } from '../rules.ts'
import { usualTerms } from '../show/present.ts'
import type { CampaignRow, CandidateRow } from './queries.ts'

const presentCandidate = ({ position, until, agrees, ...row }: CandidateRow): CandidateToDecide => ({
  ...row,
  reserve: row.state === 'reserve' && position !== null && until !== null ? { position, until, agrees } : null,
  can: outcomesFrom(row.state),
})

type Parts = {
  campaign: CampaignRow
  places: PlacesOfCampaign
  isScoringClosed: boolean
  candidates: CandidateRow[]
}

export const presentDecisions = (
  { campaign, candidates, ...rest }: Parts,
  settings: RecruitmentSettings,
  today: string,
): DecisionsOfCampaign => ({
  campaign: { id: campaign.id, title: campaign.title, role: campaign.role },
  ...rest,
  candidates: candidates.map(presentCandidate),
  usual: usualTerms(settings, today),
})
