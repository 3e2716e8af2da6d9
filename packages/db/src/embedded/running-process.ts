import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const ask = (pid: number, column: string): string | undefined =>
  spawnSync('ps', ['-ww', '-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || undefined

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/**
 * When a process started, in a form that can only be compared for equality: a number that was given to another
 * process since has another start. Undefined when it does not live; a killed process that nobody has collected
 * yet (a zombie, common in containers) does not live.
 */
export const startMark = (pid: number): string | undefined => {
  if (process.platform !== 'linux') return ask(pid, 'lstart')
  // The second field, the name, may hold spaces and brackets; what follows its last bracket is regular.
  const fields = read(`/proc/${pid}/stat`)?.split(')').at(-1)?.trim().split(' ')
  if (!fields || fields[0] === 'Z' || fields[0] === 'X') return undefined
  return fields[19]
}

/** The command line of a living process, words parted by spaces. */
export const commandLine = (pid: number): string | undefined =>
  process.platform === 'linux' ? read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ') : ask(pid, 'command')

/** True when the signal was delivered, false when there is no such process. Throws when we may not. */
export const signal = (pid: number, name: NodeJS.Signals): boolean => {
  try {
    return process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
    throw error
  }
}
