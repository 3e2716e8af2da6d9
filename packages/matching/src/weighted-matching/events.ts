import { item } from './read.ts'

/**
 * What happens at which time, earliest first: a heap by time, and a queue of what happens at the present time, which
 * most events do. Events are whole numbers that mean something to the caller. They are never taken back: the caller
 * looks, when an event comes up, whether it still holds.
 */
export type Events = { readonly times: number[]; readonly events: number[]; readonly present: number[]; head: number }

export const noEvents = (): Events => ({ times: [], events: [], present: [], head: 0 })

export function clearEvents(queue: Events): void {
  queue.times.length = 0
  queue.events.length = 0
  queue.present.length = 0
  queue.head = 0
}

export function addPresent(queue: Events, event: number): void {
  queue.present.push(event)
}

export function addLater(queue: Events, time: number, event: number): void {
  const { times, events } = queue
  let hole = times.length
  times.push(time)
  events.push(event)
  while (hole > 0) {
    const above = (hole - 1) >> 1
    const timeAbove = item(times, above)
    if (timeAbove <= time) break
    times[hole] = timeAbove
    events[hole] = item(events, above)
    hole = above
  }
  times[hole] = time
  events[hole] = event
}

/** The next event of the present time, or undefined. */
export function takePresent(queue: Events): number | undefined {
  if (queue.head < queue.present.length) {
    queue.head += 1
    return item(queue.present, queue.head - 1)
  }
  queue.present.length = 0
  queue.head = 0
  return undefined
}

/** The earliest of the later events; the queue of the present must be empty. */
export function takeLater(queue: Events): { readonly time: number; readonly event: number } | undefined {
  const { times, events } = queue
  const time = times[0]
  const event = events[0]
  const lastTime = times.pop()
  const lastEvent = events.pop()
  if (time === undefined || event === undefined || lastTime === undefined || lastEvent === undefined) return undefined
  if (times.length > 0) sink(queue, lastTime, lastEvent)
  return { time, event }
}

function sink({ times, events }: Events, time: number, event: number): void {
  const size = times.length
  let hole = 0
  for (;;) {
    let below = 2 * hole + 1
    if (below >= size) break
    if (below + 1 < size && item(times, below + 1) < item(times, below)) below += 1
    const timeBelow = item(times, below)
    if (timeBelow >= time) break
    times[hole] = timeBelow
    events[hole] = item(events, below)
    hole = below
  }
  times[hole] = time
  events[hole] = event
}
