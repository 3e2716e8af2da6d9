import type { CampaignReport, Waiting } from '@elevate/contracts/recruitment-reports'
import { Link } from 'react-router'
import { formatRelative, formatShortDay } from '../../ui/dates.ts'
import { type Column, StackingTable } from '../../ui/StackingTable.tsx'
import { TurnTag } from '../../ui/TurnTag.tsx'
import { stateWords } from '../applications/words.ts'
import { waitingHeading } from './words.ts'

const columns: Column<Waiting>[] = [
  { key: 'state', heading: 'Stage', cell: ({ state }) => stateWords[state] },
  { key: 'turn', heading: 'Whose turn', cell: ({ turn }) => <TurnTag turn={turn} view="programme" /> },
  { key: 'count', heading: 'Applications', isNumber: true, cell: ({ count }) => count },
  {
    key: 'oldest',
    heading: 'The oldest',
    cell: ({ oldest: { applicationId, reference } }) => <Link to={`/applications/${applicationId}`}>{reference}</Link>,
  },
  {
    key: 'since',
    heading: 'Waiting since',
    cell: ({ oldest: { since } }) => `${formatShortDay(since)} (${formatRelative(since, new Date())})`,
  },
]

/** Everything that somebody waits for now, the longest first. */
export function WaitingSection({ waiting }: Pick<CampaignReport, 'waiting'>) {
  const heading = waitingHeading({ waiting }, new Date())
  if (waiting.length === 0) return <h2 className="nhsuk-heading-m">{heading}</h2>
  return (
    <>
      <h2 className="nhsuk-heading-m">{heading}</h2>
      <StackingTable
        caption={`${waiting.length === 1 ? '1 kind' : `${waiting.length} kinds`} of waiting, the longest first`}
        columns={columns}
        rowKey={({ state, turn }) => `${state} ${turn}`}
        rows={waiting}
      />
    </>
  )
}
