import { exportCoffeeMembers } from '@elevate/contracts/coffee-members'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { download } from '../../../api.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { type Filter, FilterPanel } from '../../../ui/FilterPanel.tsx'
import { Page } from '../../../ui/Page.tsx'
import { ShowMore } from '../../../ui/ShowMore.tsx'
import { SpreadsheetButtons } from '../../../ui/SpreadsheetButtons.tsx'
import { OrganisationChoice } from '../OrganisationChoice.tsx'
import { useAbout, useOrganisation } from '../organisation.ts'
import { MembersTable } from './MembersTable.tsx'
import { membersQuery } from './queries.ts'
import { memberFiltersIn, memberStates } from './words.ts'

export function MembersPage() {
  const organisation = useOrganisation()
  const about = useAbout()
  const [search] = useSearchParams()
  const narrowed = memberFiltersIn(search)
  const list = useSuspenseInfiniteQuery(membersQuery(organisation.id, narrowed))
  const members = list.data.pages.flatMap((page) => page.items)
  const isFiltered = Object.keys(narrowed).length > 0
  return (
    <Page
      back={{ to: about('/coffee-rounds', organisation.id), text: 'Back to coffee rounds' }}
      title="Who takes part in coffee roulette"
      wide
    >
      <OrganisationChoice />
      <p>
        Partners join by themselves. For somebody who asks you by phone or post,{' '}
        <Link to={about('/coffee-rounds/members/add', organisation.id)}>say it for them</Link>. Nobody is asked why they
        skip or pause.
      </p>
      {(members.length > 0 || isFiltered) && <FilterPanel filters={filters} />}
      {members.length === 0 ? (
        <Nobody isFiltered={isFiltered} />
      ) : (
        <MembersTable isMore={list.hasNextPage} members={members} />
      )}
      <ShowMore list={list} shown={members.length} what="people" />
      {members.length > 0 && (
        <SpreadsheetButtons
          fetchFile={(format) => download(exportCoffeeMembers, { query: { organisationId: organisation.id, format } })}
          what="everybody"
        />
      )}
    </Page>
  )
}

const filters: readonly Filter[] = [
  { kind: 'text', name: 'search', label: 'Name' },
  { kind: 'choice', name: 'state', label: 'In the next draw', any: 'Everybody', choices: memberStates },
]

function Nobody({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <p>Nobody is like that. Take a filter off to see more.</p>
  return (
    <EmptyState heading="Nobody takes part yet">
      <p>Tell your partners that they can join on their page “Coffee”. A round needs two people.</p>
    </EmptyState>
  )
}
