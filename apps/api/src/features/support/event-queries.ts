import type { SupportEventKind } from '@elevate/contracts/support-people'
import type { Db } from '@elevate/db/connect'
import { type SQL, sql } from '@elevate/db/drizzle'
import { isOf, nameOf, type Of } from './of-queries.ts'

export type EventRow = {
  id: string
  kind: SupportEventKind
  on: string
  who: string | null
  detail: string | null
  byPersonId: string | null
}

/** Whose line of time, and after which entry a page starts. */
type Page = Of & { personId: string; after: readonly string[] | undefined; limit: number }

const mentoring = (of: Of): SQL => sql`
  select m.id, 'mentor-started' as kind, m.started_on as day, ${nameOf('m.mentor_person_id')} as who, null::text as detail, null::uuid as by_person_id
  from mentorships m where ${isOf(of, 'm', 'partner_person_id')}
  union all
  select m.id, 'mentor-ended', (m.ended_at at time zone 'Europe/London')::date, ${nameOf('m.mentor_person_id')}, null, null
  from mentorships m where m.ended_at is not null and ${isOf(of, 'm', 'partner_person_id')}
  union all
  select s.id, 'session-' || s.outcome, s.day, ${nameOf('m.mentor_person_id')}, null, null
  from mentorships m join mentoring_sessions s on s.mentorship_id = m.id where ${isOf(of, 'm', 'partner_person_id')}
  union all
  select s.id, 'session-planned', s.next_on, ${nameOf('m.mentor_person_id')}, null, null
  from mentorships m join mentoring_sessions s on s.mentorship_id = m.id
  where m.ended_at is null and s.next_on >= ${of.today}::date and ${isOf(of, 'm', 'partner_person_id')}
    and not exists (select from mentoring_sessions l where l.mentorship_id = m.id and (l.day, l.id) > (s.day, s.id))`

const buddies = (of: Of): SQL => {
  const others = sql`(select string_agg(${nameOf('o.person_id')}, ' and ' order by o.person_id)
    from buddy_members o where o.pair_id = m.pair_id and o.person_id <> m.person_id)`
  return sql`
  select m.pair_id, 'buddies-started', p.starts_on, ${others}, null, null
  from buddy_members m join buddy_pairs p on p.id = m.pair_id where ${isOf(of, 'm')}
  union all
  select m.pair_id, 'buddies-ended', coalesce(m.left_on, p.ended_on), ${others}, null, null
  from buddy_members m join buddy_pairs p on p.id = m.pair_id
  where coalesce(m.left_on, p.ended_on) is not null and ${isOf(of, 'm')}
  union all
  select m.pair_id, 'buddies-in-touch', least(b.week_from, ${of.today}::date), ${others}, b.week::text, null
  from buddy_contacts b join buddy_members m on m.pair_id = b.pair_id and m.person_id = b.person_id
  where b.made and ${isOf(of, 'm')}`
}

const coffee = (of: Of): SQL => {
  const others = sql`(select string_agg(${nameOf('o.person_id')}, ' and ' order by o.person_id)
    from coffee_group_members o where o.group_id = m.group_id and o.person_id <> m.person_id)`
  return sql`
  select m.group_id, 'coffee-matched', (r.published_at at time zone 'Europe/London')::date, ${others}, r.title, null
  from coffee_group_members m join coffee_rounds r on r.id = m.round_id
  where m.left_at is null and r.published_at is not null and r.state in ('published', 'closed') and ${isOf(of, 'm')}
  union all
  select m.group_id, 'coffee-met', least(g.suggested_day, ${of.today}::date), ${others}, r.title, null
  from coffee_group_members m
  join coffee_groups g on g.id = m.group_id
  join coffee_rounds r on r.id = m.round_id
  join coffee_feedback f on f.round_id = m.round_id and f.person_id = m.person_id
  where m.left_at is null and f.met = 'yes' and ${isOf(of, 'm')}`
}

const dropIns = (of: Of): SQL => sql`
  select b.id, case when b.state = 'booked' then 'drop-in-booked' else 'drop-in-attended' end, d.day, null, d.title, null
  from drop_in_bookings b join drop_ins d on d.id = b.drop_in_id
  where ${isOf(of, 'b')} and (
    (b.state = 'booked' and d.cancelled_at is null and d.day >= ${of.today}::date)
    or (b.state in ('attended', 'walk-in') and b.is_listed)
  )`

const checkIns = (of: Of): SQL => sql`
  select a.round_id, 'check-in-answered', (a.answered_at at time zone 'Europe/London')::date, null, null, null
  from check_in_answered a where ${isOf(of, 'a')}`

const interviews = (of: Of): SQL => sql`
  select b.id, 'interview', (s.starts_at at time zone 'Europe/London')::date, null, c.title, null
  from interview_bookings b
  join interview_slots s on s.id = b.slot_id
  join applications p on p.id = b.application_id
  join campaigns c on c.id = b.campaign_id
  where b.attendance = 'attended' and ${isOf(of, 'p')}`

const programme = (of: Of): SQL => sql`
  select s.id, 'contact', s.contacted_on, ${nameOf('s.by_person_id')}, s.how::text, s.by_person_id
  from support_contacts s where ${isOf(of, 's')}
  union all
  select a.id, 'appointment-started', a.starts_on, null, a.role, null
  from appointments a where a.starts_on is not null and ${isOf(of, 'a')}`

/** One line of time over all ways of support, latest first, in one statement. Nothing of what was said is in it. */
export const eventsOf = async (db: Db, { after, limit, ...of }: Page): Promise<EventRow[]> => {
  const [day, kind, id] = after ?? []
  const isBefore =
    day === undefined
      ? sql`true`
      : sql`(e.day, e.kind collate "C", e.id) < (${day}::date, ${kind}::text collate "C", ${id}::uuid)`
  const { rows } = await db.execute<EventRow>(sql`
    select e.id, e.kind, e.day::text as "on", e.who, e.detail, e.by_person_id as "byPersonId"
    from (${mentoring(of)} union all ${buddies(of)} union all ${coffee(of)} union all ${dropIns(of)} union all ${checkIns(of)} union all ${interviews(of)} union all ${programme(of)}) e
    where ${isBefore}
    order by e.day desc, e.kind collate "C" desc, e.id desc
    limit ${limit}`)
  return rows
}
