import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { writeChange } from '../sessions/change.ts'
import type { What } from '../sessions/input.ts'
import type { LockedDropIn } from '../sessions/queries.ts'
import { whatOf } from '../sessions/service.ts'
import { movedDay, type Rule, timesOf } from './rules.ts'

type Changing = {
  sessions: readonly LockedDropIn[]
  fields: Partial<What>
  /** Where the series is on another day now. */
  rule: Pick<Rule, 'rhythm' | 'weekday' | 'nth'> | null
  now: Date
}

/** What a session that was changed by itself keeps: its own time and place. */
const ownOf = ({ startTime, minutes, way, link, linkFor, place }: What): Partial<What> => ({
  startTime,
  minutes,
  way,
  link,
  linkFor,
  place,
})

/** Carries a change "from here on" to the sessions that are made already; the caller has locked them. */
export const changeSessions = async (tx: Tx, deps: Deps, { sessions, fields, rule, now }: Changing): Promise<void> => {
  for (const dropIn of sessions) {
    const before = whatOf(dropIn)
    const kept = dropIn.isChanged ? { ...ownOf(before), day: before.day } : {}
    const seriesDay = rule && dropIn.seriesDay ? movedDay(rule, dropIn.seriesDay) : dropIn.seriesDay
    const day = rule && !dropIn.isChanged && seriesDay ? seriesDay : before.day
    const after = { ...before, ...fields, day, ...kept, seriesDay }
    // A day that moves to before now stays where it is: it could not be told in time.
    const isStillToCome = timesOf(after.day, after.startTime, after.minutes).startsAt > now
    await writeChange(tx, deps, { dropIn, after: isStillToCome ? after : { ...after, day: before.day }, now })
  }
}
