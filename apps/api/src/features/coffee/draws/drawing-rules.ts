import type { CoffeeDrawing } from '@elevate/contracts/coffee-draws'
import type { CoffeeDrawingState, CoffeeDrawingStep } from '@elevate/contracts/coffee-vocabulary'

/** More people than this are drawn and told by a job: reading and writing them would keep a request waiting. */
const usuallyAtOnce = 2_000

/** An installation may leave smaller rounds to the worker, too. */
export const atOnceUpTo = ({ config }: { config: { roundsAtOnceUpTo?: number } }): number =>
  config.roundsAtOnceUpTo ?? usuallyAtOnce

/** After so many tries without an end it is given up, and said so. */
export const mostAttempts = 3

const steps: Record<CoffeeDrawingStep, string> = {
  reading: 'Step 1 of 4: reading who takes part and who has met.',
  drawing: 'Step 2 of 4: putting people together.',
  checking: 'Step 3 of 4: checking that no other draw would be better.',
  saving: 'Step 4 of 4: writing the groups down.',
}

const states: Record<Exclude<CoffeeDrawingState, 'working'>, string> = {
  waiting: 'Waiting to start. It starts within a minute.',
  done: 'The groups are drawn.',
  failed:
    'The draw could not be finished, and nothing has changed. Draw again; if it happens twice, tell whoever runs the system.',
  cancelled: 'The draw was stopped. Nothing has changed.',
}

/** How far a large draw is, in plain words. */
export const drawingSentence = ({ state, step }: Pick<CoffeeDrawing, 'state' | 'step'>): string =>
  state === 'working' ? steps[step] : states[state]

/** Whether the page of the round still tells of it: while it is on its way, and when it failed after the preview. */
export const isToldOf = (
  { state, requestedAt }: { state: CoffeeDrawingState; requestedAt: Date },
  drawnAt: Date | undefined,
): boolean =>
  state === 'waiting' || state === 'working' || (state === 'failed' && (drawnAt === undefined || drawnAt < requestedAt))
