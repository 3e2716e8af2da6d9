import type { CoffeeRound } from '@elevate/contracts/coffee-rounds'
import { Link } from 'react-router'
import { formatDay } from '../../../ui/dates.ts'
import { HoldLink } from '../../legal-holds/HoldLink.tsx'
import { namesOf } from '../words.ts'
import { ExportButtons } from './ExportButtons.tsx'
import { PublishedGroups } from './PublishedGroups.tsx'
import { ToTell } from './ToTell.tsx'
import { counted } from './words.ts'

/** Who meets whom; who still has to be told; who has no match at the moment. This is what coordinators print. */
export function PublishedRound({ round }: { round: CoffeeRound }) {
  const { id, state, publishedAt, meetBy, groupCount, peopleCount, waiting, leftToTell: left, can } = round
  return (
    <>
      <p>
        {publishedAt !== null && `Published on ${formatDay(publishedAt)}. `}
        {counted(peopleCount, 'person meets', 'people meet')} in {counted(groupCount, 'group', 'groups')} by{' '}
        {formatDay(meetBy)}.
      </p>
      {left > 0 && (
        <p>
          <a href="#to-tell">{counted(left, 'person is', 'people are')} still to be told by phone or post</a>
        </p>
      )}
      <ul className="app-ways app-screen-only">
        {can.seeReport && (
          <li>
            <Link to={`/coffee-rounds/${id}/report`}>How the round {state === 'closed' ? 'went' : 'is going'}</Link>
          </li>
        )}
        {can.dropOut && (
          <li>
            <Link to={`/coffee-rounds/${id}/drop-out`}>Somebody told me that they cannot take part</Link>
          </li>
        )}
        <li>
          <HoldLink id={id} kind="coffee-round" />
        </li>
      </ul>
      <Waiting waiting={waiting} />
      <PublishedGroups round={round} />
      <ExportButtons roundId={id} />
      <ToTell round={round} />
    </>
  )
}

function Waiting({ waiting }: Pick<CoffeeRound, 'waiting'>) {
  if (waiting.length === 0) return null
  return (
    <div className="nhsuk-inset-text">
      <h2 className="nhsuk-heading-s">Without a match at the moment</h2>
      <p>
        {namesOf(waiting)}. They have been told, get a match as soon as there is somebody for them in this round, and
        come first in the next.
      </p>
    </div>
  )
}
