import type { CoffeeRoundSummary } from '@elevate/contracts/coffee-rounds'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { formatDay } from '../../../ui/dates.ts'
import { reportQuery } from '../report/queries.ts'
import { roundsInHand, stepOf } from './in-hand.ts'
import { newestRoundsQuery } from './queries.ts'
import { counted } from './words.ts'

/** The coordinator's home page: each round in hand with what waits and one step, the most pressing first. */
export function RoundsCard() {
  const { data } = useSuspenseQuery(newestRoundsQuery())
  const inHand = roundsInHand(data.items, new Date())
  return (
    <div className="nhsuk-card">
      <div className="nhsuk-card__content">
        <h3 className="nhsuk-card__heading nhsuk-heading-s">Coffee rounds</h3>
        {inHand.length === 0 && <p>No coffee round is on.</p>}
        {inHand.map((round) => (
          <InHand key={round.id} round={round} />
        ))}
        <p className="nhsuk-u-margin-bottom-0">
          <Link to="/coffee-rounds">See all coffee rounds</Link>
        </p>
      </div>
    </div>
  )
}

function InHand({ round }: { round: CoffeeRoundSummary }) {
  const { says, does, to } = stepOf(round, new Date())
  return (
    <section>
      <h4 className="nhsuk-heading-xs nhsuk-u-margin-bottom-1">{says}</h4>
      {round.state === 'published' && <Waited round={round} />}
      <p>
        <Link to={to}>{does}</Link>
      </p>
    </section>
  )
}

function Waited({ round }: { round: CoffeeRoundSummary }) {
  const { data: report } = useSuspenseQuery(reportQuery(round.id))
  const waitedFor = report.answers?.notCounted ?? report.people
  return (
    <p>
      {counted(round.peopleCount, 'person meets', 'people meet')} by {formatDay(round.meetBy)}.{' '}
      {counted(waitedFor, 'answer is', 'answers are')} not in, or not counted yet.
    </p>
  )
}
