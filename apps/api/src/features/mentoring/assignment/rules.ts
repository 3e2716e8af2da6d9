import { assignMentors } from '@elevate/matching/mentors'
import type { PartnerFacts } from '../finding/facts-rules.ts'
import type { Suggestions } from '../finding/rules.ts'

export type Waiting = { requestId: string; partner: PartnerFacts; suggestions: Suggestions }
type Places = readonly { mentorId: string; left: number }[]

/**
 * All who wait at once: most partners with a mentor first, then the best fit in total, never more than the places that
 * are free. Optimal, as `packages/matching` proves; the same input gives the same answer.
 */
export const assignAll = (waiting: readonly Waiting[], places: Places): Map<string, string> => {
  const columnOf = new Map(places.map(({ mentorId }, column) => [mentorId, column]))
  const score = waiting.map(() => places.map(() => 0))
  const exclusions: [number, number][] = []
  waiting.forEach(({ suggestions }, row) => {
    const fits = new Map(suggestions.items.map((item) => [item.mentor.mentorId, item.score]))
    for (const [mentorId, column] of columnOf) {
      const fit = fits.get(mentorId)
      if (fit === undefined) exclusions.push([row, column])
      else (score[row] as number[])[column] = fit
    }
  })
  const plan = assignMentors({
    mentees: waiting.length,
    mentors: places.length,
    capacity: places.map(({ left }) => left),
    score,
    exclusions,
  })
  return new Map(
    plan.assignments.flatMap(([row, column]) => {
      const [one, mentor] = [waiting[row], places[column]]
      return one && mentor ? [[one.requestId, mentor.mentorId] as const] : []
    }),
  )
}

/** A sentence for a partner without a proposal. */
export const withoutWords = ({ suggestions }: Waiting): string =>
  suggestions.items.length === 0
    ? 'No mentor fits now. The register says who is paused, in training or full.'
    : 'Those who fit have no place left after the others: one more place would help.'

type Pair = { requestId: string; mentorId: string }
export type PairsRefusal = 'no-place-left' | 'cannot-be-paired'

/** Whether what the coordinator made of the proposal still keeps every rule, all of it together. */
export const pairsRefusal = (
  pairs: readonly Pair[],
  waiting: readonly Waiting[],
  places: Places,
): PairsRefusal | undefined => {
  const fits = new Map(
    waiting.map((one) => [one.requestId, one.suggestions.items.map(({ mentor }) => mentor.mentorId)]),
  )
  const once = new Set(pairs.map(({ requestId }) => requestId))
  if (once.size < pairs.length) return 'cannot-be-paired'
  if (pairs.some(({ requestId, mentorId }) => !fits.get(requestId)?.includes(mentorId))) return 'cannot-be-paired'
  const isOver = places.some(({ mentorId, left }) => pairs.filter((pair) => pair.mentorId === mentorId).length > left)
  return isOver ? 'no-place-left' : undefined
}
