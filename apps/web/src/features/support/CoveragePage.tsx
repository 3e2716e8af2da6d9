import { exportCoverage, type SupportOfPartner } from '@elevate/contracts/support'
import { coverStates, type SupportOffer } from '@elevate/contracts/support-vocabulary'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { download } from '../../api.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { type Filter, FilterPanel, filtersIn } from '../../ui/FilterPanel.tsx'
import { Page } from '../../ui/Page.tsx'
import { ShowMore } from '../../ui/ShowMore.tsx'
import { SpreadsheetButtons } from '../../ui/SpreadsheetButtons.tsx'
import { type Column, StackingTable } from '../../ui/StackingTable.tsx'
import { changedSearch } from '../../ui/sort.ts'
import { OrganisationChoice } from '../coffee/OrganisationChoice.tsx'
import { useAbout, useOrganisation } from '../coffee/organisation.ts'
import { CoverMark } from './CoverMark.tsx'
import { coverageFilters, coverageQuery, figuresQuery } from './queries.ts'
import { coverageHeading, daysWords, lastContactWords, offerWords, stateWords } from './words.ts'

/** Each partner and each offer: what is in place, due, or missing. */
export function CoveragePage() {
  const { id } = useOrganisation()
  const about = useAbout()
  const [search] = useSearchParams()
  const { data: figures } = useSuspenseQuery(figuresQuery(id))
  const asked = filtersIn(search, coverageFilters)
  const list = useSuspenseInfiniteQuery(coverageQuery(id, asked))
  const partners = list.data.pages.flatMap((page) => page.items)
  const offers = figures.offers.map(({ offer }) => offer)
  const isNarrowed = Object.keys(asked).some((name) => name !== 'sort')
  const heading = coverageHeading(figures)
  if (figures.partners + figures.notCounted === 0) return <Nobody back={about('/support', id)} />
  return (
    <Page back={{ to: about('/support', id), text: 'Back to support' }} caption="Support coverage" title={heading} wide>
      <OrganisationChoice />
      {figures.notCounted > 0 && (
        <p>
          {figures.notCounted === 1 ? '1 more is' : `${figures.notCounted} more are`} on a break, asked not to be
          contacted, or have not started: they are in the grid and are not counted.
        </p>
      )}
      <FilterPanel filters={filtersFor(offers)} />
      <Orders />
      {partners.length === 0 && isNarrowed && <p role="status">Nobody is like that. Take a filter off.</p>}
      {partners.length > 0 && (
        <StackingTable
          caption={`${partners.length}${list.hasNextPage ? ' so far' : ''}, each with what is in place for them`}
          columns={columnsFor(offers)}
          rowKey={({ personId }) => personId}
          rows={partners}
          sort={search.get('sort') ?? 'name'}
        />
      )}
      <ShowMore list={list} shown={partners.length} what="partners" />
      <div className="app-screen-only">
        <SpreadsheetButtons
          fetchFile={(format) =>
            download(exportCoverage, { query: { organisationId: id, ...(asked as object), format } })
          }
          what="the grid"
        />
      </div>
    </Page>
  )
}

const filtersFor = (offers: readonly SupportOffer[]): Filter[] => [
  { kind: 'text', name: 'search', label: 'Name' },
  {
    kind: 'choice',
    name: 'show',
    label: 'Show',
    any: 'Everybody',
    choices: [
      { value: 'quiet', text: 'Nobody in touch for too long' },
      { value: 'nobody', text: 'Have nobody' },
    ],
  },
  ...offers.map(
    (offer): Filter => ({
      kind: 'choice',
      name: offer,
      label: offerWords[offer],
      any: 'Any',
      choices: coverStates.map((value) => ({
        value,
        text: value === 'not-wanted' ? 'Not wanted or not needed' : stateWords[value],
      })),
    }),
  ),
]

/** By links, because a phone has no headings to press. */
function Orders() {
  const [search] = useSearchParams()
  const sort = search.get('sort') ?? 'name'
  const orders = [
    { order: 'name', text: 'By name' },
    { order: '-quiet', text: 'Longest without contact first' },
  ]
  return (
    <ul aria-label="Order" className="app-links app-screen-only">
      {orders.map(({ order, text }) => (
        <li key={order}>
          {order === sort ? (
            <strong>{text}</strong>
          ) : (
            <Link preventScrollReset to={changedSearch(search, { sort: order })}>
              {text}
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}

const columnsFor = (offers: readonly SupportOffer[]): Column<SupportOfPartner>[] => [
  {
    key: 'name',
    heading: 'Partner',
    sort: 'name',
    cell: ({ personId, name }) => <Link to={`/support/people/${personId}`}>{name}</Link>,
  },
  { key: 'quiet', heading: 'Last contact', sort: 'quiet', cell: (partner) => <LastContact partner={partner} /> },
  ...offers.map((offer) => ({
    key: offer,
    heading: offerWords[offer],
    cell: ({ cover }: SupportOfPartner) => <CoverMark cover={cover[offer]} />,
  })),
]

function LastContact({ partner }: { partner: SupportOfPartner }) {
  const { quiet } = partner
  return (
    <>
      {lastContactWords(partner)}
      {quiet && (
        <>
          <br />
          {quiet.isTooLong ? (
            <strong>Nobody for {daysWords(quiet.days)}</strong>
          ) : (
            <span className="app-reference">{daysWords(quiet.days)}</span>
          )}
        </>
      )}
    </>
  )
}

function Nobody({ back }: { back: string }) {
  return (
    <Page back={{ to: back, text: 'Back to support' }} title="Support coverage">
      <EmptyState heading="No partner is here yet">
        <p>
          As soon as there are partners, you see here what is in place for each of them: mentor, buddy, coffee,
          check-ins and drop-ins.
        </p>
        <Link to="/people">Go to people</Link>
      </EmptyState>
    </Page>
  )
}
