import type { CoffeeRoundSummary } from '@elevate/contracts/coffee-rounds'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ButtonLink } from '../../../ui/Button.tsx'
import { formatDay } from '../../../ui/dates.ts'
import { reportQuery } from '../report/queries.ts'
import { roundsInHand, stepOf } from './in-hand.ts'
import { newestRoundsQuery } from './queries.ts'
import { counted } from './words.ts'

/** The coordinator's home page: each round in hand with what waits and one step, the most pressing first. */
export function RoundsCard() {
  const { data } = useSuspenseQuery(newestRoundsQuery())
  const inHand = roundsInHand(data.items, new Date())
  if (inHand.length === 0) {
    return (
      <div className="app-next">
        <h2 className="nhsuk-heading-m">No coffee round is on</h2>
        <ButtonLink to="/coffee-rounds">Go to coffee rounds</ButtonLink>
      </div>
    )
  }
  return inHand.map((round, index) => <InHand isFirst={index === 0} key={round.id} round={round} />)
}

function InHand({ round, isFirst }: { round: CoffeeRoundSummary; isFirst: boolean }) {
  const { says, does, to } = stepOf(round, new Date())
  return (
    <div className="app-next">
      <h2 className="nhsuk-heading-m">{says}</h2>
      {round.state === 'published' && <Waited round={round} />}
      <ButtonLink look={isFirst ? 'primary' : 'secondary'} to={to}>
        {does}
      </ButtonLink>
    </div>
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
