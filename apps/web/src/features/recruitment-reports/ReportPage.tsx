import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ButtonLink } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { SpreadsheetButtons } from '../../ui/SpreadsheetButtons.tsx'
import { CampaignFrame } from '../campaigns/CampaignFrame.tsx'
import { useCampaign } from '../campaigns/queries.ts'
import { FunnelSection, TimesSection } from './FunnelSection.tsx'
import { ImpactSection } from './ImpactSection.tsx'
import { reportQuery, sheetFile } from './queries.ts'
import { WaitingSection } from './WaitingSection.tsx'
import { placesHeading } from './words.ts'
import '../../styles/reports.scss'

/** How a campaign goes: how far applications came, how long it took, what waits, and whether it was fair. */
export function ReportPage() {
  const { id } = useCampaign()
  const { data: report } = useSuspenseQuery(reportQuery(id))
  if (report.funnel.every(({ reached }) => reached === 0)) return <NobodyYet campaignId={id} />
  const { places, routes } = report
  return (
    <CampaignFrame title="Report">
      <FunnelSection figures={report} />
      <h2 className="nhsuk-heading-m">{placesHeading(report)}</h2>
      <Facts
        facts={[
          { name: 'Places', value: places.wanted },
          { name: 'Accepted an offer', value: places.accepted },
          { name: 'Appointed', value: places.appointed },
          ...routes.map(({ route, count }) => ({ name: routeNames[route], value: count })),
        ]}
      />
      <WaitingSection waiting={report.waiting} />
      <TimesSection figures={report} />
      <ImpactSection impact={report.adverseImpact} />
      <Downloads campaignId={id} hasImpact={report.adverseImpact.state === 'shown'} />
    </CampaignFrame>
  )
}

/** The same numbers as files, with the same ones left out. */
function Downloads({ campaignId, hasImpact }: { campaignId: string; hasImpact: boolean }) {
  return (
    <section aria-labelledby="downloads" className="app-screen-only">
      <h2 className="nhsuk-heading-m" id="downloads">
        Take the numbers with you
      </h2>
      <SpreadsheetButtons fetchFile={sheetFile(campaignId, 'funnel')} what="the steps" />
      <SpreadsheetButtons fetchFile={sheetFile(campaignId, 'waiting')} what="what waits" />
      <SpreadsheetButtons fetchFile={sheetFile(campaignId, 'times')} what="the times" />
      {hasImpact && (
        <SpreadsheetButtons fetchFile={sheetFile(campaignId, 'adverse-impact')} what="the equality figures" />
      )}
      <p>
        <Link to="/recruitment/report">Report over all campaigns</Link>
      </p>
    </section>
  )
}

const routeNames = { online: 'Applied online', phone: 'Applied by phone', post: 'Applied by post' }

function NobodyYet({ campaignId }: { campaignId: string }) {
  return (
    <CampaignFrame title="Report">
      <EmptyState heading="Nobody has begun to apply yet">
        <p>
          Here you will see how far applications come, how long each stage takes, who is being waited for, and, once the
          campaign is completed, whether it was fair to all groups.
        </p>
        <ButtonLink look="secondary" to={`/recruitment/${campaignId}`}>
          Go to the overview
        </ButtonLink>
      </EmptyState>
    </CampaignFrame>
  )
}
