import type { Db } from '@elevate/db/connect'
import { type SQL, sql } from '@elevate/db/drizzle'
import { mentoringAlerts } from '@elevate/db/schema/mentoring-sessions'

type Asked = { mentorshipId: string | undefined; today: string; now: Date }

/**
 * What is the matter with which pair today. Sessions that were missed since the last one that was held are missed in a
 * row; one that was called off neither counts nor breaks the row. A pair that pauses is left in peace.
 */
const standing = ({ mentorshipId, today }: Asked): SQL => sql`
  with pairs as (
    select m.id, m.organisation_id, m.started_on, h.last_held,
           coalesce((s.values->>'quietDays')::int, 60) as quiet_days,
           coalesce((s.values->>'missedSessions')::int, 2) as missed_needed
      from mentorships m
      left join mentoring_settings s on s.organisation_id = m.organisation_id
      left join lateral (select max(x.day) as last_held from mentoring_sessions x
                          where x.mentorship_id = m.id and x.outcome = 'held') h on true
     where m.ended_at is null and not (m.is_paused and (m.paused_until is null or m.paused_until > ${today}::date))
       and (${mentorshipId ?? null}::uuid is null or m.id = ${mentorshipId ?? null}::uuid)
  ), standing as (
    select p.id, p.organisation_id, 'quiet'::mentoring_alert_kind as kind from pairs p
     where greatest(p.started_on, p.last_held) + p.quiet_days <= ${today}::date
    union all
    select p.id, p.organisation_id, 'missed'::mentoring_alert_kind from pairs p
     where p.missed_needed <= (select count(*) from mentoring_sessions x
            where x.mentorship_id = p.id and x.outcome = 'missed' and x.day > coalesce(p.last_held, '-infinity'))
  )`

/** Alerts whose reason has gone; they are cleared. */
export const clearAlerts = async (tx: Db, asked: Asked): Promise<string[]> => {
  const { rows } = await tx.execute<{ id: string }>(sql`${standing(asked)}
    update mentoring_alerts a set cleared_at = ${asked.now.toISOString()}::timestamptz
     where a.cleared_at is null
       and (${asked.mentorshipId ?? null}::uuid is null or a.mentorship_id = ${asked.mentorshipId ?? null}::uuid)
       and not exists (select from standing s where s.id = a.mentorship_id and s.kind = a.kind)
    returning a.id`)
  return rows.map(({ id }) => id)
}

export type RaisedAlert = {
  id: string
  kind: 'missed' | 'quiet'
  mentorshipId: string
  organisationId: string
  partnerPersonId: string
  partner: string
  mentor: string
}

/** Alerts that were not there yet: of many who look at once, one raises it. */
export const raiseAlerts = async (tx: Db, asked: Asked): Promise<RaisedAlert[]> => {
  const { rows } = await tx.execute<RaisedAlert>(sql`${standing(asked)}, raised as (
      insert into ${mentoringAlerts} (id, mentorship_id, organisation_id, kind, raised_at)
      select gen_random_uuid(), s.id, s.organisation_id, s.kind, ${asked.now.toISOString()}::timestamptz from standing s
      on conflict do nothing returning id, kind, mentorship_id, organisation_id
    )
    select r.id, r.kind, r.mentorship_id as "mentorshipId", r.organisation_id as "organisationId",
           m.partner_person_id as "partnerPersonId",
           concat_ws(' ', coalesce(p.preferred_name, p.given_name), p.family_name) as partner,
           concat_ws(' ', coalesce(q.preferred_name, q.given_name), q.family_name) as mentor
      from raised r join mentorships m on m.id = r.mentorship_id
      join people p on p.id = m.partner_person_id join people q on q.id = m.mentor_person_id
     order by r.id`)
  return rows
}
