import type { ScoringStage } from '@elevate/contracts/recruitment-vocabulary'
import type { Db } from '@elevate/db/connect'
import { sql } from '@elevate/db/drizzle'

export type WaitingRow = {
  campaignId: string
  stage: ScoringStage
  toScore: number
  done: number
  conflicts: number
  isClosed: boolean
}

/** For each panel of somebody and each stage: how many wait for them, how many are done. One statement for all. */
export const waitingOnPanels = async (db: Db, personId: string): Promise<WaitingRow[]> => {
  const { rows } = await db.execute<WaitingRow>(sql`
    select a.campaign_id as "campaignId", s.stage,
           (count(*) filter (where s.is_scored and l.stage is null
              and (o.submitted_at is null and not o.has_conflict
                or o.id is null and not app.may_see_scores(a.id, a.campaign_id, a.organisation_id, s.stage::text))))::int as "toScore",
           (count(*) filter (where o.submitted_at is not null))::int as done,
           (count(*) filter (where o.has_conflict))::int as conflicts,
           bool_or(l.stage is not null) as "isClosed"
      from candidates a
      cross join lateral (values ('sift'::scoring_stage, a.state = 'sift'),
                                 ('interview', a.state in ('interview', 'interviewed'))) as s (stage, is_scored)
      left join score_sheets o on o.application_id = a.id and o.scorer_id = ${personId} and o.stage = s.stage
      left join scoring_locks l on l.campaign_id = a.campaign_id and l.stage = s.stage
     where a.campaign_id = any ((select app.panels())::uuid[]) and a.candidate_number is not null
       and a.state not in ('draft', 'submitted', 'withdrawn', 'merged') and (s.is_scored or o.id is not null)
     group by a.campaign_id, s.stage
     order by a.campaign_id, s.stage`)
  return rows
}
