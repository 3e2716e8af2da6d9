import type { Campaign, CampaignSummary } from '@elevate/contracts/campaigns'
import { campaignStateAt } from '@elevate/contracts/recruitment-vocabulary'
import { presentRoleVersion } from '../role-versions/public.ts'
import type { CampaignCounts } from './counting-queries.ts'
import { countsByGroup, hasSelectionBegun, turnsIn } from './counting-rules.ts'
import type { CampaignListRow, CampaignRow } from './queries.ts'
import { missingIn, stepsFrom } from './rules.ts'

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

export const presentSummary = ({ stage, byState, ...row }: CampaignListRow, now: Date): CampaignSummary => ({
  ...row,
  state: campaignStateAt({ stage, ...row }, now),
  opensAt: iso(row.opensAt),
  closesAt: iso(row.closesAt),
  createdAt: row.createdAt.toISOString(),
  applications: countsByGroup(byState),
})

/** The rate without its id, which is nobody's concern. */
export const presentRate = (rate: CampaignRow['rate']) => {
  if (!rate) return null
  const { id: _id, ...shown } = rate
  return shown
}

export const presentCampaign = (row: CampaignRow, counts: CampaignCounts, now: Date): Campaign => {
  const { organisationId, roleVersionId, stage, paymentRateId, createdBy, ...shown } = row
  return {
    ...shown,
    state: campaignStateAt(row, now),
    opensAt: iso(row.opensAt),
    closesAt: iso(row.closesAt),
    createdAt: row.createdAt.toISOString(),
    publishedAt: iso(row.publishedAt),
    completedAt: iso(row.completedAt),
    role: presentRoleVersion(row.role),
    rate: presentRate(row.rate),
    applications: countsByGroup(counts.byState),
    waitsOn: turnsIn(counts.byState, counts.interviewsBooked),
    panel: { scorers: counts.scorers, hasLay: counts.hasLay, hasChair: counts.hasChair },
    chats: { free: counts.freeChats, booked: counts.bookedChats },
    missing: stage === 'draft' ? missingIn(row, now) : {},
    can: stepsFrom({ ...row, hasSelectionBegun: hasSelectionBegun(counts.byState) }, now),
  }
}
