import type { FollowUp } from '@elevate/contracts/check-in-follow-ups'
import { Link } from 'react-router'
import { formatRelative, formatShortDay, formatTime } from '../../../ui/dates.ts'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'

type WaitingProps = { caption: string; followUps: FollowUp[]; now: Date }

/** Who waits to be got in touch with. Why is not here: only those who are to get in touch are told. */
export function Waiting({ caption, followUps, now }: WaitingProps) {
  return <StackingTable caption={caption} columns={columnsAt(now)} rowKey={({ id }) => id} rows={followUps} />
}

const columnsAt = (now: Date): Column<FollowUp>[] => [
  {
    key: 'person',
    heading: 'Partner',
    cell: ({ id, person, isMine }) =>
      isMine ? <Link to={`/check-ins/follow-ups/${id}`}>{person.name}</Link> : person.name,
  },
  {
    key: 'owner',
    heading: 'Whose turn',
    cell: ({ owner, isMine }) => (isMine ? 'You' : (owner ?? 'The coordinators')),
  },
  {
    key: 'since',
    heading: 'Waiting',
    cell: ({ askedAt }) => `since ${formatShortDay(askedAt)}, ${formatRelative(askedAt, now)}`,
  },
  {
    key: 'due',
    heading: 'Promised by',
    cell: ({ dueOn, isLate }) => (
      <>
        {formatShortDay(dueOn)}
        {isLate && ' '}
        {isLate && <strong className="nhsuk-tag nhsuk-tag--red">Late</strong>}
      </>
    ),
  },
  {
    key: 'seen',
    heading: 'Seen',
    cell: ({ seen }) => (seen ? `${seen.by}, ${formatShortDay(seen.at)}, ${formatTime(seen.at)}` : 'Nobody yet'),
  },
]
