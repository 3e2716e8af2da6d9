import { at } from '../at.ts'
import type { MentorInstance } from '../plan.ts'

/**
 * The transportation problem, solved by shortest augmenting paths (the Hungarian method with capacities). Columns are
 * the mentors and, last, a bench for those without one. A cost has two levels, places on the bench and then score lost,
 * compared in that order and never added together: no gain in score can outweigh one more mentee with a mentor.
 */
export type Transport = {
  readonly columns: number
  readonly capacity: readonly number[]
  /** Score lost by mentee × column; infinite where barred. */
  readonly lost: Float64Array
  readonly mentees: readonly number[][]
  readonly columnOf: Int32Array
  /**
   * By column × column: what it costs to move somebody from the first to the second, and who it is for whom that is
   * least. So a search looks at mentors only, however many sit with each.
   */
  readonly moveLost: Float64Array
  readonly moveOf: Int32Array
  /** Prices of the columns, in both levels: every mentee sits where cost less price is least. */
  readonly benchPrice: Float64Array
  readonly lostPrice: Float64Array
  readonly search: Search
}

/** The search of one mentee: distance of each column in both levels, who moves in, and what is final in which order. */
type Search = {
  readonly bench: Float64Array
  readonly lost: Float64Array
  readonly mover: Int32Array
  readonly isFinal: Uint8Array
  readonly finals: number[]
}

export function newTransport(instance: MentorInstance): Transport {
  const bench = instance.mentors
  const columns = bench + 1
  const lost = new Float64Array(instance.mentees * columns)
  instance.score.forEach((row, mentee) => {
    for (let mentor = 0; mentor < bench; mentor += 1) lost[mentee * columns + mentor] = -at(row, mentor)
  })
  for (const [mentee, mentor] of instance.exclusions) lost[mentee * columns + mentor] = Number.POSITIVE_INFINITY
  const numbers = () => new Float64Array(columns)
  return {
    columns,
    capacity: [...instance.capacity, Number.POSITIVE_INFINITY],
    lost,
    mentees: Array.from({ length: columns }, () => []),
    columnOf: new Int32Array(instance.mentees).fill(-1),
    moveLost: new Float64Array(columns * columns).fill(Number.POSITIVE_INFINITY),
    moveOf: new Int32Array(columns * columns).fill(-1),
    benchPrice: numbers(),
    lostPrice: numbers(),
    search: {
      bench: numbers(),
      lost: numbers(),
      mover: new Int32Array(columns),
      isFinal: new Uint8Array(columns),
      finals: [],
    },
  }
}

export const hasRoom = ({ mentees, capacity }: Transport, column: number): boolean =>
  (mentees[column]?.length ?? 0) < at(capacity, column)
