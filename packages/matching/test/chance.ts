/** The chi-square statistic of how often each outcome was seen, if all have the same chance. */
export function chiSquare(seen: ReadonlyMap<string, number>, outcomes: number, draws: number): number {
  const expected = draws / outcomes
  const missing = outcomes - seen.size
  return [...seen.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, missing * expected)
}

/** How often each outcome came in so many draws. */
export function tally(draws: number, draw: (i: number) => unknown): Map<string, number> {
  const seen = new Map<string, number>()
  for (let i = 0; i < draws; i += 1) {
    const outcome = JSON.stringify(draw(i))
    seen.set(outcome, (seen.get(outcome) ?? 0) + 1)
  }
  return seen
}
