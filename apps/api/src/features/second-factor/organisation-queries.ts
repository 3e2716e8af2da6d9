import type { Db } from '@elevate/db/connect'
import { eq, sql } from '@elevate/db/drizzle'
import { organisationSignInRules as rules } from '@elevate/db/schema/second-factor'

export type Rule = { secondFactorFrom: string | null; version: number }
const usual: Rule = { secondFactorFrom: null, version: 1 }

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

const hasOne = sql`(exists (select from authenticators a where a.person_id = g.person_id and a.sealed_key is not null)
  or exists (select from passkeys k where k.person_id = g.person_id))`
const standsOn = (today: string) =>
  sql`g.ended_at is null and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to >= ${today})`

/** Whom the rule binds today. As the system: who has set up what is for nobody else to read. */
export const whoRunsIt = async (
  db: Db,
  organisationId: string,
  today: string,
): Promise<{ personId: string; hasOne: boolean }[]> => {
  const { rows } = await db.execute<{ personId: string; hasOne: boolean }>(sql`
    select distinct g.person_id as "personId",
           ${hasOne} as "hasOne"
      from grants g
     where (g.kind = 'administrator' or (g.kind = 'coordinator' and g.organisation_id = ${organisationId}))
       and ${standsOn(today)}
     order by 1`)
  return rows
}

export type Untold = {
  organisationId: string
  organisationName: string
  from: string
  personId: string
  dedupeKey: string
}

/** Each day that is set has a version of its own, and is told to each person once. */
export const toldKey = (of: { organisationId: string; version: number; personId: string }): string =>
  `second-factor-from:${of.organisationId}:${of.version}:${of.personId}`

/** Who must have one from a day that has not passed, has none, and was not told of that day; in one organisation or all. */
export const untold = async (
  db: Db,
  { today, organisationId }: { today: string; organisationId?: string },
): Promise<Untold[]> => {
  const { rows } = await db.execute<Untold>(sql`
    select * from (
      select distinct r.organisation_id as "organisationId", o.name as "organisationName", r.second_factor_from::text as "from",
             g.person_id as "personId",
             'second-factor-from:' || r.organisation_id || ':' || r.version || ':' || g.person_id as "dedupeKey"
        from organisation_sign_in_rules r join organisations o on o.id = r.organisation_id
        join grants g on g.kind = 'administrator' or (g.kind = 'coordinator' and g.organisation_id = r.organisation_id)
       where r.second_factor_from >= ${today} and ${standsOn(today)} and not ${hasOne}
         ${organisationId === undefined ? sql`` : sql`and r.organisation_id = ${organisationId}`}) who
     where not exists (select from notifications n where n.dedupe_key = who."dedupeKey")
     order by 1, 4`)
  return rows
}
