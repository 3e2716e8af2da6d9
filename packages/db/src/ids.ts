import { randomUUIDv7 } from 'node:crypto'

/** The millisecond of the newest id, and how many came before it in that millisecond (RFC 9562, 6.2, method 1). */
let newest = 0
let count = 0

/** Twelve bits are left for the count; where they run out, the next millisecond lends its own. */
const countsPerMillisecond = 4096

/**
 * A new id, UUIDv7: rising with time, so that inserts stay at the end of their index, and within a process rising from
 * each to the next, so that what is made in one millisecond stays in the order in which it was made.
 */
export const newId = (): string => {
  const id = randomUUIDv7()
  const now = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
  count = now > newest ? 0 : count + 1
  newest = Math.max(now, newest) + Math.floor(count / countsPerMillisecond)
  count %= countsPerMillisecond
  const time = newest.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count.toString(16).padStart(3, '0')}${id.slice(18)}`
}
