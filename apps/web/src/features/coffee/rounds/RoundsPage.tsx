import type { CoffeeRoundSummary } from '@elevate/contracts/coffee-rounds'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ButtonLink } from '../../../ui/Button.tsx'
import { formatShortDay } from '../../../ui/dates.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { ShowMore } from '../../../ui/ShowMore.tsx'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'
import { OrganisationChoice } from '../OrganisationChoice.tsx'
import { type Organisation, useAbout, useOrganisation } from '../organisation.ts'
import { roundsQuery } from './queries.ts'
import { StateTag } from './StateTag.tsx'
import { counted, isBeingPrepared } from './words.ts'

/** Coffee roulette at the desk: the round in hand, the rounds before it, and what stands behind them. */
export function RoundsPage() {
  const organisation = useOrganisation()
  const list = useSuspenseInfiniteQuery(roundsQuery(organisation.id))
  const about = useAbout()
  const rounds = list.data.pages.flatMap((page) => page.items)
  return (
    <Page title="Coffee rounds" wide>
      <OrganisationChoice />
      <InHand organisation={organisation} rounds={rounds} />
      <ul className="app-ways">
        <li>
          <Link to={about('/coffee-rounds/members', organisation.id)}>Who takes part</Link>
        </li>
        <li>
          <Link to={about('/support/connections', organisation.id)}>Connection map: who knows whom</Link>
        </li>
        <li>
          <Link to={about('/coffee-rounds/keep-apart', organisation.id)}>People kept apart</Link>
        </li>
      </ul>
      {rounds.length > 0 && (
        <StackingTable
          caption={`${counted(rounds.length, 'round', 'rounds')}${list.hasNextPage ? ' so far' : ''}, newest first`}
          columns={columns}
          rowKey={({ id }) => id}
          rows={rounds}
        />
      )}
      <ShowMore list={list} shown={rounds.length} what="rounds" />
    </Page>
  )
}

const columns: Column<CoffeeRoundSummary>[] = [
  { key: 'title', heading: 'Round', cell: ({ id, title }) => <Link to={`/coffee-rounds/${id}`}>{title}</Link> },
  { key: 'state', heading: 'State', cell: ({ state }) => <StateTag state={state} /> },
  { key: 'opened', heading: 'Opened', cell: ({ openedAt }) => formatShortDay(openedAt) },
  { key: 'meetBy', heading: 'Meet by', cell: ({ meetBy }) => formatShortDay(meetBy) },
  { key: 'groups', heading: 'Groups', isNumber: true, cell: ({ groupCount }) => groupCount },
  { key: 'people', heading: 'People in them', isNumber: true, cell: ({ peopleCount }) => peopleCount },
]

type InHandProps = { rounds: readonly CoffeeRoundSummary[]; organisation: Organisation }

function InHand({ rounds, organisation }: InHandProps) {
  const about = useAbout()
  const preparing = rounds.find(isBeingPrepared)
  if (preparing) {
    return (
      <div className="app-next">
        <h2 className="nhsuk-heading-m">{preparing.title} is being prepared</h2>
        <ButtonLink to={`/coffee-rounds/${preparing.id}`}>Go on with {preparing.title}</ButtonLink>
      </div>
    )
  }
  const open = <ButtonLink to={about('/coffee-rounds/new', organisation.id)}>Open a new round</ButtonLink>
  if (rounds.length > 0) return open
  return (
    <EmptyState heading="No round yet">
      <p>
        A round matches everybody who takes part in twos, or one three where the number is odd. You see the groups
        before anybody is told. Nobody meets the same person twice while there is somebody new.
      </p>
      {open}
    </EmptyState>
  )
}
