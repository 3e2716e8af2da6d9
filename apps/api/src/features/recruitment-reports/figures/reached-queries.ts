import { type SQL, sql } from '@elevate/db/drizzle'

/**
 * How far an application has come, as a place in `funnelSteps` (contracts/recruitment-reports): 0 started, 1 sent,
 * 2 sifted, 3 shortlisted, 4 interviewed, 5 offered, 6 accepted, 7 appointed. A shortlisting that was taken back does
 * not count; turning down, withdrawing or waiting in reserve takes nothing away from what was reached.
 */
export const reachedOf = (applicationId: SQL): SQL<number> => sql<number>`coalesce((
  select max(case s.to_state
               when 'submitted' then 1 when 'sift' then 2 when 'not-shortlisted' then 2
               when 'shortlisted' then 3 when 'interview' then 3 when 'interviewed' then 4
               when 'offered' then 5 when 'onboarding' then 6 when 'appointed' then 7 else 0 end)
    from application_steps s
   where s.application_id = ${applicationId}
     and not exists (select from application_steps b
                      where b.application_id = s.application_id and b.move = 'take-back-shortlisting' and (b.at, b.id) > (s.at, s.id))), 0)`
