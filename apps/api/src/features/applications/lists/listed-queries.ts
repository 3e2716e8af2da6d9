import {
  type ApplicationSort,
  type ApplicationStage,
  applicationStages,
  type WaitedFor,
} from '@elevate/contracts/application-lists'
import type { Db } from '@elevate/db/connect'
import { and, eq, inArray, isNull, type SQL, sql } from '@elevate/db/drizzle'
import { alias } from '@elevate/db/pg-core'
import { applicationDetails, applicationDuplicates } from '@elevate/db/schema/application-details'
import { applications } from '@elevate/db/schema/applications'
import { offers, reservePlaces } from '@elevate/db/schema/decisions'
import { interviewBookings, interviewSlots } from '@elevate/db/schema/interviews'
import { people } from '@elevate/db/schema/people'
import { atInterview, atSift, sortedBy, sortKeys } from './order-queries.ts'

const typist = alias(people, 'typist')

export const nameOf = sql<string>`coalesce(nullif(concat_ws(' ', coalesce(nullif(${applicationDetails.preferredName}, ''), ${applicationDetails.givenName}), ${applicationDetails.familyName}), ''), 'Name not given yet')`

/** Who has left has no place: those behind them have moved up. */
const closed = (stage: 'sift' | 'interview') =>
  sql`${applications.state} not in ('withdrawn', 'merged') and exists (select from scoring_locks l where l.campaign_id = ${applications.campaignId} and l.stage = ${stage})`

/** Checks that still have to be done; the first of them that waits for the programme, then for the applicant, decides. */
const openChecks = sql`from checks c where c.application_id = ${applications.id} and c.state not in ('complete', 'waived', 'not-required')`
const firstOwner = sql`(select c.owner::text ${openChecks} order by c.owner <> 'programme', c.owner <> 'applicant', c.due_on, c.position limit 1)`

export const who = (now: Date) => sql<WaitedFor>`case
  when ${applications.state} in ('submitted', 'shortlisted', 'interviewed') then 'programme'
  when ${applications.state} in ('draft', 'offered') then 'applicant'
  when ${applications.state} = 'sift' then case when ${atSift.place} is null then 'panel' else 'programme' end
  when ${applications.state} = 'interview' then case
    when ${interviewSlots.startsAt} is null then 'applicant'
    when ${interviewSlots.startsAt} + make_interval(mins => ${interviewSlots.minutes}) <= ${now.toISOString()}::timestamptz then 'programme'
    else 'panel' end
  when ${applications.state} = 'onboarding' then coalesce(${firstOwner}, 'programme')
  else 'nobody' end`

export const searchText = sql<string>`app.plain(concat_ws(' ', ' ', ${applicationDetails.givenName}, ${applicationDetails.preferredName}, ${applicationDetails.familyName}, ${applicationDetails.givenName}, ${applications.reference}, ${applicationDetails.email}))`

/** Either way round, each by an index of its own. */
const isPossibleDuplicate = sql<boolean>`(exists (select from ${applicationDuplicates} d where d.decision is null and d.low_application_id = ${applications.id})
  or exists (select from ${applicationDuplicates} d where d.decision is null and d.high_application_id = ${applications.id}))`

export type Listing = { organisationIds: readonly string[]; campaignId?: string; sort: ApplicationSort; now: Date }

/** What a row of a list tells, and what lists are narrowed and put in order by. */
const columnsOf = ({ sort, now }: Listing) => ({
  id: applications.id,
  campaignId: applications.campaignId,
  reference: applications.reference,
  name: nameOf.as('shown_name'),
  email: applicationDetails.email,
  phone: applicationDetails.phone,
  candidateNumber: applications.candidateNumber,
  state: applications.state,
  stateSince: applications.stateSince,
  submittedAt: applications.submittedAt,
  route: applications.route,
  enteredBy: sql<string | null>`nullif(concat_ws(' ', ${typist.givenName}, ${typist.familyName}), '')`.as('typed_by'),
  who: who(now).as('who'),
  interviewAt: interviewSlots.startsAt,
  answerBy: offers.answerBy,
  reserveUntil: reservePlaces.until,
  checksOpen: sql<number>`(select count(*)::int ${openChecks})`.as('checks_open'),
  siftPlace: sql<number | null>`${atSift.place}`.as('sift_place'),
  siftTotal: sql<number | null>`${atSift.total}`.as('sift_total'),
  siftMost: sql<number | null>`${atSift.mostPossible}`.as('sift_most'),
  siftEssential: sql<boolean | null>`${atSift.meetsAllEssential}`.as('sift_essential'),
  interviewPlace: sql<number | null>`${atInterview.place}`.as('interview_place'),
  interviewTotal: sql<number | null>`${atInterview.total}`.as('interview_total'),
  interviewMost: sql<number | null>`${atInterview.mostPossible}`.as('interview_most'),
  interviewEssential: sql<boolean | null>`${atInterview.meetsAllEssential}`.as('interview_essential'),
  isPossibleDuplicate: isPossibleDuplicate.as('is_possible_duplicate'),
  deleteOn: applications.deleteOn,
  sortKey: sql<string>`(${sortKeys[sortedBy(sort)]}) collate "C"`.as('sort_key'),
})

const stageCases = Object.entries(applicationStages).map(([stage, states]) => {
  const named = sql.join(
    states.map((state) => sql`${state}`),
    sql`, `,
  )
  return sql`when ${applications.state} in (${named}) then ${stage}`
})
const stage = sql<ApplicationStage | null>`case ${sql.join(stageCases, sql` `)} end`
const within = sql`partition by ${stage}, ${applications.submittedAt} is null`

/** Where it stands on the board: its column, how many are in it, and which of them it is, the longest waiting first. */
const boardColumns = {
  stage: stage.as('stage'),
  inStage: sql<number>`(count(*) over (${within}))::int`.as('in_stage'),
  rank: sql<number>`(row_number() over (${within} order by ${applications.stateSince}, ${applications.id}))::int`.as(
    'rank_in_stage',
  ),
}

/** A page of a list, or all of it. */
export const listedWhere = (db: Db, listing: Listing, narrowed: SQL | undefined) =>
  joined(db, { ...listing, narrowed }, {})

/** Applications as rows of a list, before they are narrowed: ask it as a table. */
export const listed = (db: Db, listing: Listing) => joined(db, listing, {}).as('listed')

/** The same with their places on the board. */
export const onBoard = (db: Db, listing: Listing) => joined(db, listing, boardColumns).as('on_board')

/** Only from there can it be the programme's turn. */
const programmesTurn = ['submitted', 'shortlisted', 'interviewed', 'sift', 'interview', 'onboarding'] as const

/** What waits for the programme, and since when; without what a list shows of it, which is most of the work. */
export const waitingForProgramme = (db: Db, { organisationIds, now }: Pick<Listing, 'organisationIds' | 'now'>) =>
  db
    .select({ campaignId: applications.campaignId, stateSince: applications.stateSince })
    .from(applications)
    .leftJoin(
      interviewBookings,
      and(eq(interviewBookings.applicationId, applications.id), isNull(interviewBookings.endedAt)),
    )
    .leftJoin(interviewSlots, eq(interviewSlots.id, interviewBookings.slotId))
    .leftJoin(atSift, and(eq(atSift.applicationId, applications.id), eq(atSift.stage, 'sift'), closed('sift')))
    .where(
      and(
        inArray(applications.organisationId, [...organisationIds]),
        inArray(applications.state, [...programmesTurn]),
        eq(who(now), 'programme'),
      ),
    )
    .as('waiting')

const joined = <More extends object>(db: Db, listing: Listing & { narrowed?: SQL | undefined }, more: More) =>
  db
    .select({ ...columnsOf(listing), ...more })
    .from(applications)
    .leftJoin(applicationDetails, eq(applicationDetails.applicationId, applications.id))
    .leftJoin(
      interviewBookings,
      and(eq(interviewBookings.applicationId, applications.id), isNull(interviewBookings.endedAt)),
    )
    .leftJoin(interviewSlots, eq(interviewSlots.id, interviewBookings.slotId))
    .leftJoin(offers, and(eq(offers.applicationId, applications.id), isNull(offers.endedAt)))
    .leftJoin(reservePlaces, and(eq(reservePlaces.applicationId, applications.id), isNull(reservePlaces.endedAt)))
    .leftJoin(typist, eq(typist.id, applications.enteredBy))
    .leftJoin(atSift, and(eq(atSift.applicationId, applications.id), eq(atSift.stage, 'sift'), closed('sift')))
    .leftJoin(
      atInterview,
      and(eq(atInterview.applicationId, applications.id), eq(atInterview.stage, 'interview'), closed('interview')),
    )
    .where(
      and(
        inArray(applications.organisationId, [...listing.organisationIds]),
        listing.campaignId === undefined ? undefined : eq(applications.campaignId, listing.campaignId),
        listing.narrowed,
      ),
    )
