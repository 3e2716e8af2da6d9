import type { ContactChannel } from '@elevate/contracts/support-vocabulary'
import type { Db } from '@elevate/db/connect'
import { sql } from '@elevate/db/drizzle'
import { isOf, nameOf, type Of, type Whose, whose } from './of-queries.ts'

export type Channel = ContactChannel
export type PairRow = Whose & { who: string; startedOn: string; isResting: boolean }

export const mentorshipsOf = async (db: Db, of: Of): Promise<PairRow[]> => {
  const { rows } = await db.execute<PairRow>(sql`
    select ${whose('m', 'partner_person_id')}, ${nameOf('m.mentor_person_id')} as who, m.started_on::text as "startedOn",
      (m.is_paused and coalesce(m.paused_until > ${of.today}::date, true)) as "isResting"
    from mentorships m where m.ended_at is null and ${isOf(of, 'm', 'partner_person_id')}
    order by m.organisation_id, m.partner_person_id`)
  return rows
}

type Request = Whose & { isWithProgramme: boolean }

/** Who has asked for a mentor and has none yet; it is the programme's turn until a mentor is asked. */
export const mentorRequestsOf = async (db: Db, of: Of): Promise<Request[]> => {
  const { rows } = await db.execute<Request>(sql`
    select ${whose('r', 'partner_person_id')}, r.state = 'waiting' as "isWithProgramme"
    from mentor_requests r where r.state in ('waiting', 'asked') and ${isOf(of, 'r', 'partner_person_id')}
    order by r.organisation_id, r.partner_person_id`)
  return rows
}

export const mentorsOf = async (db: Db, of: Of): Promise<Whose[]> => {
  const { rows } = await db.execute<Whose>(sql`
    select ${whose('m')} from mentors m where not m.is_retired and ${isOf(of, 'm')}
    order by m.organisation_id, m.person_id`)
  return rows
}

/** The latest pair comes last, so that it is the one that is shown. */
export const buddyPairsOf = async (db: Db, of: Of): Promise<PairRow[]> => {
  const { rows } = await db.execute<PairRow>(sql`
    select ${whose('m')}, p.starts_on::text as "startedOn",
      (p.paused_until is not null and p.paused_until > ${of.today}::date) as "isResting",
      (select string_agg(${nameOf('o.person_id')}, ' and ' order by o.person_id)
        from buddy_members o where o.pair_id = m.pair_id and o.person_id <> m.person_id and o.left_on is null) as who
    from buddy_members m join buddy_pairs p on p.id = m.pair_id
    where p.state = 'active' and m.left_on is null and ${isOf(of, 'm')}
    order by m.organisation_id, m.person_id, p.starts_on, p.id`)
  return rows
}

type Wish = Whose & { wish: 'wanted' | 'none' }

export const buddyWishesOf = async (db: Db, of: Of): Promise<Wish[]> => {
  const { rows } = await db.execute<Wish>(sql`
    select ${whose('w')}, w.wish from buddy_wishes w where ${isOf(of, 'w')} order by w.organisation_id, w.person_id`)
  return rows
}

export type CoffeeRow = Whose & { takesPart: boolean; pausedUntil: string | null; isMatched: boolean }

export const coffeeOf = async (db: Db, of: Of): Promise<CoffeeRow[]> => {
  const { rows } = await db.execute<CoffeeRow>(sql`
    select ${whose('m')}, m.takes_part as "takesPart", m.paused_until::text as "pausedUntil",
      exists (
        select from coffee_group_members g join coffee_rounds r on r.id = g.round_id
        where g.person_id = m.person_id and g.organisation_id = m.organisation_id
          and g.left_at is null and r.state = 'published'
      ) as "isMatched"
    from coffee_members m where ${isOf(of, 'm')}
    order by m.organisation_id, m.person_id`)
  return rows
}

export type CheckInRow = Whose & { openSince: string | null; askedOn: string }

/** Who was asked, and since when one is open that they have not answered by name; an anonymous answer is told to nobody. */
export const checkInsOf = async (db: Db, of: Of): Promise<CheckInRow[]> => {
  const { rows } = await db.execute<CheckInRow>(sql`
    select ${whose('i')}, max(r.opens_on)::text as "askedOn",
      (max(r.opens_on) filter (where r.opens_on <= ${of.today}::date and r.closes_on >= ${of.today}::date and not exists (
        select from check_in_answered a where a.round_id = r.id and a.person_id = i.person_id
      )))::text as "openSince"
    from check_in_invitations i join check_in_rounds r on r.id = i.round_id
    where ${isOf(of, 'i')}
    group by i.organisation_id, i.person_id order by i.organisation_id, i.person_id`)
  return rows
}

type Booked = Whose & { on: string }

/** The next drop-in at which somebody has a place. */
export const dropInPlacesOf = async (db: Db, of: Of): Promise<Booked[]> => {
  const { rows } = await db.execute<Booked>(sql`
    select ${whose('b')}, min(d.day)::text as "on"
    from drop_in_bookings b join drop_ins d on d.id = b.drop_in_id
    where b.state = 'booked' and d.cancelled_at is null and d.day >= ${of.today}::date and ${isOf(of, 'b')}
    group by b.organisation_id, b.person_id order by b.organisation_id, b.person_id`)
  return rows
}

/** Where a drop-in is to come, and for how many months a partner counts as new. */
export const programmesOf = async (
  db: Db,
  of: Of,
): Promise<{ organisationId: string; hasDropIns: boolean; newMonths: number }[]> => {
  const { rows } = await db.execute<{ organisationId: string; hasDropIns: boolean; newMonths: number }>(sql`
    select o.organisation_id as "organisationId", coalesce(b.new_months, 6) as "newMonths",
      exists (
        select from drop_ins d
        where d.organisation_id = o.organisation_id and d.cancelled_at is null and d.day >= ${of.today}::date
      ) as "hasDropIns"
    from (select id as organisation_id from organisations) o
    left join buddy_settings b on b.organisation_id = o.organisation_id
    where ${isOf({ ...of, personId: undefined }, 'o')} order by o.organisation_id`)
  return rows
}
