import { startTransition, useOptimistic } from 'react'

/**
 * A field without a form around it, kept as soon as it is touched. The new value shows in the same moment, not when the server
 * has heard of it, and goes back if it could not be kept. `keep` is done when what is kept has been read again.
 */
export function useKept<Value>(kept: Value, keep: (value: Value) => Promise<unknown>): [Value, (value: Value) => void] {
  const [shown, show] = useOptimistic(kept)
  const change = (value: Value): void =>
    startTransition(async () => {
      show(value)
      // Whoever keeps it says what went wrong; here it goes back.
      await keep(value).catch(() => undefined)
    })
  return [shown, change]
}
