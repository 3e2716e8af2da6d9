import { at } from './at.ts'
import type { MentorInstance, MentorPlan } from './plan.ts'
import { moveAlong } from './transport/move.ts'
import { findRoom, lowerPrices } from './transport/search.ts'
import { newTransport } from './transport/transport.ts'

/** For whom most is at stake is seated first: who comes later then seldom moves many others. Any order is right. */
function widestFirst({ mentees, mentors, score }: MentorInstance): number[] {
  const highest = (row: readonly number[]) => row.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const lowest = (row: readonly number[]) => row.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const stakes = score.map((row) => (mentors === 0 ? 0 : highest(row) - lowest(row)))
  return Array.from({ length: mentees }, (_, mentee) => mentee).sort((a, b) => at(stakes, b) - at(stakes, a) || a - b)
}

/**
 * Assigns mentees to mentors: as many mentees as possible, then the highest total score, within capacity, never an
 * excluded pair. Scores are finite numbers, also negative or fractional: a mentee is assigned even at a negative score.
 * Exact for scores whose sums are exact in binary (whole numbers are); otherwise to the rounding of the sums. The same
 * instance gives the same plan.
 */
export function assignMentors(instance: MentorInstance): MentorPlan {
  const transport = newTransport(instance)
  for (const mentee of widestFirst(instance)) {
    const last = findRoom(transport, mentee)
    lowerPrices(transport, last)
    moveAlong(transport, last)
  }
  const assignments: [number, number][] = []
  const unassigned: number[] = []
  let score = 0
  transport.columnOf.forEach((mentor, mentee) => {
    if (mentor === instance.mentors) unassigned.push(mentee)
    else {
      assignments.push([mentee, mentor])
      score += instance.score[mentee]?.[mentor] ?? 0
    }
  })
  return { assignments, unassigned, score }
}
