import type { CoffeeRoundState } from '@elevate/contracts/coffee-vocabulary'

/** Each step a round can take. Nothing leads out of closed and cancelled. */
const steps: Record<CoffeeRoundState, readonly CoffeeRoundState[]> = {
  open: ['drawn', 'cancelled'],
  drawn: ['drawn', 'published', 'cancelled'],
  published: ['closed', 'cancelled'],
  closed: [],
  cancelled: [],
}

export type StepRefusal = 'no-draw' | 'not-published' | 'already-published' | 'round-over'

/** Why a round cannot go on to `to`; undefined where it can. */
export const stepRefusal = (from: CoffeeRoundState, to: CoffeeRoundState): StepRefusal | undefined => {
  if (steps[from].includes(to)) return undefined
  if (from === 'closed' || from === 'cancelled') return 'round-over'
  if (from === 'published') return 'already-published'
  return to === 'published' ? 'no-draw' : 'not-published'
}

export const isBeingPrepared = (state: CoffeeRoundState): boolean => state === 'open' || state === 'drawn'

/** Why title, day, skips and draws can no longer be changed. */
export const preparationRefusal = (state: CoffeeRoundState): 'already-published' | 'round-over' | undefined => {
  if (isBeingPrepared(state)) return undefined
  return state === 'published' ? 'already-published' : 'round-over'
}

/** Why nobody can drop out or answer: the round is not published, or it is over. */
export const takingPartRefusal = (state: CoffeeRoundState): 'not-published' | 'round-over' | undefined => {
  if (state === 'published') return undefined
  return isBeingPrepared(state) ? 'not-published' : 'round-over'
}

/** Questions that nobody minds: none of them makes people tell of harm, illness or loss (domain.md 4b). */
export const usualIceBreakers = [
  'What brought you to patient safety?',
  'Which change for the better have you seen happen this year?',
  'What would you tell yourself on your first day as a partner?',
]

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

export const usualTitle = (today: string): string =>
  `Coffee round ${monthFormat.format(new Date(`${today}T00:00:00Z`))}`
