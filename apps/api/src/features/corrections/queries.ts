import type { Db } from '@elevate/db/connect'
import { and, desc, eq, lt, sql } from '@elevate/db/drizzle'
import { correctionRequests as requests } from '@elevate/db/schema/data-rights'
import { people } from '@elevate/db/schema/people'

const columns = {
  id: requests.id,
  personId: requests.personId,
  organisationIds: requests.organisationIds,
  subject: requests.subject,
  words: requests.words,
  state: requests.state,
  askedAt: requests.askedAt,
  askedBy: requests.askedBy,
  dueOn: requests.dueOn,
  decidedAt: requests.decidedAt,
  answer: requests.answer,
  name: sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`,
}

const corrections = (db: Db) => db.select(columns).from(requests).innerJoin(people, eq(people.id, requests.personId))
export type CorrectionRow = Awaited<ReturnType<typeof corrections>>[number]

export const newestFirst = (db: Db, { before, limit }: { before: string | undefined; limit: number }) =>
  corrections(db)
    .where(before === undefined ? undefined : lt(requests.id, before))
    .orderBy(desc(requests.id))
    .limit(limit)

const shownAtMost = 100

export const correctionsOf = (db: Db, personId: string) =>
  corrections(db).where(eq(requests.personId, personId)).orderBy(desc(requests.id)).limit(shownAtMost)

export const findCorrection = async (db: Db, id: string): Promise<CorrectionRow | undefined> =>
  (await corrections(db).where(eq(requests.id, id)))[0]

/** False where the same waits for an answer already. */
export const insertCorrection = async (db: Db, row: typeof requests.$inferInsert): Promise<boolean> =>
  ((await db.insert(requests).values(row).onConflictDoNothing()).rowCount ?? 0) > 0

type Decision = {
  state: 'corrected' | 'refused' | 'withdrawn'
  answer: string | null
  decidedAt: Date
  decidedBy: string
}

/** False where somebody has decided meanwhile. */
export const decideCorrection = async (db: Db, id: string, values: Decision): Promise<boolean> => {
  const { rowCount } = await db
    .update(requests)
    .set(values)
    .where(and(eq(requests.id, id), eq(requests.state, 'asked')))
  return (rowCount ?? 0) > 0
}

export const isKnown = async (db: Db, personId: string): Promise<boolean> => {
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, personId), sql`${people.erasedAt} is null`))
  return rows.length > 0
}

export const heldCorrections = (db: Db, personId: string) =>
  db
    .select({
      about: requests.subject,
      whatYouSaid: requests.words,
      askedAt: requests.askedAt,
      answerBy: requests.dueOn,
      state: requests.state,
      answeredAt: requests.decidedAt,
      answer: requests.answer,
    })
    .from(requests)
    .where(eq(requests.personId, personId))
    .orderBy(desc(requests.id))
