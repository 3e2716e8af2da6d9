import { type CancellingCampaign, cancelCampaign, previewCancelling } from '@elevate/contracts/campaign-steps'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { call } from '../../../api.ts'
import { ConfirmPage } from '../../../ui/ConfirmPage.tsx'
import { Page } from '../../../ui/Page.tsx'
import { useCampaign } from '../queries.ts'
import { counted } from '../words.ts'
import { useCampaignStep } from './use-campaign-step.ts'

const cancellingQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['campaigns', 'cancelling', campaignId],
    queryFn: ({ signal }) => call(previewCancelling, { params: { campaignId }, signal }),
    staleTime: 0,
  })

export function CancelPage() {
  const { id, title, can } = useCampaign()
  const { data: affected } = useSuspenseQuery(cancellingQuery(id))
  const cancelling = useCampaignStep({
    campaignId: id,
    take: () => call(cancelCampaign, { params: { campaignId: id } }),
    done: `${title} is cancelled`,
  })
  const back = { to: `/recruitment/${id}`, text: `Back to ${title}` }
  if (!can.cancel && cancelling.isIdle) {
    return (
      <Page back={back} title="This campaign is over already">
        <p>There is nothing more to cancel.</p>
      </Page>
    )
  }
  if (affected.unfinished > 0) {
    return (
      <Page back={back} title={`${title} cannot be cancelled yet`}>
        <p>
          {counted(affected.unfinished, 'application was sent and is', 'applications were sent and are')} not finished.
          Tell these people first: you can end all of them together, with a letter that you see before it goes out.
        </p>
        <p>
          <Link to={`/recruitment/${id}/applications`}>Go to the applications</Link>
        </p>
      </Page>
    )
  }
  return (
    <ConfirmPage
      action={cancelling}
      back={back}
      busy="Cancelling"
      confirm={`Cancel ${title}`}
      title={`Cancel ${title}?`}
    >
      <WhoIsAffected affected={affected} />
      <p>This cannot be taken back. You can start a new campaign from this one at any time.</p>
    </ConfirmPage>
  )
}

function WhoIsAffected({ affected: { drafts, chats } }: { affected: CancellingCampaign }) {
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      <li>The advert says that the recruitment was cancelled.</li>
      <li>
        {drafts === 0
          ? 'Nobody has begun an application.'
          : `${counted(drafts, 'person has', 'people have')} begun an application and can no longer send it. They see it when they next open it.`}
      </li>
      <li>
        {chats === 0
          ? 'Nobody has booked an informal chat.'
          : `${counted(chats, 'person who has', 'people who have')} booked an informal chat ${chats === 1 ? 'is' : 'are'} told that it is called off.`}
      </li>
    </ul>
  )
}
