import type { CoffeePublishing } from '@elevate/contracts/coffee-rounds'
import type { CoffeeDrawingState } from '@elevate/contracts/coffee-vocabulary'

const many = (count: number): string => count.toLocaleString('en-GB')

/** How far publishing is, in plain words. */
export const publishingSentence = ({
  state,
  told,
  people,
}: Pick<CoffeePublishing, 'state' | 'told' | 'people'>): string => {
  if (state === 'waiting') return 'The round is being published. It starts within a minute.'
  if (state === 'failed')
    return 'The round was not published, and nobody has been told. Draw again, then publish. If it happens twice, tell whoever runs the system.'
  if (state === 'working' && told === 0) return 'The round is being published. Next, everybody is told.'
  if (state === 'working')
    return `The round is published. ${many(told)} of ${many(people)} people have been told so far.`
  return state === 'done' ? 'Everybody has been told.' : 'Publishing was stopped.'
}

/** Whether the page of the round tells of it: while it is on its way, and when this draw could not be published. */
export const isPublishingToldOf = (
  { state, drawId }: { state: CoffeeDrawingState; drawId: string },
  standing: string | null,
): boolean => isOnItsWay(state) || (state === 'failed' && drawId === standing)

export const isOnItsWay = (state: CoffeeDrawingState): boolean => state === 'waiting' || state === 'working'
