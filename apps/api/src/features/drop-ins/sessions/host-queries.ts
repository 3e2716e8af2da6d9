import type { Db } from '@elevate/db/connect'
import { and, asc, eq, gt, inArray, isNull, lte, notExists, or, sql } from '@elevate/db/drizzle'
import { prepared } from '@elevate/db/prepared'
import { dropInHosts, dropIns } from '@elevate/db/schema/drop-ins'
import { organisationPeople, people } from '@elevate/db/schema/people'
import { grants } from '@elevate/db/schema/sign-in'
import { tasks } from '@elevate/db/schema/tasks'

export const hostIdsOf = async (db: Db, dropInId: string): Promise<string[]> => {
  const rows = await prepared(db, 'drop-in-hosts', (from) =>
    from
      .select({ personId: dropInHosts.personId })
      .from(dropInHosts)
      .where(eq(dropInHosts.dropInId, sql.placeholder('dropInId')))
      .orderBy(asc(dropInHosts.personId)),
  ).execute({ dropInId })
  return rows.map(({ personId }) => personId)
}

export const setHosts = async (
  tx: Db,
  dropIns: { id: string; organisationId: string }[],
  hostIds: readonly string[],
): Promise<void> => {
  if (dropIns.length === 0) return
  const ids = dropIns.map(({ id }) => id)
  await tx.delete(dropInHosts).where(inArray(dropInHosts.dropInId, ids))
  const rows = dropIns.flatMap(({ id, organisationId }) =>
    hostIds.map((personId) => ({ dropInId: id, personId, organisationId })),
  )
  if (rows.length > 0) await tx.insert(dropInHosts).values(rows)
}

export const removeHost = async (tx: Db, dropInId: string, personId: string): Promise<void> => {
  await tx.delete(dropInHosts).where(and(eq(dropInHosts.dropInId, dropInId), eq(dropInHosts.personId, personId)))
}

const isGranted = (today: string) =>
  sql<boolean>`exists (select from ${grants} g where g.person_id = ${organisationPeople.personId} and g.organisation_id = ${organisationPeople.organisationId} and g.kind in ('coordinator', 'mentor') and g.ended_at is null and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to >= ${today}))`
const isPartner = sql<boolean>`(${organisationPeople.status} is not null and ${organisationPeople.status} <> 'ended')`

/** Who can host here: coordinators, mentors and partners. Staff first. */
export const possibleHosts = (db: Db, organisationId: string, { today, ids }: { today: string; ids?: string[] }) =>
  db
    .select({
      id: people.id,
      name: sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`,
      isPartner: sql<boolean>`coalesce(${isPartner}, false)`,
      isStaff: isGranted(today),
    })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .where(
      and(
        eq(organisationPeople.organisationId, organisationId),
        ids ? inArray(organisationPeople.personId, ids) : undefined,
        or(isPartner, isGranted(today)),
      ),
    )
    .orderBy(asc(organisationPeople.sortName), asc(organisationPeople.personId))
    .limit(500)

/** Takes those off sessions that begin until then who have no part here any more. */
export const removeHostsWhoLeft = async (
  tx: Db,
  { now, until, today }: { now: Date; until: Date; today: string },
): Promise<void> => {
  const isHere = tx
    .select({ one: sql`1` })
    .from(organisationPeople)
    .where(
      and(
        eq(organisationPeople.organisationId, dropInHosts.organisationId),
        eq(organisationPeople.personId, dropInHosts.personId),
        or(isPartner, isGranted(today)),
      ),
    )
  const near = tx
    .select({ id: dropIns.id })
    .from(dropIns)
    .where(and(gt(dropIns.startsAt, now), lte(dropIns.startsAt, until)))
  await tx.delete(dropInHosts).where(and(inArray(dropInHosts.dropInId, near), notExists(isHere)))
}

/** Sessions that begin until then and have nobody to host them. */
export const withoutHost = (db: Db, { now, until }: { now: Date; until: Date }) =>
  db
    .select()
    .from(dropIns)
    .where(
      and(
        gt(dropIns.startsAt, now),
        lte(dropIns.startsAt, until),
        isNull(dropIns.cancelledAt),
        sql`not exists (select from ${dropInHosts} h where h.drop_in_id = ${dropIns.id})`,
      ),
    )
    .orderBy(asc(dropIns.startsAt), asc(dropIns.id))

/** Tasks to find a host for a session that are still open. */
export const openHostTasks = async (db: Db, dropInIds: readonly string[]): Promise<string[]> => {
  if (dropInIds.length === 0) return []
  const rows = await db
    .select({ key: tasks.dedupeKey })
    .from(tasks)
    .where(
      and(
        isNull(tasks.doneAt),
        isNull(tasks.withdrawnAt),
        or(...dropInIds.map((id) => sql`${tasks.dedupeKey} like ${`drop-in-host:${id}:%`}`)),
      ),
    )
  return rows.map(({ key }) => key)
}
