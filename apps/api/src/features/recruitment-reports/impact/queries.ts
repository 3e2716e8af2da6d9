import type { ImpactStep } from '@elevate/contracts/adverse-impact'
import { type MonitoringQuestion, monitoringQuestions } from '@elevate/contracts/monitoring'
import type { Db } from '@elevate/db/connect'
import { eq, sql } from '@elevate/db/drizzle'
import { monitoringCounts } from '@elevate/db/schema/monitoring'
import { reachedOf } from '../figures/reached-queries.ts'
import { notAnswered } from './grouping-rules.ts'

type CountedRow = {
  campaignId: string
  organisationId: string
  question: MonitoringQuestion
  code: string
  reached: ImpactStep
  people: number
}

/** The question that stands for "counted": with how many applied. */
export const everybody = 'everybody'

/** These campaigns, without those that were counted before: each is counted once. Others who count wait. */
export const lockUncounted = async (tx: Db, campaignIds: readonly string[]): Promise<string[]> => {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select c.id from campaigns c
     where c.id in (${list(campaignIds)})
       and not exists (select from monitoring_counts m where m.campaign_id = c.id)
     order by c.id for no key update`)
  return rows.map(({ id }) => id)
}

/** How many who sent an application gave which answer to which question and came exactly so far. As the system. */
export const countAnswers = async (tx: Db, campaignIds: readonly string[]): Promise<CountedRow[]> => {
  const { rows } = await tx.execute<CountedRow>(sql`
    with sent as (
      select a.id, a.campaign_id, a.organisation_id, ${reachedOf(sql`a.id`)} as rank
        from applications a
       where a.campaign_id in (${list(campaignIds)}) and a.submitted_at is not null and a.state <> 'merged'
    )
    select s.campaign_id as "campaignId", s.organisation_id as "organisationId", q.question,
           coalesce(m.answers ->> q.question, ${notAnswered}) as code,
           case when s.rank >= 7 then 'appointed' when s.rank >= 5 then 'offered' when s.rank = 4 then 'interviewed'
                when s.rank = 3 then 'shortlisted' else 'applied' end as reached,
           count(*)::int as people
      from sent s
      cross join unnest(array[${sql.join(
        monitoringQuestions.map((question) => sql`${question}`),
        sql`, `,
      )}]) q(question)
      left join monitoring_answers m on m.application_id = s.id
     group by 1, 2, 3, 4, 5
     order by 1, 3, 4, 5`)
  return rows
}

type Count = typeof monitoringCounts.$inferInsert

export const keepCounts = async (tx: Db, counts: readonly Count[]): Promise<void> => {
  if (counts.length > 0) await tx.insert(monitoringCounts).values([...counts])
}

export const countsKept = (db: Db, campaignId: string) =>
  db
    .select({
      question: monitoringCounts.question,
      group: monitoringCounts.answer,
      step: monitoringCounts.reached,
      people: monitoringCounts.people,
    })
    .from(monitoringCounts)
    .where(eq(monitoringCounts.campaignId, campaignId))
export type KeptCount = Awaited<ReturnType<typeof countsKept>>[number]

const list = (ids: readonly string[]) =>
  sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  )
