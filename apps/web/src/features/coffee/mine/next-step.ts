import type { MyCoffeeMatch, MyCoffeePlace } from '@elevate/contracts/coffee-mine'
import { daysFromToday } from '../../../ui/dates.ts'

/** The one thing about coffee roulette that a partner's home page says. */
export type NextStep =
  | { kind: 'tell-how-it-went'; match: MyCoffeeMatch }
  | { kind: 'meet'; match: MyCoffeeMatch }
  | { kind: 'wait'; title: string; note: string }
  | { kind: 'in-next-round'; title: string }
  | { kind: 'join' }

const isUnanswered = ({ feedback, can }: MyCoffeeMatch): boolean => can.giveFeedback && feedback === null
const isStillToMeet = ({ feedback }: MyCoffeeMatch): boolean => feedback === null || feedback.met === 'not-yet'

/** Most pressing first, over all organisations. Undefined where there is nothing to do and nothing to wait for. */
export function nextStep(places: readonly MyCoffeePlace[], now: Date): NextStep | undefined {
  const matches = places.flatMap((place) => place.matches).filter(({ state }) => state === 'published')
  const isOver = ({ meetBy }: MyCoffeeMatch) => daysFromToday(meetBy, now) < 0
  const toAnswer = matches.find((match) => isOver(match) && isUnanswered(match))
  if (toAnswer) return { kind: 'tell-how-it-went', match: toAnswer }
  const toMeet = matches.filter((match) => !isOver(match) && isStillToMeet(match)).sort(byMeetBy)[0]
  if (toMeet) return { kind: 'meet', match: toMeet }
  const [waiting] = places.flatMap((place) => place.waiting)
  if (waiting) return { kind: 'wait', title: waiting.title, note: waiting.note }
  const [coming] = places
    .filter(({ membership }) => membership.state === 'in')
    .flatMap((place) => place.nextRound ?? [])
  if (coming) return { kind: 'in-next-round', title: coming.title }
  const isNowhere = places.length > 0 && places.every(({ membership }) => membership.state === 'out')
  return isNowhere ? { kind: 'join' } : undefined
}

const byMeetBy = (a: MyCoffeeMatch, b: MyCoffeeMatch): number => a.meetBy.localeCompare(b.meetBy)
