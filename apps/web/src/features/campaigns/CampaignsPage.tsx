import type { CampaignSummary } from '@elevate/contracts/campaigns'
import { type CampaignState, campaignStates } from '@elevate/contracts/recruitment-vocabulary'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, NavLink, useSearchParams } from 'react-router'
import { useMe } from '../../app/session/me.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { formatShortDay, formatTime } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterPanel } from '../../ui/FilterPanel.tsx'
import { Page } from '../../ui/Page.tsx'
import { ShowMore } from '../../ui/ShowMore.tsx'
import { type Column, StackingTable } from '../../ui/StackingTable.tsx'
import { organisationsOf } from '../coffee/organisation.ts'
import { CampaignStateTag } from './CampaignStateTag.tsx'
import { campaignsQuery } from './queries.ts'
import { counted, countsInWords, stateNames } from './words.ts'
import '../../styles/recruitment.scss'

const stateIn = (search: URLSearchParams): CampaignState | undefined =>
  campaignStates.find((state) => state === search.get('state'))

/** Recruitment at the desk: every campaign, newest first, and what stands behind them. */
export function CampaignsPage() {
  const [search] = useSearchParams()
  const organisations = organisationsOf(useMe())
  const organisationId = organisations.find(({ id }) => id === search.get('organisationId'))?.id
  const state = stateIn(search)
  const list = useSuspenseInfiniteQuery(campaignsQuery({ organisationId, state }))
  const campaigns = list.data.pages.flatMap(({ items }) => items)
  const isNarrowed = organisationId !== undefined || state !== undefined
  if (campaigns.length === 0 && !isNarrowed) return <NoneYet />
  return (
    <Page title="Recruitment" wide>
      <div className="app-actions app-screen-only">
        <ButtonLink to="/recruitment/new">Start a campaign</ButtonLink>
      </div>
      <WholeProgramme />
      <FilterPanel filters={filtersFor(organisations)} />
      {campaigns.length === 0 && <p role="status">No campaign like that. Take off a filter to see the others.</p>}
      {campaigns.length > 0 && (
        <StackingTable
          caption={`${counted(campaigns.length, 'campaign')}${list.hasNextPage ? ' so far' : ''}, newest first`}
          columns={organisations.length > 1 ? columns : columns.filter(({ key }) => key !== 'organisation')}
          rowKey={({ id }) => id}
          rows={campaigns}
        />
      )}
      <ShowMore list={list} shown={campaigns.length} what="campaigns" />
    </Page>
  )
}

/** What is done for all campaigns together. */
function WholeProgramme() {
  return (
    <nav aria-label="All of recruitment" className="app-parts app-screen-only">
      <ul>
        {wholeProgramme.map(({ to, text }) => (
          <li key={to}>
            <NavLink end to={to}>
              {text}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const wholeProgramme = [
  { to: '/recruitment', text: 'Campaigns' },
  { to: '/tasks', text: 'Tasks' },
  { to: '/recruitment/letters/to-send', text: 'Letters to send' },
  { to: '/recruitment/feedback', text: 'Feedback due' },
  { to: '/recruitment/report', text: 'Report over all campaigns' },
  { to: '/recruitment/settings', text: 'Recruitment settings' },
]

const columns: Column<CampaignSummary>[] = [
  { key: 'title', heading: 'Campaign', cell: ({ id, title }) => <Link to={`/recruitment/${id}`}>{title}</Link> },
  { key: 'organisation', heading: 'Organisation', cell: ({ organisation }) => organisation.shortName },
  { key: 'state', heading: 'State', cell: ({ state }) => <CampaignStateTag state={state} /> },
  {
    key: 'closes',
    heading: 'Close',
    cell: ({ closesAt }) =>
      closesAt === null ? 'Not decided' : `${formatShortDay(closesAt)}, ${formatTime(closesAt)}`,
  },
  { key: 'places', heading: 'Places', isNumber: true, cell: ({ places }) => places },
  { key: 'applications', heading: 'Applications', cell: ({ applications }) => countsInWords(applications) },
]

const filtersFor = (organisations: readonly { id: string; name: string }[]) => [
  {
    kind: 'choice' as const,
    name: 'state',
    label: 'State',
    any: 'All states',
    choices: campaignStates.map((state) => ({ value: state, text: stateNames[state] })),
  },
  ...(organisations.length < 2
    ? []
    : [
        {
          kind: 'choice' as const,
          name: 'organisationId',
          label: 'Organisation',
          any: 'All that I coordinate',
          choices: organisations.map(({ id, name }) => ({ value: id, text: name })),
        },
      ]),
]

function NoneYet() {
  return (
    <Page title="Recruitment">
      <EmptyState heading="No campaign yet">
        <p>
          A campaign is one recruitment: the advert that everybody can read, the applications, the panel that scores
          them without names, interviews, offers and checks. Start with a title and a role. Nobody sees it before you
          publish it.
        </p>
        <ButtonLink to="/recruitment/new">Start a campaign</ButtonLink>
        <p>
          <Link to="/recruitment/settings">Look through the recruitment settings first</Link>
        </p>
      </EmptyState>
    </Page>
  )
}
