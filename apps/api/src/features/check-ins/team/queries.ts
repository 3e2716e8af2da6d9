import type { Db } from '@elevate/db/connect'
import { and, asc, eq, gt, gte, isNull, lte, or, sql } from '@elevate/db/drizzle'
import { alias } from '@elevate/db/pg-core'
import { checkInAbsences, checkInOwnLeads, checkInTeams } from '@elevate/db/schema/check-in-programmes'
import { mentorships } from '@elevate/db/schema/mentoring'
import { people } from '@elevate/db/schema/people'
import { grants } from '@elevate/db/schema/sign-in'
import { nameOf } from '../queries.ts'

export const candidatesIn = (db: Db, organisationId: string, today: string) =>
  db
    .selectDistinctOn([people.id], { id: people.id, name: nameOf(people), since: grants.validFrom })
    .from(grants)
    .innerJoin(people, eq(people.id, grants.personId))
    .where(
      and(
        eq(grants.organisationId, organisationId),
        eq(grants.kind, 'coordinator'),
        isNull(grants.endedAt),
        lte(grants.validFrom, today),
        or(isNull(grants.validTo), gte(grants.validTo, today)),
      ),
    )
    .orderBy(people.id, asc(grants.validFrom))
    .then((rows) => rows.toSorted((a, b) => `${a.since} ${a.id}`.localeCompare(`${b.since} ${b.id}`)))

export const findTeam = async (db: Db, organisationId: string) =>
  (
    await db
      .select({ leadId: checkInTeams.leadId, deputyId: checkInTeams.deputyId, version: checkInTeams.version })
      .from(checkInTeams)
      .where(eq(checkInTeams.organisationId, organisationId))
  )[0]

export const findOwnLead = async (db: Db, organisationId: string, personId: string) =>
  (
    await db
      .select({ leadId: checkInOwnLeads.leadId, deputyId: checkInOwnLeads.deputyId })
      .from(checkInOwnLeads)
      .where(and(eq(checkInOwnLeads.organisationId, organisationId), eq(checkInOwnLeads.personId, personId)))
  )[0]

export const absencesFrom = (db: Db, organisationId: string, today: string) =>
  db
    .select({
      id: checkInAbsences.id,
      personId: checkInAbsences.personId,
      name: nameOf(people),
      startsOn: checkInAbsences.startsOn,
      endsOn: checkInAbsences.endsOn,
    })
    .from(checkInAbsences)
    .innerJoin(people, eq(people.id, checkInAbsences.personId))
    .where(and(eq(checkInAbsences.organisationId, organisationId), gte(checkInAbsences.endsOn, today)))
    .orderBy(asc(checkInAbsences.startsOn), asc(checkInAbsences.id))

/** The mentor of the mentorship that runs now. */
export const mentorOf = async (db: Db, organisationId: string, personId: string) =>
  (
    await db
      .select({ id: people.id, name: nameOf(people) })
      .from(mentorships)
      .innerJoin(people, eq(people.id, mentorships.mentorPersonId))
      .where(
        and(
          eq(mentorships.organisationId, organisationId),
          eq(mentorships.partnerPersonId, personId),
          isNull(mentorships.endedAt),
        ),
      )
  )[0]

/** False where somebody has changed it since that version was read; 0 where there was nothing. */
export const saveTeam = async (
  tx: Db,
  row: { organisationId: string; leadId: string; deputyId: string | null },
  version: number,
): Promise<boolean> => {
  if (version === 0) return (await tx.insert(checkInTeams).values(row).onConflictDoNothing()).rowCount === 1
  const { leadId, deputyId } = row
  const changed = await tx
    .update(checkInTeams)
    .set({ leadId, deputyId, version: version + 1 })
    .where(and(eq(checkInTeams.organisationId, row.organisationId), eq(checkInTeams.version, version)))
  return changed.rowCount === 1
}

export const insertAbsence = async (tx: Db, row: typeof checkInAbsences.$inferInsert): Promise<void> => {
  await tx.insert(checkInAbsences).values(row)
}

export const deleteAbsence = async (tx: Db, organisationId: string, absenceId: string): Promise<boolean> => {
  const gone = await tx
    .delete(checkInAbsences)
    .where(and(eq(checkInAbsences.organisationId, organisationId), eq(checkInAbsences.id, absenceId)))
  return gone.rowCount === 1
}

const leads = alias(people, 'leads')
const deputies = alias(people, 'deputies')

export const ownLeadsOf = (
  db: Db,
  organisationId: string,
  page: { personId?: string; after?: string | undefined; limit: number },
) =>
  db
    .select({
      person: { id: people.id, name: nameOf(people) },
      lead: { id: leads.id, name: nameOf(leads) },
      deputyId: checkInOwnLeads.deputyId,
      deputyName: nameOf(deputies),
    })
    .from(checkInOwnLeads)
    .innerJoin(people, eq(people.id, checkInOwnLeads.personId))
    .innerJoin(leads, eq(leads.id, checkInOwnLeads.leadId))
    .leftJoin(deputies, eq(deputies.id, checkInOwnLeads.deputyId))
    .where(
      and(
        eq(checkInOwnLeads.organisationId, organisationId),
        page.personId ? eq(checkInOwnLeads.personId, page.personId) : undefined,
        page.after ? gt(checkInOwnLeads.personId, page.after) : undefined,
      ),
    )
    .orderBy(asc(checkInOwnLeads.personId))
    .limit(page.limit)

export const saveOwnLead = async (tx: Db, row: typeof checkInOwnLeads.$inferInsert): Promise<void> => {
  await tx
    .insert(checkInOwnLeads)
    .values(row)
    .onConflictDoUpdate({
      target: [checkInOwnLeads.organisationId, checkInOwnLeads.personId],
      set: { leadId: row.leadId, deputyId: sql`excluded.deputy_id` },
    })
}

export const deleteOwnLead = async (tx: Db, organisationId: string, personId: string): Promise<boolean> => {
  const gone = await tx
    .delete(checkInOwnLeads)
    .where(and(eq(checkInOwnLeads.organisationId, organisationId), eq(checkInOwnLeads.personId, personId)))
  return gone.rowCount === 1
}
