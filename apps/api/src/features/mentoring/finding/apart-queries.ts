import type { Db } from '@elevate/db/connect'
import { sql } from '@elevate/db/drizzle'

/**
 * Who may not be paired with these partners, as `mentor partner`: declared conflicts, what either of the two wished
 * (here and in coffee rounds), pairs that coordinators keep apart, those who were paired before, and mentors who were
 * asked for the request that is open and did not take it.
 */
export const keptApart = async (
  tx: Db,
  { organisationId, partnerIds }: { organisationId: string; partnerIds: readonly string[] },
): Promise<Set<string>> => {
  if (partnerIds.length === 0) return new Set()
  const ids = sql`${`{${partnerIds.join(',')}}`}::uuid[]`
  const here = sql`organisation_id = ${organisationId}`
  const { rows } = await tx.execute<{ mentor: string; partner: string }>(sql`
    select me.person_id as mentor, c.partner_person_id as partner from mentor_conflicts c join mentors me on me.id = c.mentor_id
     where c.${here} and c.partner_person_id = any (${ids})
    union select other_person_id, person_id from mentoring_rather_nots where ${here} and person_id = any (${ids})
    union select person_id, other_person_id from mentoring_rather_nots where ${here} and other_person_id = any (${ids})
    union select other_person_id, person_id from coffee_rather_nots where ${here} and person_id = any (${ids}) and other_person_id is not null
    union select person_id, other_person_id from coffee_rather_nots where ${here} and other_person_id = any (${ids})
    union select low_person_id, high_person_id from coffee_keep_apart where ${here} and high_person_id = any (${ids})
    union select high_person_id, low_person_id from coffee_keep_apart where ${here} and low_person_id = any (${ids})
    union select mentor_person_id, partner_person_id from mentorships where ${here} and partner_person_id = any (${ids})
    union select o.mentor_person_id, o.partner_person_id from mentor_offers o join mentor_requests r on r.id = o.request_id
     where o.${here} and o.partner_person_id = any (${ids}) and o.state in ('declined', 'expired') and r.state in ('waiting', 'asked')`)
  return new Set(rows.map(({ mentor, partner: person }) => `${mentor} ${person}`))
}

/** Nobody starts with a mentor while one is there. */
export const runningMentorOf = async (
  tx: Db,
  { organisationId, partnerIds }: { organisationId: string; partnerIds: readonly string[] },
): Promise<Set<string>> => {
  if (partnerIds.length === 0) return new Set()
  const { rows } = await tx.execute<{ id: string }>(
    sql`select partner_person_id as id from mentorships where organisation_id = ${organisationId} and ended_at is null and partner_person_id = any (${`{${partnerIds.join(',')}}`}::uuid[])`,
  )
  return new Set(rows.map(({ id }) => id))
}
