import { readdirSync, readFileSync } from 'node:fs'

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

const numbersIn = (text: string): number[] => text.split(/\s+/).filter(Boolean).map(Number)

const threadsOf = (pid: number): string[] => {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}

/** What children had that have ended since, such as connections: in hundredths of a second. */
const ofTheGone = (pids: readonly number[]): number => {
  const hundredths = pids.map((pid) => {
    const fields = numbersIn(read(`/proc/${pid}/stat`).replace(/^.*\) /, ''))
    return (fields[13] ?? 0) + (fields[14] ?? 0)
  })
  return hundredths.reduce((sum, one) => sum + one, 0) * 10
}

/**
 * Milliseconds of processor time that processes and their children have had so far: what a request costs, however busy
 * the machine is with other things. 0 where the system does not tell (it is Linux that does).
 */
export const processorTime = (pids: readonly number[]): number => {
  const all = pids.flatMap((pid) => [pid, ...numbersIn(read(`/proc/${pid}/task/${pid}/children`))])
  const nanoseconds = all.flatMap((pid) =>
    threadsOf(pid).map((thread) => numbersIn(read(`/proc/${pid}/task/${thread}/schedstat`))[0] ?? 0),
  )
  return nanoseconds.reduce((sum, one) => sum + one, 0) / 1e6 + ofTheGone(pids)
}
