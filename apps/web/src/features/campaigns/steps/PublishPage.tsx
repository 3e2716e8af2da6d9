import { publishCampaign } from '@elevate/contracts/campaign-steps'
import type { Campaign } from '@elevate/contracts/campaigns'
import { Link } from 'react-router'
import { call } from '../../../api.ts'
import { ConfirmPage } from '../../../ui/ConfirmPage.tsx'
import { formatInstant } from '../../../ui/dates.ts'
import { Page } from '../../../ui/Page.tsx'
import { timingWords } from '../../adverts/words.ts'
import { missingWords, pathOfField } from '../draft-tasks.ts'
import { useCampaign } from '../queries.ts'
import { panelWords } from '../words.ts'
import { useCampaignStep } from './use-campaign-step.ts'

export function PublishPage() {
  const campaign = useCampaign()
  const { id, title } = campaign
  const publishing = useCampaignStep({
    campaignId: id,
    take: () => call(publishCampaign, { params: { campaignId: id } }),
    done: `${title} is published`,
  })
  const back = { to: `/recruitment/${id}`, text: `Back to ${title}` }
  if (Object.keys(campaign.missing).length > 0) return <Missing back={back} campaign={campaign} />
  if (!campaign.can.publish && publishing.isIdle) return <Already back={back} />
  return (
    <ConfirmPage
      action={publishing}
      back={back}
      busy="Publishing"
      confirm={`Publish ${title}`}
      look="primary"
      title={`Publish ${title}?`}
    >
      <ul className="nhsuk-list nhsuk-list--bullet">
        {campaign.opensAt !== null && <li>Opens {formatInstant(campaign.opensAt)} UK time</li>}
        <li>{timingWords(campaign, new Date())}. It opens and closes by itself.</li>
        <li>Everybody can read the advert from now on.</li>
        <li>
          Questions, criteria and rules stay as they are from now on. Texts, contact and a later close can change.
        </li>
        <li>Panel: {panelWords(campaign)}. It can be changed until scoring starts.</li>
      </ul>
      <p>
        <Link to={`/recruitment/${id}/preview`}>Preview the advert</Link>
      </p>
    </ConfirmPage>
  )
}

type Back = { to: string; text: string }

function Missing({ campaign: { id, title, missing }, back }: { campaign: Campaign; back: Back }) {
  return (
    <Page back={back} title={`What ${title} still needs`}>
      <p>It can be published as soon as this is filled in:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {Object.keys(missing).map((field) => (
          <li key={field}>
            <Link to={`/recruitment/${id}/change/${pathOfField(field)}`}>{missingWords[field] ?? field}</Link>
          </li>
        ))}
      </ul>
    </Page>
  )
}

function Already({ back }: { back: Back }) {
  return (
    <Page back={back} title="This campaign is published already">
      <p>There is nothing more to do here.</p>
    </Page>
  )
}
