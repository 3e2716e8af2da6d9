import type { ApplicationSort } from '@elevate/contracts/application-lists'
import { type SQL, type SQLWrapper, sql } from '@elevate/db/drizzle'
import { alias } from '@elevate/db/pg-core'
import { applicationDetails } from '@elevate/db/schema/application-details'
import { applications, statesOfSomebodysTurn } from '@elevate/db/schema/applications'
import { scoringResults } from '@elevate/db/schema/scoring'

export const atSift = alias(scoringResults, 'at_sift')
export const atInterview = alias(scoringResults, 'at_interview')

/** As text that sorts, for a cursor: rules.ts reads it back. */
const inOrder = (instant: SQL) => sql`to_char(${instant} at time zone 'UTC', 'YYYYMMDDHH24MISSUS')`

export type SortedBy = Exclude<ApplicationSort, `-${string}`>
export const sortedBy = (sort: ApplicationSort): SortedBy => sort.replace('-', '') as SortedBy

const sentOrStarted = sql`coalesce(${applications.submittedAt}, ${applications.startedAt})`
/** `who` without looking at what it hangs on: the index has the same words. */
const isNobodysTurn = sql`(${applications.state} not in (${statesOfSomebodysTurn}))`

/** What each order goes by, as text that sorts. Who waits for nobody comes after all who wait. */
export const sortKeys: Record<SortedBy, SQL> = {
  sent: inOrder(sentOrStarted),
  waiting: sql`${isNobodysTurn}::int || ${inOrder(sql`${applications.stateSince}`)}`,
  name: sql`${applicationDetails.sortName}`,
  place: sql`lpad(coalesce(${atInterview.place}, 10000 + ${atSift.place}, 99999999)::text, 8, '0')`,
}

/** The same as an index has it, so that a page is a walk; places alone are put in order once the campaign is read. */
export const orderOf = (sort: ApplicationSort): SQLWrapper[] =>
  ({
    sent: [sentOrStarted, applications.id],
    waiting: [isNobodysTurn, applications.stateSince, applications.id],
    name: [sql`${applicationDetails.sortName} collate "C"`, applicationDetails.applicationId],
    place: [sql`(${sortKeys.place}) collate "C"`, applications.id],
  })[sortedBy(sort)]
