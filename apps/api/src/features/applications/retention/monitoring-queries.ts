import type { Db } from '@elevate/db/connect'
import { sql } from '@elevate/db/drizzle'
import { draftMonths } from './rules.ts'

/** Applications whose day has come, and drafts that nobody sent so long after the close; none of a person on hold. */
export const isDue = (today: string, now: Date) => sql`(not exists (select from legal_holds h
      where h.person_id = a.person_id and h.released_at is null)
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

/** Campaigns in which answers still belong to somebody. */
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
     where exists (select from monitoring_answers m where m.campaign_id = c.id)
     group by c.id
     order by c.id`)
  return rows
}

/** From now on nothing says who gave which answer. */
export const forgetAnswers = async (tx: Db, campaignIds: readonly string[]): Promise<void> => {
  await tx.execute(sql`delete from monitoring_answers where campaign_id in (${list(campaignIds)})`)
}

const list = (ids: readonly string[]) =>
  sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  )
