import type { CoffeeRoundSummary } from '@elevate/contracts/coffee-rounds'
import { daysFromToday } from '../../../ui/dates.ts'
import { isBeingPrepared } from './words.ts'

type Summary = Pick<CoffeeRoundSummary, 'id' | 'title' | 'state' | 'meetBy'>
type Step = { says: string; does: string; to: string }

/** Rounds that are neither closed nor cancelled: what only a coordinator can move on comes first. */
export function roundsInHand<R extends Summary>(rounds: readonly R[], now: Date): R[] {
  const rank = (round: R) => (isBeingPrepared(round) ? 0 : isPast(round, now) ? 1 : 2)
  return rounds
    .filter((round) => isBeingPrepared(round) || round.state === 'published')
    .sort((a, b) => rank(a) - rank(b))
}

/** Where a round stands and what comes next, in a sentence and on a button. */
export function stepOf(round: Summary, now: Date): Step {
  const { id, title, state } = round
  const page = `/coffee-rounds/${id}`
  if (state === 'drawn')
    return { says: `${title} is drawn, and nobody is told yet`, does: 'Look at it and publish', to: page }
  if (state === 'open') return { says: `${title} is open`, does: 'Go on with it', to: page }
  if (isPast(round, now))
    return { says: `The time to meet in ${title} is over`, does: 'See how it went', to: `${page}/report` }
  return { says: `${title} is on`, does: 'See who meets', to: page }
}

const isPast = ({ meetBy }: Summary, now: Date): boolean => daysFromToday(meetBy, now) < 0
