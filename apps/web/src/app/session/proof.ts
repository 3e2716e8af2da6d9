import { useSyncExternalStore } from 'react'

let waiting: ((isProved: boolean) => void)[] = []
const listeners = new Set<() => void>()

const tell = (): void => {
  for (const listener of listeners) listener()
}

/**
 * Something was asked that wants a fresh proof. Resolves with true once the person has given one, and what was asked is
 * sent again; with false when they would rather not.
 */
export function proofNeeded(): Promise<boolean> {
  return new Promise((resume) => {
    waiting.push(resume)
    tell()
  })
}

export function proofSettled(isProved: boolean): void {
  const resumed = waiting
  waiting = []
  tell()
  for (const resume of resumed) resume(isProved)
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useIsProofNeeded = (): boolean => useSyncExternalStore(subscribe, () => waiting.length > 0)
