import { type Campaign, changeCampaign } from '@elevate/contracts/campaigns'
import type { Input } from '@elevate/contracts/endpoint'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import type { Refusals } from '../../../forms/field.ts'
import type { Messages } from '../../../forms/messages.ts'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { etagOf, keepCampaign, refreshCampaign, useCampaign } from '../queries.ts'

type Change = Input<typeof changeCampaign>['body']

type Section<V extends object> = {
  initial: (campaign: Campaign) => V
  body: (answers: V, campaign: Campaign) => Change
  messages: Messages<keyof V & string>
  check?: (answers: V, campaign: Campaign) => { [N in keyof V & string]?: string | undefined }
  refusals?: Refusals<keyof V & string>
  /** Said on the page of the campaign afterwards. */
  saved: string
}

/** One short page of a campaign: what was typed starts from the version that was read, whatever is read meanwhile. */
export function useSection<V extends object>({ initial, body, messages, check, refusals, saved }: Section<V>) {
  const [campaign] = useState(useCampaign())
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: initial(campaign),
    messages,
    body: (answers) => body(answers, campaign),
    ...(check ? { check: (answers: V) => check(answers, campaign) } : {}),
    schema: changeCampaign.schema.body,
    send: (change: Change) =>
      call(changeCampaign, { params: { campaignId: campaign.id }, body: change, ifMatch: etagOf(campaign) }).catch(
        (fault: unknown) => {
          void refreshCampaign(queryClient, campaign.id)
          throw fault
        },
      ),
    ...(refusals ? { refusals } : {}),
    done: async (changed) => {
      await keepCampaign(queryClient, changed)
      tellDone(saved, `/recruitment/${campaign.id}`)
    },
  })
  return { campaign, form }
}
