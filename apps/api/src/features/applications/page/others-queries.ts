import type { Db } from '@elevate/db/connect'
import { asc, eq, or, sql } from '@elevate/db/drizzle'
import { applicationDetails, applicationDuplicates } from '@elevate/db/schema/application-details'
import { applications } from '@elevate/db/schema/applications'
import { nameOf } from '../lists/listed-queries.ts'

/** Applications that may be from the same person, whatever was decided. */
export const duplicatesOf = (db: Db, id: string) => {
  const pairs = applicationDuplicates
  return db
    .select({
      id: pairs.id,
      other: { id: applications.id, reference: applications.reference, name: nameOf, state: applications.state },
      alike: pairs.alike,
      decision: sql<'merged' | 'different-people' | null>`${pairs.decision}`,
    })
    .from(pairs)
    .innerJoin(
      applications,
      sql`${applications.id} = case when ${pairs.lowApplicationId} = ${id} then ${pairs.highApplicationId} else ${pairs.lowApplicationId} end`,
    )
    .leftJoin(applicationDetails, eq(applicationDetails.applicationId, applications.id))
    .where(or(eq(pairs.lowApplicationId, id), eq(pairs.highApplicationId, id)))
    .orderBy(asc(pairs.id))
}

/** The application that goes on in its place, and those that it goes on for: each found by an index. */
export const mergedWith = (db: Db, id: string) =>
  db
    .select({
      id: applications.id,
      reference: applications.reference,
      name: nameOf,
      goesOn: sql<boolean>`${applications.mergedInto} is distinct from ${id}::uuid`,
    })
    .from(applications)
    .leftJoin(applicationDetails, eq(applicationDetails.applicationId, applications.id))
    .where(
      sql`${applications.id} in (select other.id from applications other where other.merged_into = ${id} union all select here.merged_into from applications here where here.id = ${id})`,
    )
    .orderBy(asc(applications.id))
