import type { ConcernMove } from '@elevate/contracts/concerns'
import type { Db } from '@elevate/db/connect'
import { aliasedTable, and, asc, desc, eq, inArray, lt, sql } from '@elevate/db/drizzle'
import { concernSteps, concerns } from '@elevate/db/schema/concerns'
import { organisations } from '@elevate/db/schema/organisations'
import { people } from '@elevate/db/schema/people'

const acknowledger = aliasedTable(people, 'acknowledger')
const author = aliasedTable(people, 'author')
export const nameOf = (who: typeof people | typeof author) =>
  sql<string>`concat_ws(' ', coalesce(${who.preferredName}, ${who.givenName}), ${who.familyName})`

/** Concerns of mine and for me: the wall lets no others through, and the condition says it once more. */
const isForMe = (personId: string) =>
  sql`(${concerns.authorId} = ${personId}::uuid or ${personId}::uuid = any (${concerns.readerIds}))`

const listed = {
  id: concerns.id,
  organisationId: concerns.organisationId,
  organisation: organisations.name,
  state: concerns.state,
  raisedAt: concerns.raisedAt,
  authorId: concerns.authorId,
  readerIds: concerns.readerIds,
  acknowledgedAt: concerns.acknowledgedAt,
  acknowledgedBy: nameOf(acknowledger),
}

export const concernsNewestFirst = (
  db: Db,
  personId: string,
  { before, limit }: { before: string | undefined; limit: number },
) =>
  db
    .select(listed)
    .from(concerns)
    .innerJoin(organisations, eq(organisations.id, concerns.organisationId))
    .leftJoin(acknowledger, eq(acknowledger.id, concerns.acknowledgedBy))
    .where(and(isForMe(personId), before ? lt(concerns.id, before) : undefined))
    .orderBy(desc(concerns.id))
    .limit(limit)
export type ListedRow = Awaited<ReturnType<typeof concernsNewestFirst>>[number]

const whole = {
  ...listed,
  authorName: nameOf(author),
  whatHappened: concerns.whatHappened,
  who: concerns.who,
  contactBy: concerns.contactBy,
  version: concerns.version,
}

export const findConcern = async (db: Db, personId: string, concernId: string) => {
  const rows = await db
    .select(whole)
    .from(concerns)
    .innerJoin(organisations, eq(organisations.id, concerns.organisationId))
    .leftJoin(acknowledger, eq(acknowledger.id, concerns.acknowledgedBy))
    .leftJoin(author, eq(author.id, concerns.authorId))
    .where(and(eq(concerns.id, concernId), isForMe(personId)))
  return rows[0]
}
export type ConcernRow = NonNullable<Awaited<ReturnType<typeof findConcern>>>

export const lockConcern = async (tx: Db, concernId: string): Promise<void> => {
  await tx.select({ id: concerns.id }).from(concerns).where(eq(concerns.id, concernId)).for('update')
}

export const insertConcern = async (tx: Db, row: typeof concerns.$inferInsert): Promise<void> => {
  await tx.insert(concerns).values(row)
}

type Changes = Partial<
  Pick<typeof concerns.$inferInsert, 'state' | 'acknowledgedAt' | 'acknowledgedBy' | 'closedAt' | 'readerIds'>
>

export const updateConcern = async (tx: Db, concernId: string, changes: Changes): Promise<void> => {
  await tx
    .update(concerns)
    .set({ ...changes, version: sql`${concerns.version} + 1` })
    .where(eq(concerns.id, concernId))
}

export const insertStep = async (
  tx: Db,
  row: { id: string; concernId: string; move: ConcernMove; at: Date; byPersonId: string; note: string },
): Promise<void> => {
  await tx.insert(concernSteps).values(row)
}

/** In their order; the wall shows them to those whom the concern was sent to. */
export const stepsOf = (db: Db, concernId: string) =>
  db
    .select({
      move: concernSteps.move,
      at: concernSteps.at,
      by: sql<string | null>`nullif(${nameOf(people)}, '')`,
      note: concernSteps.note,
    })
    .from(concernSteps)
    .leftJoin(people, eq(people.id, concernSteps.byPersonId))
    .where(eq(concernSteps.concernId, concernId))
    .orderBy(asc(concernSteps.at), asc(concernSteps.id))

export const peopleNamed = (db: Db, personIds: string[]) =>
  db
    .select({ personId: people.id, name: nameOf(people) })
    .from(people)
    .where(inArray(people.id, personIds))
    .orderBy(asc(nameOf(people)), asc(people.id))

export const heldConcerns = (db: Db, personId: string) =>
  db
    .select({
      raisedAt: concerns.raisedAt,
      whatHappened: concerns.whatHappened,
      who: concerns.who,
      contactBy: concerns.contactBy,
      state: concerns.state,
    })
    .from(concerns)
    .where(eq(concerns.authorId, personId))
    .orderBy(asc(concerns.id))
