import { useEffect, useState } from 'react'

const pauseMs = 1_000

/** A text once it has stood still for a second, so that it is not read out at every key. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
