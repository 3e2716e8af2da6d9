import type { DropIn } from '@elevate/contracts/drop-in-fields'
import type { DropInSeries } from '@elevate/contracts/drop-in-series'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ButtonLink } from '../../../ui/Button.tsx'
import { formatDay } from '../../../ui/dates.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { ShowMore } from '../../../ui/ShowMore.tsx'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'
import { OrganisationChoice } from '../../coffee/OrganisationChoice.tsx'
import { useOrganisation } from '../../coffee/organisation.ts'
import { dropInsQuery, seriesListQuery } from '../queries.ts'
import { counted, whenWords } from '../words.ts'
import { rhythmWords } from './series-words.ts'

/** Drop-ins for who runs the programme: what is on, and the series that it comes from. */
export function ProgrammePage() {
  const { id, name } = useOrganisation()
  return (
    <Page caption={name} title="Drop-ins of the programme" wide>
      <OrganisationChoice />
      <div className="app-actions app-screen-only">
        <ButtonLink to={`/drop-ins/programme/series/new?organisation=${id}`}>Start a series</ButtonLink>
        <ButtonLink look="secondary" to={`/drop-ins/programme/new?organisation=${id}`}>
          Arrange a single session
        </ButtonLink>
      </div>
      <ul className="app-links app-screen-only">
        <li>
          <Link to={`/drop-ins/programme/figures?organisation=${id}`}>How many come</Link>
        </li>
        <li>
          <Link to={`/drop-ins/programme/settings?organisation=${id}`}>Notice, reminders and waiting list</Link>
        </li>
        <li>
          <Link to="/drop-ins/past">Past sessions</Link>
        </li>
      </ul>
      <Sessions organisationId={id} />
      <AllSeries organisationId={id} />
    </Page>
  )
}

function Sessions({ organisationId }: { organisationId: string }) {
  const list = useSuspenseInfiniteQuery(dropInsQuery({ organisationId, when: 'coming' }))
  const rows = list.data.pages.flatMap(({ items }) => items)
  if (rows.length === 0)
    return (
      <EmptyState heading="No session is arranged">
        <p>Start a series, for example every second Thursday, or arrange a single session.</p>
      </EmptyState>
    )
  return (
    <>
      <StackingTable caption="Sessions to come" columns={sessionColumns} rowKey={({ id }) => id} rows={rows} />
      <ShowMore list={list} shown={rows.length} what="sessions" />
    </>
  )
}

const sessionColumns: Column<DropIn>[] = [
  {
    key: 'when',
    heading: 'Session',
    cell: (dropIn) => (
      <>
        <Link to={`/drop-ins/${dropIn.id}`}>{whenWords(dropIn)}</Link>
        <br />
        {dropIn.title}
      </>
    ),
  },
  { key: 'host', heading: 'Hosts', cell: (dropIn) => <Hosts dropIn={dropIn} /> },
  { key: 'booked', heading: 'Booked', cell: (dropIn) => <BookedLink dropIn={dropIn} /> },
  {
    key: 'state',
    heading: 'State',
    cell: ({ state, placesLeft }) => {
      if (state === 'cancelled') return <strong className="nhsuk-tag nhsuk-tag--red">Cancelled</strong>
      return placesLeft === 0 ? <strong className="nhsuk-tag nhsuk-tag--grey">Full</strong> : 'Open'
    },
  },
]

function Hosts({ dropIn: { hosts, state } }: { dropIn: DropIn }) {
  if (hosts.length > 0) return hosts.map(({ name }) => name).join(', ')
  return state === 'cancelled' ? 'Nobody' : <strong className="nhsuk-tag nhsuk-tag--yellow">Host wanted</strong>
}

function BookedLink({ dropIn }: { dropIn: DropIn }) {
  if (dropIn.booking === 'none') return 'Just turn up'
  const of = dropIn.capacity === null ? '' : ` of ${dropIn.capacity}`
  const waiting = dropIn.waitingCount === 0 ? '' : `, ${dropIn.waitingCount} waiting`
  return (
    <Link to={`/drop-ins/${dropIn.id}/bookings`}>
      {dropIn.placesTaken}
      {of}
      {waiting}
      <span className="nhsuk-u-visually-hidden"> on {whenWords(dropIn)}</span>
    </Link>
  )
}

function AllSeries({ organisationId }: { organisationId: string }) {
  const list = useSuspenseInfiniteQuery(seriesListQuery(organisationId))
  const rows = list.data.pages.flatMap(({ items }) => items)
  if (rows.length === 0) return null
  return (
    <>
      <StackingTable
        caption={counted(rows.length, 'series', 'series')}
        columns={seriesColumns}
        rowKey={({ id }) => id}
        rows={rows}
      />
      <ShowMore list={list} shown={rows.length} what="series" />
    </>
  )
}

const seriesColumns: Column<DropInSeries>[] = [
  { key: 'title', heading: 'Series', cell: ({ title }) => title },
  { key: 'rhythm', heading: 'When', cell: (series) => rhythmWords(series) },
  {
    key: 'next',
    heading: 'Next session',
    cell: ({ nextDay, endsOn }) => {
      if (nextDay) return formatDay(nextDay)
      return endsOn ? `Ended on ${formatDay(endsOn)}` : 'None made yet'
    },
  },
  {
    key: 'do',
    heading: 'To do',
    isAction: true,
    cell: ({ id, title, can }) =>
      can.change ? (
        <span className="app-screen-only">
          <Link to={`/drop-ins/programme/series/${id}/change`}>
            Change<span className="nhsuk-u-visually-hidden"> {title}</span>
          </Link>{' '}
          <Link to={`/drop-ins/programme/series/${id}/end`}>
            End<span className="nhsuk-u-visually-hidden"> {title}</span>
          </Link>
        </span>
      ) : (
        'Ended'
      ),
  },
]
