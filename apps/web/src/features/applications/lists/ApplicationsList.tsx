import { exportApplications } from '@elevate/contracts/application-lists'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { download } from '../../../api.ts'
import { ButtonLink } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { FilterPanel, filtersIn } from '../../../ui/FilterPanel.tsx'
import { ShowMore } from '../../../ui/ShowMore.tsx'
import { SpreadsheetButtons } from '../../../ui/SpreadsheetButtons.tsx'
import { useCampaign } from '../../campaigns/queries.ts'
import { applicationsQuery, boardQuery, narrowing } from '../queries.ts'
import { applicationsCounted } from '../words.ts'
import { ApplicationsTable } from './ApplicationsTable.tsx'
import { filterNames, filters } from './filters.ts'

export function ApplicationsList({ campaignId }: { campaignId: string }) {
  const [search] = useSearchParams()
  const narrowed = filtersIn(search, filterNames)
  const list = useSuspenseInfiniteQuery(applicationsQuery(campaignId, filtersIn(search, [...filterNames, 'sort'])))
  const applications = list.data.pages.flatMap((page) => page.items)
  const isNarrowed = Object.keys(narrowed).length > 0
  return (
    <>
      <Beside campaignId={campaignId} />
      {applications.length === 0 && !isNarrowed ? (
        <NoneYet campaignId={campaignId} />
      ) : (
        <>
          <TypeOne campaignId={campaignId} />
          <FilterPanel filters={filters} />
          {applications.length === 0 ? (
            <p role="status">No application is like that. Take a filter off, or search for a part of the name.</p>
          ) : (
            <ApplicationsTable applications={applications} campaignId={campaignId} isMore={list.hasNextPage} />
          )}
          <ShowMore list={list} shown={applications.length} what="applications" />
          {applications.length > 0 && <Downloads campaignId={campaignId} filters={narrowed} />}
        </>
      )}
    </>
  )
}

/** What the table does not hold: drafts, and pairs that may be one person. */
function Beside({ campaignId }: { campaignId: string }) {
  const { data: board } = useSuspenseQuery(boardQuery(campaignId))
  const toDecide = board.columns.find(({ stage }) => stage === 'decision')?.count ?? 0
  return (
    <>
      {toDecide > 0 && (
        <p>
          {toDecide === 1 ? 'One has been interviewed and waits' : `${toDecide} have been interviewed and wait`} for a
          decision. <Link to={`/recruitment/${campaignId}/decide`}>Decide about candidates</Link>
        </p>
      )}
      {board.duplicatesWaiting > 0 && (
        <div className="nhsuk-inset-text">
          <p>
            {board.duplicatesWaiting === 1
              ? 'Two applications may be from the same person.'
              : `${board.duplicatesWaiting} pairs of applications may be from the same person.`}{' '}
            They cannot be scored before somebody has looked.
          </p>
          <Link to={`/recruitment/${campaignId}/duplicates`}>Look at possible duplicates</Link>
        </div>
      )}
      {board.drafts > 0 && (
        <p>
          {applicationsCounted(board.drafts)} {board.drafts === 1 ? 'is' : 'are'} begun and not sent yet.{' '}
          <Link to="?state=draft">Show who has begun</Link>
        </p>
      )}
    </>
  )
}

function NoneYet({ campaignId }: { campaignId: string }) {
  return (
    <EmptyState heading="Nobody has applied yet">
      <p>
        Applications appear here as soon as they are sent. If somebody applies by phone or by post, you can type it for
        them.
      </p>
      <TypeOne campaignId={campaignId} />
    </EmptyState>
  )
}

/** For who rang or wrote; after the close too, where it was there in time. */
function TypeOne({ campaignId }: { campaignId: string }) {
  const { state } = useCampaign()
  if (state !== 'open' && state !== 'closed') return null
  return (
    <p className="app-screen-only">
      <ButtonLink look="secondary" to={`/recruitment/${campaignId}/type-an-application`}>
        Type an application
      </ButtonLink>
    </p>
  )
}

function Downloads({ campaignId, filters: narrowed }: { campaignId: string; filters: { [name: string]: string } }) {
  const fetchFile = (names: boolean) => (format: 'csv' | 'xlsx') =>
    download(exportApplications, { params: { campaignId }, query: { ...narrowing(narrowed), names, format } })
  return (
    <details className="nhsuk-details app-screen-only">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Download this list</span>
      </summary>
      <div className="nhsuk-details__text">
        <p>Without names, people are called by their candidate number. Each download is written down.</p>
        <SpreadsheetButtons fetchFile={fetchFile(false)} what="the list without names" />
        <SpreadsheetButtons fetchFile={fetchFile(true)} what="the list with names" />
      </div>
    </details>
  )
}
