import { type CampaignPanel, getCampaignPanel } from '@elevate/contracts/campaign-panel'
import { listPeople } from '@elevate/contracts/people'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { refreshCampaign } from '../queries.ts'

export const panelQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['campaigns', 'panel', campaignId],
    queryFn: ({ signal }) => call(getCampaignPanel, { params: { campaignId }, signal }),
  })

/** People of the organisation by a part of their name, for putting one of them on a panel. */
export const foundQuery = (organisationId: string, search: string) =>
  queryOptions({
    queryKey: ['campaigns', 'found', organisationId, search],
    queryFn: ({ signal }) => call(listPeople, { query: { organisationId, search, limit: 10 }, signal }),
  })

/** After a change that answers with the panel. */
export async function keepPanel(queryClient: QueryClient, campaignId: string, panel: CampaignPanel): Promise<void> {
  queryClient.setQueryData(panelQuery(campaignId).queryKey, panel)
  await refreshCampaign(queryClient, campaignId)
}
