import type { Db } from '@elevate/db/connect'
import { and, asc, eq, sql } from '@elevate/db/drizzle'
import { mentoringRatherNots } from '@elevate/db/schema/mentor-register'
import { organisations } from '@elevate/db/schema/organisations'
import { organisationPeople } from '@elevate/db/schema/people'
import { nameOf } from '../queries.ts'

/** Where somebody is a partner, has no mentor, and has not asked for one. */
export const canAskIn = (db: Db, personId: string) =>
  db
    .select({ id: organisations.id, name: organisations.name, shortName: organisations.shortName })
    .from(organisationPeople)
    .innerJoin(organisations, eq(organisations.id, organisationPeople.organisationId))
    .where(
      and(
        eq(organisationPeople.personId, personId),
        sql`${organisationPeople.status} is not null and ${organisationPeople.status} <> 'ended'`,
        sql`not exists (select from mentorships m where m.organisation_id = ${organisations.id} and m.partner_person_id = ${personId} and m.ended_at is null)`,
        sql`not exists (select from mentor_requests r where r.organisation_id = ${organisations.id} and r.partner_person_id = ${personId} and r.state in ('waiting', 'asked'))`,
      ),
    )
    .orderBy(asc(organisations.name), asc(organisations.id))

/** For their author alone, as the wall has it. */
export const ratherNotsOf = (db: Db, personId: string) =>
  db
    .select({
      id: mentoringRatherNots.id,
      organisation: { id: organisations.id, name: organisations.name, shortName: organisations.shortName },
      name: nameOf(mentoringRatherNots.otherPersonId),
    })
    .from(mentoringRatherNots)
    .innerJoin(organisations, eq(organisations.id, mentoringRatherNots.organisationId))
    .where(eq(mentoringRatherNots.personId, personId))
    .orderBy(asc(mentoringRatherNots.id))

export const deleteRatherNot = async (tx: Db, { id, personId }: { id: string; personId: string }): Promise<boolean> => {
  const { rowCount } = await tx
    .delete(mentoringRatherNots)
    .where(and(eq(mentoringRatherNots.id, id), eq(mentoringRatherNots.personId, personId)))
  return rowCount === 1
}
