import type { Db } from '@elevate/db/connect'
import { and, asc, eq, isNotNull } from '@elevate/db/drizzle'
import { erasureRequests } from '@elevate/db/schema/data-rights'
import { people } from '@elevate/db/schema/people'

export const erasedPeople = (db: Db) =>
  db
    .select({ personId: people.id, erasedAt: people.erasedAt })
    .from(people)
    .where(isNotNull(people.erasedAt))
    .orderBy(asc(people.erasedAt), asc(people.id))

/** Locked: two who do the same after a restore take turns. */
export const whetherErased = async (db: Db, personId: string): Promise<boolean | undefined> => {
  const [row] = await db.select({ erasedAt: people.erasedAt }).from(people).where(eq(people.id, personId)).for('update')
  return row && row.erasedAt !== null
}

export const openRequestOf = async (db: Db, personId: string): Promise<string | undefined> => {
  const rows = await db
    .select({ id: erasureRequests.id })
    .from(erasureRequests)
    .where(and(eq(erasureRequests.personId, personId), eq(erasureRequests.state, 'asked')))
  return rows[0]?.id
}
