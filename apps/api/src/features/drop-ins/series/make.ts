import { newId } from '@elevate/db/ids'
import { inTransaction } from '@elevate/db/open'
import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { daysLater, londonDay } from '../../../london.ts'
import { setHosts } from '../sessions/host-queries.ts'
import { insertDropIns } from '../sessions/queries.ts'
import * as queries from './queries.ts'
import { daysOf, timesOf, weeksAhead } from './rules.ts'

const whatOfSeries = (series: queries.LockedSeries) => ({
  title: series.title,
  about: series.about,
  startTime: series.startTime,
  minutes: series.minutes,
  way: series.way,
  link: series.link,
  linkFor: series.linkFor,
  place: series.place,
  isStepFree: series.isStepFree,
  hasHearingLoop: series.hasHearingLoop,
  accessNote: series.accessNote,
  booking: series.booking,
  capacity: series.capacity,
})

/** The sessions of a series that the caller has locked, as far ahead as they can be booked; each is made once. */
export const makeSessions = async (tx: Tx, series: queries.LockedSeries, now: Date): Promise<void> => {
  const today = londonDay(now)
  const until = daysLater(today, weeksAhead * 7)
  const from = series.madeUntil && series.madeUntil >= today ? daysLater(series.madeUntil, 1) : today
  const { organisationId } = series
  const rows = daysOf(series, from, until)
    .map((day) => ({
      ...whatOfSeries(series),
      ...timesOf(day, series.startTime, series.minutes),
      id: newId(),
      organisationId,
      seriesId: series.id,
      seriesDay: day,
      day,
      createdBy: series.createdBy,
    }))
    .filter(({ startsAt }) => startsAt > now)
  const made = await insertDropIns(tx, rows)
  await setHosts(
    tx,
    made.map(({ id }) => ({ id, organisationId })),
    await queries.seriesHostIds(tx, series.id),
  )
  await queries.updateSeries(tx, series.id, { madeUntil: until, isEdit: false })
}

/** Makes the sessions that have come within reach. Two workers at once: the second finds them made. */
export const makeSessionsAhead = async (deps: Deps): Promise<void> => {
  const now = deps.clock()
  const until = daysLater(londonDay(now), weeksAhead * 7)
  const ids = await inTransaction(deps.database, 'system', (tx) => queries.seriesToMake(tx, until))
  for (const id of ids) {
    await inTransaction(deps.database, 'system', async (tx) => {
      const series = await queries.lockSeries(tx, id)
      if (series) await makeSessions(tx, series, now)
    })
  }
}
