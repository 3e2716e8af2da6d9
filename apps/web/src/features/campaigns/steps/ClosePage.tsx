import { closeCampaign } from '@elevate/contracts/campaign-steps'
import { call } from '../../../api.ts'
import { ConfirmPage } from '../../../ui/ConfirmPage.tsx'
import { useCampaign } from '../queries.ts'
import { counted } from '../words.ts'
import { useCampaignStep } from './use-campaign-step.ts'

export function ClosePage() {
  const { id, title, applications } = useCampaign()
  const closing = useCampaignStep({
    campaignId: id,
    take: () => call(closeCampaign, { params: { campaignId: id } }),
    done: `${title} is closed`,
  })
  return (
    <ConfirmPage
      action={closing}
      back={{ to: `/recruitment/${id}`, text: `Back to ${title}` }}
      busy="Closing"
      confirm={`Close ${title} now`}
      title={`Close ${title} before its time?`}
    >
      <p>From this moment no application can be sent. The advert stays readable and says that it has closed.</p>
      {applications.drafts > 0 && (
        <p>
          {counted(applications.drafts, 'application was', 'applications were')} begun and not sent. People trusted the
          time in the advert.
        </p>
      )}
      <p>You can put off the close again, as long as nobody has begun to choose.</p>
    </ConfirmPage>
  )
}
