import type { Db } from '@elevate/db/connect'
import { sql } from '@elevate/db/drizzle'
import { isDue } from './monitoring-queries.ts'

type Due = { id: string; organisationId: string; personId: string | null; isDraft: boolean }

/** Before anything is looked for: no hold comes or goes until the transaction ends (retention.sql). */
export const keepHoldsStill = async (tx: Db): Promise<void> => {
  await tx.execute(sql`select app.keep_holds_still()`)
}

/** Some of those whose day has come; whatever somebody works on at this moment waits for the next time. */
export const lockDue = async (
  tx: Db,
  { today, now, most }: { today: string; now: Date; most: number },
): Promise<Due[]> => {
  const { rows } = await tx.execute<Due>(sql`
    select a.id, a.organisation_id as "organisationId", a.person_id as "personId", a.state = 'draft' as "isDraft"
      from applications a join campaigns c on c.id = a.campaign_id
     where ${isDue(today, now)}
     order by a.id limit ${most}
       for update of a skip locked`)
  return rows
}

const asArray = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`

/**
 * What speaks of these applications and does not go with them by itself. It belongs to many features; an erasure has
 * to reach all of it at once, so it stands here in one place.
 */
export const eraseTraces = async (tx: Db, ids: readonly string[]): Promise<void> => {
  const these = asArray(ids)
  await tx.execute(sql`
    delete from outbox where about_id = any (${these}) or about_id in (
      select id from letters where application_id = any (${these})
      union all select id from offers where application_id = any (${these})
      union all select id from interview_bookings where application_id = any (${these})
      union all select id from checks where application_id = any (${these})
      union all select id from reference_requests where application_id = any (${these}))`)
  await tx.execute(sql`
    delete from tasks t using unnest(${these}) one(id)
     where t.href like '%' || one.id || '%' or t.dedupe_key like '%' || one.id || '%'`)
  await tx.execute(sql`
    delete from notifications n using unnest(${these}) one(id) where n.href like '%' || one.id || '%'`)
  // Without the application such a check would be nobody's, which the table refuses.
  await tx.execute(sql`delete from checks where application_id = any (${these}) and appointment_id is null`)
}

/** Details, answers, steps, scores, bookings, offers, letters and notes go with it (foreign keys). */
export const deleteApplications = async (tx: Db, ids: readonly string[]): Promise<void> => {
  await tx.execute(sql`delete from applications where id = any (${asArray(ids)})`)
}

/** What somebody has only because they can sign in or were told something; it goes with the person. */
const whatGoesAlong = [
  'accounts',
  'sign_ins',
  'links',
  'notifications',
  'outbox',
  'idempotency_keys',
  'access_needs',
  'access_backgrounds',
  'organisation_people',
]

/**
 * Of these people, those of whom nothing else is known: no application, appointment or grant, nothing that they did
 * for others, no organisation that knew them before they applied. They and their accounts go. Answers how many.
 */
export const deletePeopleWithNothingElse = async (tx: Db, personIds: readonly string[]): Promise<number> => {
  const { rowCount } = await tx.execute(sql`
    delete from people p
     where p.id = any (${asArray(personIds)})
       and p.id not in (select app.in_use('people', ${asArray(personIds)}, ${`{${whatGoesAlong.join(',')}}`}::text[]))
       and not exists (select from organisation_people k where k.person_id = p.id and k.source <> 'application')`)
  return rowCount ?? 0
}
