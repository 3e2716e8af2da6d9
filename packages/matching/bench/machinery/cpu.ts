/** Processor time of one call in milliseconds, of all threads: on a busy machine it says more than the clock on the wall. */
export function cpuOf<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const start = process.cpuUsage()
  const value = work()
  const { user, system } = process.cpuUsage(start)
  return { ms: (user + system) / 1_000, value }
}

/** The first call, before anything is compiled, and the best of so many more. */
export function firstAndBest(runs: number, work: () => unknown): { readonly first: number; readonly best: number } {
  const first = cpuOf(work).ms
  let best = first
  for (let i = 0; i < runs; i += 1) best = Math.min(best, cpuOf(work).ms)
  return { first, best }
}
