import type { Db } from '@elevate/db/connect'
import { type SQL, sql } from '@elevate/db/drizzle'

type Mine = { personId: string; today: string }

const nameOf = (id: string): SQL =>
  sql.raw(
    `(select concat_ws(' ', coalesce(n.preferred_name, n.given_name), n.family_name) from colleagues n where n.id = ${id})`,
  )

export type MentorshipRow = {
  id: string
  isMentor: boolean
  who: string
  lastOn: string | null
  nextOn: string | null
  /** The agreement is written and waits for me. */
  isAgreementMine: boolean
}

/** Those that run, on either side of which I am: whom I have not met longest first. */
export const mentorshipsOf = async (db: Db, { personId }: Mine): Promise<MentorshipRow[]> => {
  const { rows } = await db.execute<MentorshipRow>(sql`
    select m.id, m.mentor_person_id = ${personId}::uuid as "isMentor",
      case when m.mentor_person_id = ${personId}::uuid then ${nameOf('m.partner_person_id')} else ${nameOf('m.mentor_person_id')} end as who,
      coalesce(l.last_on, m.first_contact_on)::text as "lastOn",
      (select s.next_on::text from mentoring_sessions s where s.mentorship_id = m.id order by s.day desc, s.id desc limit 1) as "nextOn",
      coalesce(case when m.mentor_person_id = ${personId}::uuid then a.mentor_accepted_at else a.partner_accepted_at end is null
        and a.mentorship_id is not null, false) as "isAgreementMine"
    from mentorships m
    left join mentoring_agreements a on a.mentorship_id = m.id
    left join lateral (
      select max(s.day) as last_on from mentoring_sessions s where s.mentorship_id = m.id and s.outcome = 'held'
    ) l on true
    where m.ended_at is null and ${personId}::uuid in (m.mentor_person_id, m.partner_person_id)
    order by coalesce(l.last_on, m.started_on), m.id`)
  return rows
}

type Asked = { kind: 'mentee-to-accept' | 'mentor-to-choose'; who: string | null; on: string | null }

/** A partner for whom I am asked to be a mentor, and a mentor whom I may choose. */
export const mentorQuestionsTo = async (db: Db, { personId }: Mine): Promise<Asked[]> => {
  const { rows } = await db.execute<Asked>(sql`
    select 'mentee-to-accept' as kind, ${nameOf('o.partner_person_id')} as who, o.due_on::text as "on"
    from mentor_offers o
    where o.mentor_person_id = ${personId}::uuid and o.state = 'asked' and (o.question is null or o.reply is not null)
    union all
    select 'mentor-to-choose', null, null from mentor_requests r
    where r.partner_person_id = ${personId}::uuid and r.state = 'waiting'
    order by 1, 3`)
  return rows
}

type BuddyRow = { id: string; who: string | null; lastOn: string | null; isAsked: boolean }

export const buddiesOf = async (db: Db, { personId, today }: Mine): Promise<BuddyRow[]> => {
  const { rows } = await db.execute<BuddyRow>(sql`
    select p.id,
      (select string_agg(${nameOf('o.person_id')}, ' and ' order by o.person_id)
        from buddy_members o where o.pair_id = p.id and o.person_id <> m.person_id and o.left_on is null) as who,
      (select max(least(c.week_from, ${today}::date))::text from buddy_contacts c
        where c.pair_id = p.id and c.person_id = m.person_id and c.made) as "lastOn",
      exists (select from buddy_contacts c
        where c.pair_id = p.id and c.person_id = m.person_id and c.made is null and c.week_from <= ${today}::date) as "isAsked"
    from buddy_members m join buddy_pairs p on p.id = m.pair_id
    where m.person_id = ${personId}::uuid and m.left_on is null and p.state = 'active'
      and coalesce(p.paused_until <= ${today}::date, true)
    order by p.starts_on desc, p.id`)
  return rows
}

type MatchRow = { roundId: string; who: string | null; meetBy: string; met: 'yes' | 'not-yet' | 'no' | null }

export const coffeeMatchesOf = async (db: Db, { personId }: Mine): Promise<MatchRow[]> => {
  const { rows } = await db.execute<MatchRow>(sql`
    select r.id as "roundId", r.meet_by::text as "meetBy", f.met,
      (select string_agg((select coalesce(n.preferred_name, n.given_name) from colleagues n where n.id = o.person_id), ' and ' order by o.person_id)
        from coffee_group_members o where o.group_id = m.group_id and o.person_id <> m.person_id and o.left_at is null) as who
    from coffee_group_members m
    join coffee_rounds r on r.id = m.round_id
    left join coffee_feedback f on f.round_id = r.id and f.person_id = m.person_id
    where m.person_id = ${personId}::uuid and m.left_at is null and r.state = 'published'
    order by r.meet_by, r.id`)
  return rows
}

type DropInRow = {
  id: string
  title: string
  startsAt: Date
  state: 'booked' | 'offered' | null
  offerEndsAt: Date | null
}

/** Those at which I have a place or am offered one; and the next that I could come to. */
export const dropInsFor = async (db: Db, { personId }: Mine, now: Date): Promise<DropInRow[]> => {
  const { rows } = await db.execute<DropInRow>(sql`
    select d.id, d.title, d.starts_at as "startsAt", b.state, b.offer_ends_at as "offerEndsAt"
    from drop_in_bookings b join drop_ins d on d.id = b.drop_in_id
    where b.person_id = ${personId}::uuid and b.state in ('booked', 'offered') and d.cancelled_at is null
      and d.ends_at > ${now.toISOString()}::timestamptz
    union all
    (select d.id, d.title, d.starts_at, null, null
    from drop_ins d
    where d.cancelled_at is null and d.starts_at > ${now.toISOString()}::timestamptz
      and d.organisation_id in (select a.organisation_id from appointments a where a.person_id = ${personId}::uuid and a.status <> 'ended')
      and not exists (select from drop_in_bookings b where b.drop_in_id = d.id and b.person_id = ${personId}::uuid and b.state not in ('cancelled', 'late'))
      and (d.booking <> 'needed' or d.capacity is null or d.taken < d.capacity)
    order by d.starts_at, d.id limit 1)
    order by 3, 1`)
  return rows
}

type CheckInRow = { roundId: string; closesOn: string }

/** Open ones to which I am asked and that I have not sent. */
export const checkInsFor = async (db: Db, { personId, today }: Mine): Promise<CheckInRow[]> => {
  const { rows } = await db.execute<CheckInRow>(sql`
    select r.id as "roundId", r.closes_on::text as "closesOn"
    from check_in_invitations i join check_in_rounds r on r.id = i.round_id
    where i.person_id = ${personId}::uuid and r.opens_on <= ${today}::date and r.closes_on >= ${today}::date
      and not exists (select from check_in_sendings s where s.round_id = r.id and s.person_id = i.person_id)
    order by r.closes_on, r.id`)
  return rows
}

type AboutMe = { unread: number; lacksProfile: boolean; couldJoinCoffee: boolean }

export const aboutMe = async (db: Db, { personId }: Mine): Promise<AboutMe> => {
  const { rows } = await db.execute<AboutMe>(sql`
    select (select count(*)::int from notifications n where n.person_id = p.id and n.read_at is null) as unread,
      (p.contact_preference is null or cardinality(p.availability) = 0 or cardinality(p.interests) = 0) as "lacksProfile",
      exists (select from appointments a where a.person_id = p.id and a.status = 'active')
        and not exists (select from coffee_members m where m.person_id = p.id) as "couldJoinCoffee"
    from people p where p.id = ${personId}::uuid`)
  return rows[0] ?? { unread: 0, lacksProfile: false, couldJoinCoffee: false }
}

export const tasksWaiting = async (db: Db, mine: Mine & { organisationIds: readonly string[] }) => {
  const ids = sql`array[${sql.join(
    mine.organisationIds.map((id) => sql`${id}`),
    sql`, `,
  )}]::uuid[]`
  const { rows } = await db.execute<{
    id: string
    title: string
    href: string | null
    dueOn: string
    isOverdue: boolean
    open: number
    overdue: number
    mine: number
  }>(sql`
    select t.id, t.title, t.href, t.due_on::text as "dueOn", t.due_on < ${mine.today}::date as "isOverdue",
      (count(*) over ())::int as open,
      (count(*) filter (where t.due_on < ${mine.today}::date) over ())::int as overdue,
      (count(*) filter (where t.owner_id = ${mine.personId}::uuid) over ())::int as mine
    from tasks t
    where (t.organisation_id = any(${ids}) or t.owner_id = ${mine.personId}::uuid) and t.done_at is null and t.withdrawn_at is null
    order by (t.kind = 'support-gap'), t.due_on, t.id limit 5`)
  return rows
}
