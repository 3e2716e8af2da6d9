/** Somebody who could be in a buddy pair. */
export type BuddyPerson = {
  /** New: is put with somebody of experience, never with another new person alone. */
  readonly isNew: boolean
  /** Waits for a buddy. Others are only asked to help. */
  readonly isWaiting: boolean
  /** In how many pairs they are now: who has fewer is chosen first. */
  readonly pairs: number
  /** In how many more pairs they can be; 0 for somebody who would rather not. A new person is in one at most. */
  readonly room: number
}

/** People are numbered 0 … people.length - 1. */
export type BuddyInput = {
  readonly people: readonly BuddyPerson[]
  /** Whether two must not be together, for whatever reason. Confidential: nothing in the plan says who they are. */
  readonly apart: (a: number, b: number) => boolean
  /** How well two suit each other: whole, 0 or more, the same in both directions. */
  readonly suits: (a: number, b: number) => number
}
