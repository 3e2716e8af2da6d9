import type { OrganisationReport } from '@elevate/contracts/recruitment-reports'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { type Column, StackingTable } from '../../ui/StackingTable.tsx'
import { CampaignStateTag } from '../campaigns/CampaignStateTag.tsx'
import { counted } from '../campaigns/words.ts'
import { OrganisationChoice } from '../coffee/OrganisationChoice.tsx'
import { useOrganisation } from '../coffee/organisation.ts'
import { FunnelSection, TimesSection } from './FunnelSection.tsx'
import { organisationReportQuery } from './queries.ts'
import { WaitingSection } from './WaitingSection.tsx'

type Row = OrganisationReport['campaigns'][number]

const columns: Column<Row>[] = [
  {
    key: 'title',
    heading: 'Campaign',
    cell: ({ campaignId, title }) => <Link to={`/recruitment/${campaignId}/report`}>{title}</Link>,
  },
  { key: 'state', heading: 'State', cell: ({ state }) => <CampaignStateTag state={state} /> },
  { key: 'sent', heading: 'Applied', isNumber: true, cell: ({ sent }) => sent },
  { key: 'shortlisted', heading: 'Shortlisted', isNumber: true, cell: ({ shortlisted }) => shortlisted },
  { key: 'appointed', heading: 'Appointed', isNumber: true, cell: ({ appointed }) => appointed },
  { key: 'places', heading: 'Places', isNumber: true, cell: ({ places }) => places },
]

/** The same over all campaigns of an organisation, without equality figures. */
export function OrganisationReportPage() {
  const { id, name } = useOrganisation()
  const { data: report } = useSuspenseQuery(organisationReportQuery(id))
  return (
    <Page
      back={{ to: '/recruitment', text: 'Back to recruitment' }}
      caption={name}
      title="Report over all campaigns"
      wide
    >
      <OrganisationChoice />
      {report.campaigns.length === 0 ? (
        <EmptyState heading="No campaign has been published yet">
          <p>Here you will see how your campaigns compare: how many applied, how far they came and how long it took.</p>
        </EmptyState>
      ) : (
        <>
          <FunnelSection figures={report} />
          <StackingTable
            caption={`${counted(report.campaigns.length, 'campaign')}, newest first`}
            columns={columns}
            rowKey={({ campaignId }) => campaignId}
            rows={report.campaigns}
          />
          <WaitingSection waiting={report.waiting} />
          <TimesSection figures={report} />
          <p>Figures on equality stay with each campaign: sums over several would tell what a single one must not.</p>
        </>
      )}
    </Page>
  )
}
