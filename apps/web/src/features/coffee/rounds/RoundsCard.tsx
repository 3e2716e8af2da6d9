import type { CoffeeRoundSummary } from '@elevate/contracts/coffee-rounds'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { daysFromToday, formatDay, formatRelative } from '../../../ui/dates.ts'
import { reportQuery } from '../report/queries.ts'
import { newestRoundsQuery } from './queries.ts'
import { counted, isBeingPrepared } from './words.ts'

/** The coordinator's home page: the rounds in hand, what waits, and the next step of each. */
export function RoundsCard() {
  const { data } = useSuspenseQuery(newestRoundsQuery())
  const inHand = data.items.filter((round) => isBeingPrepared(round) || round.state === 'published')
  return (
    <div className="nhsuk-card">
      <div className="nhsuk-card__content">
        <h3 className="nhsuk-card__heading nhsuk-heading-s">Coffee rounds</h3>
        {inHand.length === 0 ? (
          <p>
            No round is on. <Link to="/coffee-rounds">Open a new one</Link>
          </p>
        ) : (
          <ul className="nhsuk-list">
            {inHand.map((round) => (
              <li key={round.id}>{isBeingPrepared(round) ? <Preparing round={round} /> : <On round={round} />}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

function Preparing({ round }: { round: CoffeeRoundSummary }) {
  const isDrawn = round.state === 'drawn'
  return (
    <>
      {round.title}{' '}
      {isDrawn ? 'is drawn and not published' : `has been open since ${formatRelative(round.openedAt, new Date())}`}.{' '}
      <Link to={`/coffee-rounds/${round.id}`}>
        {isDrawn ? 'Publish' : 'Draw'} {round.title}
      </Link>
    </>
  )
}

function On({ round }: { round: CoffeeRoundSummary }) {
  const { data: report } = useSuspenseQuery(reportQuery(round.id))
  const waitedFor = report.answers?.notCounted ?? report.people
  const isOver = daysFromToday(round.meetBy, new Date()) < 0
  return (
    <>
      {round.title}: {counted(round.peopleCount, 'person meets', 'people meet')} by {formatDay(round.meetBy)}.{' '}
      {counted(waitedFor, 'answer is', 'answers are')} not in or not counted yet.{' '}
      <Link to={isOver ? `/coffee-rounds/${round.id}/close` : `/coffee-rounds/${round.id}`}>
        {isOver ? 'Close' : 'Look at'} {round.title}
      </Link>
    </>
  )
}
