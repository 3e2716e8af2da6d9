import type { LegalHold } from '@elevate/contracts/erasure'
import { formatDay, formatInstant } from '../../ui/dates.ts'
import { Facts } from '../../ui/Facts.tsx'

const by = (name: string | null): string => (name === null ? '' : ` by ${name}`)

/** A hold that stands: why, since when, and when somebody looks at it again. */
export function HoldFacts({ hold }: { hold: LegalHold }) {
  return (
    <Facts
      facts={[
        { name: 'Reason', value: <span className="app-typed">{hold.reason}</span> },
        { name: 'Placed', value: `${formatInstant(hold.placedAt)}${by(hold.placedBy)}` },
        { name: 'Look at it again on', value: formatDay(hold.reviewOn) },
      ]}
    />
  )
}

export function EarlierHolds({ holds }: { holds: readonly LegalHold[] }) {
  const earlier = holds.filter(({ releasedAt }) => releasedAt !== null)
  if (earlier.length === 0) return null
  return (
    <>
      <h3 className="nhsuk-heading-s">Earlier holds</h3>
      <ul className="nhsuk-list">
        {earlier.map(({ id, placedAt, releasedAt, releasedBy, reason }) => (
          <li key={id}>
            {formatInstant(placedAt)} to {releasedAt && formatInstant(releasedAt)}, released{by(releasedBy)}: {reason}
          </li>
        ))}
      </ul>
    </>
  )
}
