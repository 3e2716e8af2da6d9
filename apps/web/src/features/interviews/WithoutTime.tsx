import type { WaitingForInterview } from '@elevate/contracts/interviews'
import { Link } from 'react-router'
import { formatRelative } from '../../ui/dates.ts'
import { type Column, StackingTable } from '../../ui/StackingTable.tsx'
import { Provide } from './Provide.tsx'
import { counted, dialled } from './words.ts'

const reached = { email: 'By email', phone: 'By phone', post: 'By post' } as const

/** Invited and not booked: whom to help, longest waiting first. */
export function WithoutTime({ waiting, base }: { waiting: readonly WaitingForInterview[]; base: string }) {
  if (waiting.length === 0) return null
  const now = new Date()
  const columns: Column<WaitingForInterview>[] = [
    {
      key: 'name',
      heading: 'Candidate',
      cell: ({ name, applicationId }) => <Link to={`${base}/${applicationId}`}>{name}</Link>,
    },
    { key: 'since', heading: 'Without a time since', cell: ({ waitingSince }) => formatRelative(waitingSince, now) },
    { key: 'reached', heading: 'Reached', cell: (row) => <Reach row={row} /> },
    {
      key: 'provide',
      heading: 'What to provide',
      cell: ({ adjustments }) => <Provide none="Nothing asked for" toProvide={adjustments.toProvide} />,
    },
  ]
  return (
    <section>
      <StackingTable
        caption={`${counted(waiting.length, 'candidate', 'candidates')} without a time`}
        columns={columns}
        rowKey={({ applicationId }) => applicationId}
        rows={waiting}
      />
      <p className="nhsuk-hint">
        People who have not chosen after three days are asked once more by email. For people without email you get a
        task.
      </p>
    </section>
  )
}

function Reach({ row: { reachedBy, phone } }: { row: WaitingForInterview }) {
  if (reachedBy !== 'phone' || phone === null) return <>{reached[reachedBy]}</>
  return (
    <>
      By phone: <a href={`tel:${dialled(phone)}`}>{phone}</a>
    </>
  )
}
