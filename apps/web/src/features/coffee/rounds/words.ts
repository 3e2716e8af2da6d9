import type { CoffeeRound, CoffeeRoundSummary } from '@elevate/contracts/coffee-rounds'
import type { CoffeeRoundState } from '@elevate/contracts/coffee-vocabulary'

export const stateNames: Record<CoffeeRoundState, string> = {
  open: 'Open: partners join or skip',
  drawn: 'Drawn: not published yet',
  published: 'Published: matches meet',
  closed: 'Closed',
  cancelled: 'Cancelled',
}

export const isBeingPrepared = ({ state }: Pick<CoffeeRoundSummary, 'state'>): boolean =>
  state === 'open' || state === 'drawn'

/** "1 group", "20 groups". */
export const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

/** "38 take part, 2 skip this round and 1 is paused". */
export function poolWords({ in: within, skipping, paused }: CoffeeRound['pool']): string {
  const parts = [`${counted(within, 'person takes', 'people take')} part`]
  if (skipping > 0) parts.push(counted(skipping, 'skips this round', 'skip this round'))
  if (paused > 0) parts.push(`${paused} ${paused === 1 ? 'is' : 'are'} paused`)
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts)
}
