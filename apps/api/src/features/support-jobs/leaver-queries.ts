import type { Db } from '@elevate/db/connect'
import { sql } from '@elevate/db/drizzle'
import { buddyMembers, buddyPairs } from '@elevate/db/schema/buddies'
import { dropInBookings, dropIns } from '@elevate/db/schema/drop-ins'
import { mentorRequests } from '@elevate/db/schema/mentor-requests'
import { mentorships } from '@elevate/db/schema/mentoring'
import { appointments } from '@elevate/db/schema/people'
import { peopleImportRows, peopleImports } from '@elevate/db/schema/people-imports'

type Leaver = { organisationId: string; personId: string }

/** Who is no partner any more where they still have a mentor, look for one, have a buddy or a place at a drop-in. */
export const leaversWithSupport = async (
  db: Db,
  { now, settledBefore }: { now: Date; settledBefore: Date },
): Promise<Leaver[]> => {
  const { rows } = await db.execute<Leaver>(sql`
    with open as (
      select organisation_id, partner_person_id as person_id from ${mentorships} where ended_at is null
      union select organisation_id, partner_person_id from ${mentorRequests} where state in ('waiting', 'asked')
      union select m.organisation_id, m.person_id from ${buddyMembers} m join ${buddyPairs} p on p.id = m.pair_id
        where m.left_on is null and p.state <> 'ended'
      union select b.organisation_id, b.person_id from ${dropInBookings} b join ${dropIns} d on d.id = b.drop_in_id
        where b.state in ('booked', 'waiting', 'offered') and d.starts_at > ${now.toISOString()}
    )
    select o.organisation_id as "organisationId", o.person_id as "personId"
    from open o
    where exists (select from ${appointments} a where a.organisation_id = o.organisation_id and a.person_id = o.person_id)
      and not exists (
        select from ${appointments} a
        where a.organisation_id = o.organisation_id and a.person_id = o.person_id and a.status <> 'ended')
      -- A wrong spreadsheet is noticed and undone on the same day; nobody has lost their mentor by then.
      and not exists (
        select from ${peopleImports} i
        join ${peopleImportRows} r on r.import_id = i.id
        join ${appointments} a on a.id::text = r.done -> 'appointment' ->> 'id'
        where i.state = 'imported' and i.imported_at > ${settledBefore.toISOString()}
          and a.organisation_id = o.organisation_id and a.person_id = o.person_id)
    order by 1, 2`)
  return rows
}
