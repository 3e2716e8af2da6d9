import type { CheckLine } from '@elevate/contracts/checks'
import { Link } from 'react-router'
import { formatRelative, formatShortDay } from '../../ui/dates.ts'
import { StackingTable } from '../../ui/StackingTable.tsx'
import { TurnTag } from '../../ui/TurnTag.tsx'
import { checkPath } from './queries.ts'

type CheckTableProps = { caption: string; checks: readonly CheckLine[]; applicationId: string | null }

/** Each check with where it stands, whose turn it is, and by when. */
export function CheckTable({ caption, checks, applicationId }: CheckTableProps) {
  if (checks.length === 0) return null
  const now = new Date()
  return (
    <StackingTable
      caption={caption}
      columns={[
        {
          key: 'label',
          heading: 'Check',
          cell: ({ id, label }) => <Link to={checkPath({ id, applicationId })}>{label}</Link>,
        },
        { key: 'state', heading: 'Where it stands', cell: ({ summary }) => summary },
        {
          key: 'turn',
          heading: 'Whose turn',
          cell: (check) =>
            check.turn === 'nobody' ? (
              'Nobody’s'
            ) : (
              <>
                <TurnTag turn={check.turn} view="programme" />{' '}
                <span className="app-reference">
                  since {formatShortDay(check.turnSince)} ({formatRelative(check.turnSince, now)})
                </span>
              </>
            ),
        },
        { key: 'due', heading: 'Due', cell: (check) => <Due check={check} now={now} /> },
      ]}
      rowKey={({ id }) => id}
      rows={checks}
    />
  )
}

function Due({ check, now }: { check: CheckLine; now: Date }) {
  const { state, expiresOn, completedOn, dueOn, isOverdue } = check
  if (expiresOn !== null && completedOn !== null) {
    return `${state === 'expired' ? 'Ran out' : 'Counts until'} ${formatShortDay(expiresOn)}`
  }
  if (completedOn !== null) return `Done ${formatShortDay(completedOn)}`
  if (dueOn === null || check.turn === 'nobody') return 'No date'
  const when = `${formatShortDay(dueOn)} (${formatRelative(dueOn, now)})`
  return isOverdue ? <strong>Late: {when}</strong> : when
}
