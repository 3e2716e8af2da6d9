import { type Campaign, getCampaign, listCampaigns } from '@elevate/contracts/campaigns'
import type { CampaignState } from '@elevate/contracts/recruitment-vocabulary'
import { infiniteQueryOptions, type QueryClient, queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../api.ts'

type Filters = { organisationId?: string | undefined; state?: CampaignState | undefined }

/** Campaigns of the organisations that I coordinate, newest first, a page at a time. */
export const campaignsQuery = ({ organisationId, state }: Filters = {}) =>
  infiniteQueryOptions({
    queryKey: ['campaigns', 'list', organisationId ?? '', state ?? ''],
    queryFn: ({ pageParam, signal }) =>
      call(listCampaigns, {
        query: {
          ...(organisationId ? { organisationId } : {}),
          ...(state ? { state } : {}),
          ...(pageParam === '' ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const campaignQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['campaigns', 'one', campaignId],
    queryFn: ({ signal }) => call(getCampaign, { params: { campaignId }, signal }),
  })

/** The campaign that the address of this page names. */
export function useCampaign(): Campaign {
  const { campaignId = '' } = useParams()
  return useSuspenseQuery(campaignQuery(campaignId)).data
}

/** After a change that answers with the campaign: the next page shows it as it is now. */
export async function keepCampaign(queryClient: QueryClient, campaign: Campaign): Promise<void> {
  queryClient.setQueryData(campaignQuery(campaign.id).queryKey, campaign)
  await queryClient.invalidateQueries({ queryKey: ['campaigns', 'list'] })
}

/** After something else in a campaign has changed: what it counts is read again. */
export const refreshCampaign = (queryClient: QueryClient, campaignId: string): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: campaignQuery(campaignId).queryKey })

/** For `If-Match`: the version that was read. */
export const etagOf = ({ version }: { version: number }): string => `"${version}"`
