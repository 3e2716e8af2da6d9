import type { FieldToTakeOver } from '@elevate/contracts/application-duplicates'
import type { Db } from '@elevate/db/connect'
import { and, asc, eq, gt, inArray, isNotNull, isNull, sql } from '@elevate/db/drizzle'
import { applicationDetails, applicationDuplicates } from '@elevate/db/schema/application-details'
import { applications } from '@elevate/db/schema/applications'
import { people } from '@elevate/db/schema/people'
import { scoreSheets } from '@elevate/db/schema/scoring'
import { nameOf } from '../lists/listed-queries.ts'
import { personName } from '../page/queries.ts'

const pairs = applicationDuplicates

const pairColumns = {
  id: pairs.id,
  campaignId: pairs.campaignId,
  organisationId: pairs.organisationId,
  lowApplicationId: pairs.lowApplicationId,
  highApplicationId: pairs.highApplicationId,
  alike: pairs.alike,
  foundAt: pairs.foundAt,
  decision: pairs.decision,
  decidedAt: pairs.decidedAt,
  decidedBy: personName,
}

type Wanted = { campaignId: string; isDecided: boolean; after: string | undefined; limit: number }

export const pageOfPairs = (db: Db, { campaignId, isDecided, after, limit }: Wanted) =>
  db
    .select(pairColumns)
    .from(pairs)
    .leftJoin(people, eq(people.id, pairs.decidedBy))
    .where(
      and(
        eq(pairs.campaignId, campaignId),
        isDecided ? isNotNull(pairs.decision) : isNull(pairs.decision),
        after === undefined ? undefined : gt(pairs.id, after),
      ),
    )
    .orderBy(asc(pairs.id))
    .limit(limit)
export type PairRow = Awaited<ReturnType<typeof pageOfPairs>>[number]

type OnePair = { campaignId: string; duplicateId: string; organisationIds: readonly string[] }

const isWanted = ({ campaignId, duplicateId, organisationIds }: OnePair) =>
  and(eq(pairs.id, duplicateId), eq(pairs.campaignId, campaignId), inArray(pairs.organisationId, [...organisationIds]))

export const findPair = (db: Db, wanted: OnePair) =>
  db
    .select(pairColumns)
    .from(pairs)
    .leftJoin(people, eq(people.id, pairs.decidedBy))
    .where(isWanted(wanted))
    .then(([row]) => row)

/** Two who decide at once decide one after the other; the second finds that it has been decided. */
export const lockPair = (tx: Db, wanted: OnePair) =>
  tx.select({ decision: pairs.decision }).from(pairs).where(isWanted(wanted)).for('update')

export const decidePair = async (
  tx: Db,
  id: string,
  decided: Pick<typeof pairs.$inferInsert, 'decision' | 'decidedAt' | 'decidedBy'>,
): Promise<void> => {
  await tx.update(pairs).set(decided).where(eq(pairs.id, id))
}

/** Both applications, locked in the order of their ids as every move locks them. */
export const lockSides = (tx: Db, ids: readonly string[]) =>
  tx
    .select({ id: applications.id })
    .from(applications)
    .where(inArray(applications.id, [...ids]))
    .orderBy(asc(applications.id))
    .for('update')

/** The applications of pairs, for lists and pages alike. */
export const sidesOf = (db: Db, ids: readonly string[]) =>
  db
    .select({
      id: applications.id,
      reference: applications.reference,
      name: nameOf,
      state: applications.state,
      route: applications.route,
      startedAt: applications.startedAt,
      submittedAt: applications.submittedAt,
      personId: applications.personId,
      scoreSheets: sql<number>`(select count(*)::int from ${scoreSheets} s where s.application_id = ${applications.id})`,
    })
    .from(applications)
    .leftJoin(applicationDetails, eq(applicationDetails.applicationId, applications.id))
    .where(inArray(applications.id, [...ids]))
    .orderBy(asc(applications.id))
export type SideRow = Awaited<ReturnType<typeof sidesOf>>[number]

/** Which one goes on has to be known before the state says that this one does not. */
export const pointTo = async (tx: Db, mergedId: string, keptId: string): Promise<void> => {
  await tx.update(applications).set({ mergedInto: keptId }).where(eq(applications.id, mergedId))
}

/** Only where it has none; the merged one keeps its own, so that its page can still show the way. */
export const giveAccount = async (tx: Db, keptId: string, personId: string): Promise<void> => {
  await tx
    .update(applications)
    .set({ personId, version: sql`${applications.version} + 1` })
    .where(and(eq(applications.id, keptId), isNull(applications.personId)))
}

type Values = Partial<Pick<typeof applicationDetails.$inferInsert, FieldToTakeOver>>

export const takeOver = async (tx: Db, keptId: string, values: Values): Promise<void> => {
  await tx
    .update(applicationDetails)
    .set({ ...values, version: sql`${applicationDetails.version} + 1` })
    .where(eq(applicationDetails.applicationId, keptId))
}
