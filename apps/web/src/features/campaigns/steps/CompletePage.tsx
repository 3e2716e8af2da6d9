import { completeCampaign } from '@elevate/contracts/campaign-steps'
import { call } from '../../../api.ts'
import { ConfirmPage } from '../../../ui/ConfirmPage.tsx'
import { useCampaign } from '../queries.ts'
import { useCampaignStep } from './use-campaign-step.ts'

export function CompletePage() {
  const { id, title, applications } = useCampaign()
  const completing = useCampaignStep({
    campaignId: id,
    take: () => call(completeCampaign, { params: { campaignId: id } }),
    done: `${title} is completed`,
  })
  return (
    <ConfirmPage
      action={completing}
      back={{ to: `/recruitment/${id}`, text: `Back to ${title}` }}
      busy="Completing"
      confirm={`Complete ${title}`}
      look="primary"
      title={`Complete ${title}?`}
    >
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>Every application that was sent must be decided, and its writer told.</li>
        <li>The panel sees nothing of this campaign any more.</li>
        <li>Appointed so far: {applications.appointed}.</li>
      </ul>
      <p>This cannot be taken back. Applications are deleted when the time shown on each has passed.</p>
    </ConfirmPage>
  )
}
