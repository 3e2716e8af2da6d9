/** What the preferences look at. */
export type Tastes = {
  /** How little two people suit each other: whole, 0 or more, the same in both directions. */
  readonly penalty: (a: number, b: number) => number
  /** People of the same kind are alike: they have the same penalty with everybody. */
  readonly kind: (person: number) => unknown
}
