import type { BuddyPairState } from '@elevate/contracts/buddies-vocabulary'
import { exportBuddyPairs } from '@elevate/contracts/buddy-pairs'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { download } from '../../../api.ts'
import { ButtonLink } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { type Filter, FilterPanel } from '../../../ui/FilterPanel.tsx'
import { Page } from '../../../ui/Page.tsx'
import { ShowMore } from '../../../ui/ShowMore.tsx'
import { SpreadsheetButtons } from '../../../ui/SpreadsheetButtons.tsx'
import { OrganisationChoice } from '../../coffee/OrganisationChoice.tsx'
import { useAbout, useOrganisation } from '../../coffee/organisation.ts'
import { pairsQuery, suggestionsQuery } from '../queries.ts'
import { PairsTable } from './PairsTable.tsx'
import { waitingWords } from './words.ts'

const filters: readonly Filter[] = [
  {
    kind: 'choice',
    name: 'state',
    label: 'Pairs',
    any: 'All of them',
    choices: [
      { value: 'active', text: 'That are on' },
      { value: 'ended', text: 'That have ended' },
    ],
  },
]

const stateIn = (search: URLSearchParams): BuddyPairState | undefined => {
  const state = search.get('state')
  return state === 'active' || state === 'ended' ? state : undefined
}

/** Buddies at the desk: who waits for one first, then the pairs there are. */
export function PairsPage() {
  const organisation = useOrganisation()
  const about = useAbout()
  const [search] = useSearchParams()
  const state = stateIn(search)
  const list = useSuspenseInfiniteQuery(pairsQuery(organisation.id, state))
  const pairs = list.data.pages.flatMap((page) => page.items)
  const query = { organisationId: organisation.id, ...(state ? { state } : {}) }
  return (
    <Page back={{ to: '/support', text: 'Back to support' }} title="Buddies" wide>
      <OrganisationChoice />
      <Waiting organisationId={organisation.id} />
      <ul className="app-ways">
        <li>
          <Link to={about('/buddies/programme/settings', organisation.id)}>
            Settings: reminders, review, who is new
          </Link>
        </li>
        <li>
          <Link to={about('/support/connections', organisation.id)}>Connection map: who knows whom</Link>
        </li>
      </ul>
      {(pairs.length > 0 || state) && <FilterPanel filters={filters} />}
      {pairs.length === 0 ? (
        <None isFiltered={state !== undefined} />
      ) : (
        <PairsTable isMore={list.hasNextPage} pairs={pairs} />
      )}
      <ShowMore list={list} shown={pairs.length} what="pairs" />
      {pairs.length > 0 && (
        <SpreadsheetButtons
          fetchFile={(format) => download(exportBuddyPairs, { query: { ...query, format } })}
          what="the pairs"
        />
      )}
    </Page>
  )
}

function Waiting({ organisationId }: { organisationId: string }) {
  const about = useAbout()
  const { data } = useSuspenseQuery(suggestionsQuery(organisationId))
  const { heading, more } = waitingWords(data)
  return (
    <div className="app-next">
      <h2 className="nhsuk-heading-m">{heading}</h2>
      <p>{more}</p>
      <ButtonLink
        look={data.pairs.length > 0 ? 'primary' : 'secondary'}
        to={about('/buddies/programme/suggestions', organisationId)}
      >
        {data.pairs.length > 0 ? 'See the suggestions' : 'Put a pair together'}
      </ButtonLink>
    </div>
  )
}

function None({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <p>There is no such pair. Take the filter off to see more.</p>
  return (
    <EmptyState heading="No buddy pairs yet">
      <p>
        A new partner is put together with one who has been here for longer. You see each suggestion with its reasons
        before anybody is told.
      </p>
    </EmptyState>
  )
}
