import type { HomeThing, HomeThingKind } from '@elevate/contracts/homes'

/** What waits for an answer, most pressing first: what runs out, who waits for me, then what is mine alone. */
const needs: readonly HomeThingKind[] = [
  'drop-in-offer',
  'mentee-to-accept',
  'agreement-to-accept',
  'mentor-to-choose',
  'session-to-log',
  'check-in',
  'coffee-to-meet',
  'buddy-in-touch',
  'coffee-feedback',
  'profile',
]

/** What has a day. */
const events: readonly HomeThingKind[] = ['session', 'drop-in']

const most = { needs: 3, events: 4 }

export type Arranged = { next: HomeThing | null; needsYou: HomeThing[]; comingUp: HomeThing[] }

const dayOf = ({ on, at }: HomeThing): string => on ?? at?.slice(0, 10) ?? '9999'

/**
 * One thing comes first: what is today, else what waits for an answer, else what comes next, else something to try.
 * The rest stays short, and nothing is said twice.
 */
export const arranged = (things: readonly HomeThing[], today: string): Arranged => {
  const waiting = needs.flatMap((kind) => things.filter((thing) => thing.kind === kind))
  const coming = things.filter(({ kind }) => events.includes(kind)).sort((a, b) => compare(dayOf(a), dayOf(b)))
  const ideas = things.filter(({ kind }) => !needs.includes(kind) && !events.includes(kind))
  const isNow = (thing: HomeThing) => dayOf(thing) === today
  const urgent = waiting.find(({ kind }) => kind === 'drop-in-offer')
  const next = urgent ?? coming.find(isNow) ?? waiting[0] ?? coming[0] ?? ideas[0] ?? null
  return {
    next,
    needsYou: waiting.filter((thing) => thing !== next).slice(0, most.needs),
    comingUp: coming.filter((thing) => thing !== next).slice(0, most.events),
  }
}

const compare = (a: string, b: string): number => {
  if (a === b) return 0
  return a < b ? -1 : 1
}
