import type { ApplicationSummary } from '@elevate/contracts/application-lists'
import { isFinished } from '@elevate/contracts/application-moves'
import { Link } from 'react-router'
import { BulkBar } from '../../../ui/BulkBar.tsx'
import { formatShortDay } from '../../../ui/dates.ts'
import { type Column, SortableTable } from '../../../ui/SortableTable.tsx'
import { useSelection } from '../../../ui/selection.ts'
import { BulkLinks } from '../moving/BulkLinks.tsx'
import { usualSort } from '../queries.ts'
import { applicationsCounted, daysWords, routeWords, stateWords } from '../words.ts'
import { WhoseTurn } from './WhoseTurn.tsx'

type ApplicationsTableProps = { applications: readonly ApplicationSummary[]; campaignId: string; isMore: boolean }

/** Rows can be chosen; what is possible with all of them stands above. */
export function ApplicationsTable({ applications, campaignId, isMore }: ApplicationsTableProps) {
  const selection = useSelection(applications.map(({ id }) => id))
  const chosen = applications.filter(({ id }) => selection.isChosen(id))
  return (
    <>
      <BulkBar selection={selection} what="applications">
        <BulkLinks campaignId={campaignId} chosen={chosen} />
      </BulkBar>
      <SortableTable
        caption={`${applicationsCounted(applications.length)}${isMore ? ' so far' : ''}`}
        choosing={{ selection, nameOf: ({ name }) => name }}
        columns={columnsFor(applications)}
        defaultSort={usualSort}
        rowKey={({ id }) => id}
        rows={applications}
      />
    </>
  )
}

const columns: Column<ApplicationSummary>[] = [
  { key: 'name', heading: 'Name', sort: 'name', cell: (application) => <Name application={application} /> },
  { key: 'state', heading: 'Where it stands', cell: ({ state }) => stateWords[state] },
  { key: 'turn', heading: 'Whose turn', cell: ({ turn, state }) => <WhoseTurn state={state} turn={turn} /> },
  { key: 'since', heading: 'Waiting', sort: 'waiting', cell: (application) => <Since application={application} /> },
  { key: 'place', heading: 'Place', sort: 'place', cell: (application) => <Place application={application} /> },
  { key: 'sent', heading: 'Sent', sort: 'sent', cell: (application) => <Sent application={application} /> },
]

const deletion: Column<ApplicationSummary> = {
  key: 'deleteOn',
  heading: 'Deleted on',
  cell: ({ deleteOn }) => (deleteOn === null ? 'Not set' : formatShortDay(deleteOn)),
}

/** Columns that would say the same in each row are left out. */
const columnsFor = (applications: readonly ApplicationSummary[]): Column<ApplicationSummary>[] =>
  applications.some(({ deleteOn }) => deleteOn !== null) ? [...columns, deletion] : columns

type Of = { application: ApplicationSummary }

function Name({ application: { id, name, reference, isPossibleDuplicate } }: Of) {
  return (
    <>
      <Link to={`/applications/${id}`}>{name}</Link>
      <br />
      <span className="app-reference app-nowrap">{reference}</span>
      {isPossibleDuplicate && (
        <>
          <br />
          <strong className="nhsuk-tag nhsuk-tag--orange">Possible duplicate</strong>
        </>
      )}
    </>
  )
}

/** What is finished waits for nobody: only its day is said. */
function Since({ application: { daysThere, state, stateSince } }: Of) {
  if (isFinished(state)) return <span className="app-reference app-nowrap">Since {formatShortDay(stateSince)}</span>
  return (
    <>
      <span className="app-nowrap">{daysWords(daysThere)}</span>
      <br />
      <span className="app-reference app-nowrap">{formatShortDay(stateSince)}</span>
    </>
  )
}

function Place({ application: { scored } }: Of) {
  if (scored === null) return <>Not yet</>
  return (
    <>
      {scored.place}
      <br />
      <span className="app-reference">
        {scored.meetsAllEssential ? 'all essential criteria met' : 'essential criteria not all met'}
      </span>
    </>
  )
}

function Sent({ application: { submittedAt, route, enteredBy } }: Of) {
  return (
    <>
      <span className="app-nowrap">{submittedAt === null ? 'Not yet' : formatShortDay(submittedAt)}</span>
      <br />
      <span className="app-reference">
        {routeWords[route]}
        {enteredBy !== null && `, typed by ${enteredBy}`}
      </span>
    </>
  )
}
