import type { Clearance } from '@elevate/contracts/application-checks'
import { Link } from 'react-router'
import { formatRelative, formatShortDay } from '../../ui/dates.ts'
import { checkPath } from './queries.ts'
import { waitsForWords } from './words.ts'

type MissingProps = { clearance: Clearance; applicationId: string }

/** Whether somebody can start; if not yet, what is missing, line by line, with whom it waits for and since when. */
export function Missing({ clearance: { sentence, done, needed, missing }, applicationId }: MissingProps) {
  if (missing.length === 0) return <p>{sentence}</p>
  const now = new Date()
  return (
    <>
      <p>
        {done} of {needed} needed before the start {done === 1 ? 'is' : 'are'} done. Still missing:
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {missing.map(({ checkId, label, state, turn, since }) => (
          <li key={checkId}>
            <Link to={checkPath({ id: checkId, applicationId })}>{label}</Link>
            <br />
            <span className="app-reference">
              {state === 'expired' && 'It has run out. '}
              {waitsForWords[turn]} since {formatShortDay(since)} ({formatRelative(since, now)})
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
