/** A round to be drawn: people are 0 … participants - 1. */
export type RoundInstance = {
  readonly participants: number
  /** Pairs that met, with the number of the round; a pair may occur several times: its latest round counts. */
  readonly history: readonly (readonly [number, number, number])[]
  /** Pairs that must never meet, whatever the history says. */
  readonly exclusions: readonly (readonly [number, number])[]
  /** The organisation of each person; people of different organisations are preferred, all else being equal. */
  readonly org?: readonly (string | number)[]
  readonly seed?: string
}

/** One solution of the dual problem: it covers the weight of every permitted pair (see the README for the weights). */
export type Dual = {
  readonly y: readonly number[]
  readonly sets: readonly { readonly z: number; readonly people: readonly number[] }[]
}

export type Certificate =
  /** Everybody is placed and nobody repeats: the plan is its own proof. */
  | { readonly kind: 'zero-repeats' }
  /** Two barriers of the Tutte–Berge formula: for all permitted pairs, and for those that have not met. */
  | { readonly kind: 'barrier'; readonly permitted: readonly number[]; readonly fresh: readonly number[] }
  /**
   * Weights `place` and `repeat` of the levels, the dual of all pairs, and further duals for the trios that the first
   * one does not rule out: `trios` lists [a, b, c, number of the dual].
   */
  | {
      readonly kind: 'dual'
      readonly place: number
      readonly repeat: number
      readonly duals: readonly Dual[]
      readonly trios: readonly (readonly [number, number, number, number])[]
    }

/** A solution of the dual problem in costs; values of people may be negative. */
export type SoftDual = {
  readonly u: readonly number[]
  readonly sets: readonly { readonly z: number; readonly people: readonly number[] }[]
}

/**
 * Proof of the soft preferences. `repeat`, `recency` (for each round later than the oldest) and `alone` (for somebody
 * without a group) put the higher levels on one scale with the preferences; `kept` are people whose place was settled
 * before them: a trio whose turn it was, or people left out. The dual covers twice the cost of every pair of others.
 */
export type SoftProof = SoftDual & {
  readonly alone: number
  readonly repeat: number
  readonly recency: number
  readonly kept: readonly number[]
}

/**
 * What the preferences say of a plan: its `cost`, and that no plan as good in all levels above costs less than `bound`.
 * The optimum is proved when the two are equal. A bound of 0 needs no proof.
 */
export type Soft = { readonly cost: number; readonly bound: number; readonly proof?: SoftProof }

export type RoundPlan = {
  readonly groups: readonly (readonly number[])[]
  readonly unmatched: readonly number[]
  readonly repeats: number
  readonly certificate: Certificate
  /** Only where there were preferences. */
  readonly soft?: Soft
}

/** Mentees 0 … mentees - 1 and mentors 0 … mentors - 1; `score[mentee][mentor]` is any finite number. */
export type MentorInstance = {
  readonly mentees: number
  readonly mentors: number
  readonly capacity: readonly number[]
  readonly score: readonly (readonly number[])[]
  readonly exclusions: readonly (readonly [number, number])[]
}

export type MentorPlan = {
  readonly assignments: readonly (readonly [number, number])[]
  readonly unassigned: readonly number[]
  readonly score: number
}
