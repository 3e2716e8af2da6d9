import type { Db } from '@elevate/db/connect'
import { sql } from 'drizzle-orm'
import { draftMonths, fewestCounted } from './rules.ts'

/** Applications whose day has come, and drafts that nobody sent so long after the close. */
export const isDue = (today: string, now: Date) => sql`(a.delete_on <= ${today}::date
  or (a.state = 'draft' and (a.late_until is null or a.late_until <= ${now.toISOString()}::timestamptz)
      and (c.closes_at at time zone 'Europe/London')::date + make_interval(months => ${draftMonths}) <= ${today}::date))`

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

/** How many gave which answer and how far they came, from five people up; what is less is not kept at all. */
export const countAnswers = async (tx: Db, campaignIds: readonly string[]): Promise<void> => {
  const took = (move: string) =>
    sql`exists (select from application_steps s where s.application_id = a.id and s.move = ${move})`
  const kept = sql`exists (select from application_steps s where s.application_id = a.id and s.move = 'shortlist'
    and not exists (select from application_steps b where b.application_id = a.id and b.move = 'take-back-shortlisting' and b.id > s.id))`
  await tx.execute(sql`
    insert into monitoring_counts (campaign_id, organisation_id, question, answer, reached, people)
    select m.campaign_id, m.organisation_id, q.key, q.value, r.stage, count(*)
      from monitoring_answers m
      join applications a on a.id = m.application_id
      cross join lateral jsonb_each_text(m.answers) q
      cross join lateral (values ('applied', true), ('shortlisted', ${kept}), ('interviewed', ${took('finish-interview')}),
                                 ('offered', ${took('offer')}), ('appointed', ${took('appoint')})) r(stage, has)
     where m.campaign_id in (${list(campaignIds)}) and a.submitted_at is not null and a.state <> 'merged' and r.has
     group by m.campaign_id, m.organisation_id, q.key, q.value, r.stage
    having count(*) >= ${fewestCounted}
    on conflict do nothing`)
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
