import type { getMyBuddies } from '@elevate/contracts/buddies-mine'
import type { Output } from '@elevate/contracts/endpoint'
import { formatDay } from '../../../ui/dates.ts'

type Mine = Output<typeof getMyBuddies>
type Said = { pairId: string; week: number; made: boolean }

/** My buddies with an answer just given, so that the tap shows at once. */
export const withAnswer = (mine: Mine, { pairId, week, made }: Said): Mine => ({
  items: mine.items.map((place) => ({
    ...place,
    pairs: place.pairs.map((pair) => (pair.id === pairId ? { ...pair, asked: { week, made } } : pair)),
  })),
})

const dayMs = 86_400_000

/** What is asked is asked of a stretch of time: since the first day of the week that a reminder came with. */
export const questionWords = ({ names, week, startsOn }: { names: string; week: number; startsOn: string }): string => {
  const from = new Date(Date.parse(`${startsOn}T12:00:00Z`) + (week - 1) * 7 * dayMs).toISOString().slice(0, 10)
  return `Have you been in touch with ${names} since ${formatDay(from)}?`
}
