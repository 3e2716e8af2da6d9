import { type KeyboardEvent, useRef, useState } from 'react'

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  PageDown: (at, last) => Math.min(at + 10, last),
  PageUp: (at) => Math.max(at - 10, 0),
  Home: () => 0,
  End: (_at, last) => last,
}

/** One stop for the tab key in a long list, and the arrows within it. Enter is the link's own. */
export function useRoving(length: number) {
  const [at, setAt] = useState(0)
  const list = useRef<HTMLOListElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    const next = step(at, length - 1)
    setAt(next)
    list.current?.querySelectorAll('a')[next]?.focus()
  }
  return { at: Math.min(at, Math.max(0, length - 1)), setAt, list, onKeyDown }
}
