import type { Db } from '@elevate/db/connect'
import { type SQL, sql } from '@elevate/db/drizzle'
import { draftMonths } from './rules.ts'

/** Kept by a legal hold: on the person, on the application, or on its campaign. */
const isKept = (application: SQL, person: SQL) => sql`(${application} = any ((select app.kept_records())::uuid[])
  or exists (select from legal_holds h where h.person_id = ${person} and h.released_at is null))`

/** Applications whose day has come, and drafts that nobody sent so long after the close; none that a hold keeps. */
export const isDue = (today: string, now: Date) => sql`(not ${isKept(sql`a.id`, sql`a.person_id`)}
  and (a.delete_on <= ${today}::date
  or (a.state = 'draft' and (a.late_until is null or a.late_until <= ${now.toISOString()}::timestamptz)
      and (c.closes_at at time zone 'Europe/London')::date + make_interval(months => ${draftMonths}) <= ${today}::date)))`

type Monitored = {
  id: string
  organisationId: string
  isOpen: boolean
  decidedAt: string
  completedAt: string | null
  losesAnswersToday: boolean
}

const isKeptAnswer = isKept(
  sql`m.application_id`,
  sql`(select p.person_id from applications p where p.id = m.application_id)`,
)

/** Campaigns in which answers still belong to somebody, beside those that a hold keeps. */
export const monitoredCampaigns = async (
  tx: Db,
  { today, now }: { today: string; now: Date },
): Promise<Monitored[]> => {
  const { rows } = await tx.execute<Monitored>(sql`
    select c.id, c.organisation_id as "organisationId", c.completed_at as "completedAt",
           bool_or(a.submitted_at is not null and a.state not in
             ('appointed', 'not-shortlisted', 'not-appointed', 'declined', 'lapsed', 'withdrawn', 'merged')) as "isOpen",
           greatest(max(a.state_since), c.closes_at) as "decidedAt",
           bool_or(a.submitted_at is not null and ${isDue(today, now)}) as "losesAnswersToday"
      from campaigns c
      join applications a on a.campaign_id = c.id
     where exists (select from monitoring_answers m where m.campaign_id = c.id and not ${isKeptAnswer})
     group by c.id
     order by c.id`)
  return rows
}

/** From now on nothing says who gave which answer, but for those that are needed for a claim. */
export const forgetAnswers = async (tx: Db, campaignIds: readonly string[]): Promise<void> => {
  await tx.execute(
    sql`delete from monitoring_answers m where m.campaign_id in (${list(campaignIds)}) and not ${isKeptAnswer}`,
  )
}

const list = (ids: readonly string[]) =>
  sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  )
