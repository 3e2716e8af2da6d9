import type { DropInSeries } from '@elevate/contracts/drop-in-series'
import type { Actor } from '../../../actor.ts'
import { runsDropInsIn } from '../policy.ts'
import type { SeriesRow } from './queries.ts'

export const presentSeries = (
  { series, organisation, hosts, nextDay }: SeriesRow,
  { actor, today }: { actor: Actor; today: string },
): DropInSeries => ({
  id: series.id,
  organisation: { id: series.organisationId, shortName: organisation },
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
  rhythm: series.rhythm,
  every: series.every,
  weekday: series.weekday,
  nth: series.nth,
  startsOn: series.startsOn,
  endsOn: series.endsOn,
  hosts,
  nextDay,
  can: {
    change: runsDropInsIn(actor, series.organisationId) && (series.endsOn === null || series.endsOn >= today),
  },
  version: series.version,
})
