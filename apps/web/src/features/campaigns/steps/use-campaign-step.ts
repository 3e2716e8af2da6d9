import type { Campaign } from '@elevate/contracts/campaigns'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTellDone } from '../../../ui/done.ts'
import { keepCampaign, refreshCampaign } from '../queries.ts'

type CampaignStep = {
  campaignId: string
  take: () => Promise<Campaign>
  /** Said on the page of the campaign afterwards. */
  done: string
}

/** Takes a step and goes to the page of the campaign that it answers with. A refusal stays in view. */
export function useCampaignStep({ campaignId, take, done }: CampaignStep) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  return useMutation({
    mutationFn: take,
    onSuccess: async (campaign) => {
      await keepCampaign(queryClient, campaign)
      tellDone(done, `/recruitment/${campaign.id}`)
    },
    onError: () => refreshCampaign(queryClient, campaignId),
  })
}
