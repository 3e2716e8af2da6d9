import type { Db } from '@elevate/db/connect'
import { and, eq, sql } from '@elevate/db/drizzle'
import { people } from '@elevate/db/schema/people'
import { accounts } from '@elevate/db/schema/sign-in'

const account = {
  personId: accounts.personId,
  email: accounts.email,
  passwordHash: accounts.passwordHash,
  disabledAt: accounts.disabledAt,
  name: sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`,
}
export type Account = {
  personId: string
  email: string
  passwordHash: string | null
  disabledAt: Date | null
  name: string
}

export const findAccountByEmail = async (db: Db, email: string): Promise<Account | undefined> => {
  const rows = await db
    .select(account)
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.personId))
    .where(sql`lower(${accounts.email}) = lower(${email})`)
  return rows[0]
}

export const findAccount = async (db: Db, personId: string): Promise<Account | undefined> => {
  const rows = await db
    .select(account)
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.personId))
    .where(eq(accounts.personId, personId))
  return rows[0]
}

/** The same password under a hash that is made as one is today; not where another was chosen meanwhile. */
export const renewPasswordHash = async (
  db: Db,
  { personId, from, to }: { personId: string; from: string; to: string },
): Promise<void> => {
  await db
    .update(accounts)
    .set({ passwordHash: to })
    .where(and(eq(accounts.personId, personId), eq(accounts.passwordHash, from)))
}
