import type { ConnectionChannel } from '@elevate/contracts/connections'
import type { Db } from '@elevate/db/connect'
import { sql } from '@elevate/db/drizzle'
import { buddyMembers } from '@elevate/db/schema/buddies'
import { coffeeGroupMembers } from '@elevate/db/schema/coffee-groups'
import { coffeeRounds } from '@elevate/db/schema/coffee-rounds'
import { mentorships } from '@elevate/db/schema/mentoring'
import { organisationPeople, people } from '@elevate/db/schema/people'

type Of = { organisationId: string; since: string; today: string; channel?: ConnectionChannel | undefined }
type WayRow = { low: string; high: string; channel: ConnectionChannel; times: number; lastOn: string }

/**
 * Every two people with each way in which they were brought together, in one statement. Coffee: the groups of published
 * rounds, without who dropped out; what anybody answered afterwards is not looked at. Buddies and mentorships: those
 * that were on at any time since that day, "last" being today while they are on.
 */
export const waysSince = async (db: Db, { organisationId, since, today, channel }: Of): Promise<WayRow[]> => {
  const { rows } = await db.execute<WayRow>(sql`
    select least(w.one, w.other) as low, greatest(w.one, w.other) as high, w.channel, count(*)::int as times,
           max(w.last_on)::text as "lastOn"
      from (
        select a.person_id as one, b.person_id as other, 'coffee' as channel,
               (r.published_at at time zone 'Europe/London')::date as last_on
          from ${coffeeGroupMembers} a
          join ${coffeeGroupMembers} b on b.group_id = a.group_id and b.person_id > a.person_id and b.left_at is null
          join ${coffeeRounds} r on r.id = a.round_id and r.state in ('published', 'closed')
         where a.organisation_id = ${organisationId} and a.left_at is null and r.published_at >= ${since}::date
        union all
        select a.person_id, b.person_id, 'buddy', coalesce(least(a.left_on, b.left_on), ${today}::date)
          from ${buddyMembers} a
          join ${buddyMembers} b on b.pair_id = a.pair_id and b.person_id > a.person_id
         where a.organisation_id = ${organisationId} and coalesce(least(a.left_on, b.left_on), ${today}::date) >= ${since}::date
        union all
        select m.mentor_person_id, m.partner_person_id, 'mentor', coalesce((m.ended_at at time zone 'Europe/London')::date, ${today}::date)
          from ${mentorships} m
         where m.organisation_id = ${organisationId} and coalesce((m.ended_at at time zone 'Europe/London')::date, ${today}::date) >= ${since}::date
      ) w
     where ${channel ?? null}::text is null or w.channel = ${channel ?? null}::text
     group by 1, 2, 3
     order by 1, 2, 3`)
  return rows
}

/** Everybody the organisation knows, by name. Who has no current role here is a partner no more. */
export const peopleByName = async (db: Db, organisationId: string) => {
  const { rows } = await db.execute<{ id: string; name: string; isPartner: boolean }>(sql`
    select p.id, concat_ws(' ', coalesce(p.preferred_name, p.given_name), p.family_name) as name,
           coalesce(k.status in ('active', 'paused'), false) as "isPartner"
      from ${organisationPeople} k join ${people} p on p.id = k.person_id
     where k.organisation_id = ${organisationId}
     order by k.sort_name, p.id`)
  return rows
}
