import type { Db } from '@elevate/db/connect'
import { and, eq, isNull } from '@elevate/db/drizzle'
import { newId } from '@elevate/db/ids'
import { organisations } from '@elevate/db/schema/organisations'
import { organisationPeople, people } from '@elevate/db/schema/people'
import { accounts, grants, links } from '@elevate/db/schema/sign-in'

export const setPasswordHash = async (db: Db, personId: string, passwordHash: string): Promise<void> => {
  await db.update(accounts).set({ passwordHash }).where(eq(accounts.personId, personId))
}

export const insertLink = async (
  db: Db,
  row: {
    purpose: 'invitation' | 'password-reset' | 'first-administrator'
    personId: string | null
    tokenHash: string
    expiresAt: Date
  },
): Promise<void> => {
  await db.insert(links).values({ ...row, id: newId() })
}

export const findLink = async (db: Db, tokenHash: string, lock = false) => {
  const question = db.select().from(links).where(eq(links.tokenHash, tokenHash))
  const rows = await (lock ? question.for('update') : question)
  return rows[0]
}

/** The link that was used, and with it every other of the same person: a reset is not left lying about. */
export const useUpLinks = async (db: Db, link: { id: string; personId: string | null }, now: Date): Promise<void> => {
  const same = link.personId ? eq(links.personId, link.personId) : eq(links.id, link.id)
  await db
    .update(links)
    .set({ usedAt: now })
    .where(and(same, isNull(links.usedAt)))
}

/** An account without a password yet; the same again where the person has one. */
export const insertAccount = async (
  db: Db,
  row: { personId: string; email: string; invitedAt?: Date },
): Promise<void> => {
  await db
    .insert(accounts)
    .values(row)
    .onConflictDoUpdate({ target: accounts.personId, set: { invitedAt: row.invitedAt ?? null } })
}

export const setDisabled = async (db: Db, personId: string, disabledAt: Date | null): Promise<boolean> => {
  const rows = await db
    .update(accounts)
    .set({ disabledAt })
    .where(eq(accounts.personId, personId))
    .returning({ personId: accounts.personId })
  return rows.length > 0
}

export const anyAccount = async (db: Db): Promise<boolean> => {
  const rows = await db.select({ personId: accounts.personId }).from(accounts).limit(1)
  return rows.length > 0
}

export const insertFirstOrganisation = async (db: Db, row: typeof organisations.$inferInsert): Promise<void> => {
  await db.insert(organisations).values(row)
}

export const insertFirstPerson = async (
  db: Db,
  person: typeof people.$inferInsert & { id: string },
  { organisationId, today }: { organisationId: string; today: string },
): Promise<void> => {
  await db.insert(people).values(person)
  await db.insert(organisationPeople).values({ organisationId, personId: person.id, source: 'set-up' })
  await db.insert(grants).values([
    { personId: person.id, kind: 'administrator', organisationId: null, validFrom: today },
    { personId: person.id, kind: 'coordinator', organisationId, validFrom: today },
  ])
}
