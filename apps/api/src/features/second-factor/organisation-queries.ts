import type { Db } from '@elevate/db/connect'
import { eq, sql } from '@elevate/db/drizzle'
import { organisations } from '@elevate/db/schema/organisations'
import { organisationSignInRules as rules } from '@elevate/db/schema/second-factor'

export type Rule = { secondFactorFrom: string | null; version: number }
const usual: Rule = { secondFactorFrom: null, version: 1 }

export const findOrganisation = async (db: Db, id: string) =>
  (
    await db
      .select({ id: organisations.id, name: organisations.name })
      .from(organisations)
      .where(eq(organisations.id, id))
  )[0]

const columns = { secondFactorFrom: rules.secondFactorFrom, version: rules.version }

export const findRule = async (db: Db, organisationId: string): Promise<Rule> =>
  (await db.select(columns).from(rules).where(eq(rules.organisationId, organisationId)))[0] ?? usual

/** Written where there is none yet, so that there is something to lock. */
export const lockRule = async (db: Db, organisationId: string): Promise<Rule> => {
  await db.insert(rules).values({ organisationId }).onConflictDoNothing()
  const [row] = await db.select(columns).from(rules).where(eq(rules.organisationId, organisationId)).for('update')
  return row ?? usual
}

export const updateRule = async (db: Db, organisationId: string, secondFactorFrom: string | null): Promise<void> => {
  await db
    .update(rules)
    .set({ secondFactorFrom, version: sql`${rules.version} + 1` })
    .where(eq(rules.organisationId, organisationId))
}

/** Whom the rule binds today. As the system: who has set up what is for nobody else to read. */
export const whoRunsIt = async (
  db: Db,
  organisationId: string,
  today: string,
): Promise<{ personId: string; hasOne: boolean }[]> => {
  const { rows } = await db.execute<{ personId: string; hasOne: boolean }>(sql`
    select distinct g.person_id as "personId",
           exists (select from authenticators a where a.person_id = g.person_id and a.sealed_key is not null)
             or exists (select from passkeys k where k.person_id = g.person_id) as "hasOne"
      from grants g
     where (g.kind = 'administrator' or (g.kind = 'coordinator' and g.organisation_id = ${organisationId}))
       and g.ended_at is null and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to >= ${today})
     order by 1`)
  return rows
}
