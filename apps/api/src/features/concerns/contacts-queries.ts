import type { Db } from '@elevate/db/connect'
import { and, asc, eq, inArray, isNull, sql } from '@elevate/db/drizzle'
import { safeguardingSettings } from '@elevate/db/schema/concerns'
import { organisations } from '@elevate/db/schema/organisations'
import { organisationPeople, people } from '@elevate/db/schema/people'
import { accounts } from '@elevate/db/schema/sign-in'
import { nameOf } from './queries.ts'

/** Of these organisations, each with whom it names. */
export const settingsOf = (db: Db, organisationIds: string[]) =>
  db
    .select({
      organisation: { id: organisations.id, name: organisations.name, shortName: organisations.shortName },
      contactIds: sql<string[]>`coalesce(${safeguardingSettings.contactIds}, '{}')`,
      outOfHours: sql<string>`coalesce(${safeguardingSettings.outOfHours}, '')`,
      version: sql<number>`coalesce(${safeguardingSettings.version}, 0)`,
    })
    .from(organisations)
    .leftJoin(safeguardingSettings, eq(safeguardingSettings.organisationId, organisations.id))
    .where(inArray(organisations.id, organisationIds))
    .orderBy(asc(organisations.name), asc(organisations.id))

/** The contacts of these organisations, by name. */
export const contactsOf = (db: Db, organisationIds: string[]) =>
  db
    .select({
      organisationId: safeguardingSettings.organisationId,
      personId: people.id,
      name: nameOf(people),
      phone: people.phone,
    })
    .from(safeguardingSettings)
    .innerJoin(people, sql`${people.id} = any (${safeguardingSettings.contactIds})`)
    .where(inArray(safeguardingSettings.organisationId, organisationIds))
    .orderBy(asc(nameOf(people)), asc(people.id))

/** People of an organisation who can sign in, by the addresses with which they do. */
export const findByEmails = (db: Db, organisationId: string, emails: string[]) =>
  db
    .select({ personId: people.id, email: sql<string>`lower(${accounts.email})` })
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.personId))
    .innerJoin(
      organisationPeople,
      and(eq(organisationPeople.personId, people.id), eq(organisationPeople.organisationId, organisationId)),
    )
    .where(and(inArray(sql`lower(${accounts.email})`, emails), isNull(accounts.disabledAt)))

export const lockSettings = async (tx: Db, organisationId: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`safeguarding:${organisationId}`}, 0))`)
}

export const saveSettings = async (
  tx: Db,
  row: { organisationId: string; contactIds: string[]; outOfHours: string },
): Promise<void> => {
  await tx
    .insert(safeguardingSettings)
    .values(row)
    .onConflictDoUpdate({
      target: safeguardingSettings.organisationId,
      set: { ...row, version: sql`${safeguardingSettings.version} + 1` },
    })
}
