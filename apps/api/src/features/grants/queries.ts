import type { GivenKind } from '@elevate/contracts/grants'
import type { Db } from '@elevate/db/connect'
import { and, asc, desc, eq, inArray, isNull, lt, or, sql } from '@elevate/db/drizzle'
import { newId } from '@elevate/db/ids'
import { campaignPanel, campaigns } from '@elevate/db/schema/campaigns'
import { organisations } from '@elevate/db/schema/organisations'
import { organisationPeople, people } from '@elevate/db/schema/people'
import { accounts, grants } from '@elevate/db/schema/sign-in'

const nameOf = sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`

const grant = {
  id: grants.id,
  person: { id: people.id, name: nameOf },
  kind: grants.kind,
  organisationId: grants.organisationId,
  organisation: { id: organisations.id, name: organisations.name },
  validFrom: grants.validFrom,
  validTo: grants.validTo,
  endedAt: grants.endedAt,
}

const stands = (today: string) =>
  and(isNull(grants.endedAt), or(isNull(grants.validTo), sql`${grants.validTo} >= ${today}`))

type Wanted = {
  /** Undefined: everywhere, administrators among them. */
  organisationIds?: string[] | undefined
  personId?: string
  kind?: GivenKind | undefined
  before?: string | undefined
  limit: number
  today: string
}

/** Those that hold, and those that will from a later day on; newest first. */
export const grantsThatStand = (db: Db, wanted: Wanted) =>
  db
    .select(grant)
    .from(grants)
    .innerJoin(people, eq(people.id, grants.personId))
    .leftJoin(organisations, eq(organisations.id, grants.organisationId))
    .where(
      and(
        stands(wanted.today),
        wanted.organisationIds ? inArray(grants.organisationId, wanted.organisationIds) : undefined,
        wanted.personId ? eq(grants.personId, wanted.personId) : undefined,
        wanted.kind ? eq(grants.kind, wanted.kind) : undefined,
        wanted.before ? lt(grants.id, wanted.before) : undefined,
      ),
    )
    .orderBy(desc(grants.id))
    .limit(wanted.limit)
export type GrantRow = Awaited<ReturnType<typeof grantsThatStand>>[number]

export const lockGrant = async (db: Db, id: string) => {
  const rows = await db
    .select(grant)
    .from(grants)
    .innerJoin(people, eq(people.id, grants.personId))
    .leftJoin(organisations, eq(organisations.id, grants.organisationId))
    .where(eq(grants.id, id))
    .for('update', { of: grants })
  return rows[0]
}

/** Behind the lock on the person, two who give the same come one after the other. `organisationId`: who must know them. */
export const lockPerson = async (db: Db, personId: string, organisationId: string | null): Promise<boolean> => {
  const known = organisationId
    ? sql`exists (select from ${organisationPeople} k where k.person_id = ${people.id} and k.organisation_id = ${organisationId})`
    : undefined
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, personId), known))
    .for('update')
  return rows.length > 0
}

export const insertGrant = async (db: Db, row: Omit<typeof grants.$inferInsert, 'id'>): Promise<string> => {
  const id = newId()
  await db.insert(grants).values({ ...row, id })
  return id
}

export const isOrganisation = async (db: Db, organisationId: string): Promise<boolean> => {
  const rows = await db.select({ id: organisations.id }).from(organisations).where(eq(organisations.id, organisationId))
  return rows.length > 0
}

export const makeKnown = async (db: Db, organisationId: string, personId: string): Promise<void> => {
  await db.insert(organisationPeople).values({ organisationId, personId, source: 'typed' }).onConflictDoNothing()
}

export const endGrant = async (db: Db, id: string, now: Date): Promise<void> => {
  await db.update(grants).set({ endedAt: now }).where(eq(grants.id, id))
}

/** Campaigns of an organisation on whose panel somebody sits, prepared or published. */
export const panelsOf = (db: Db, personId: string, organisationId: string) =>
  db
    .select({ title: campaigns.title })
    .from(campaignPanel)
    .innerJoin(campaigns, eq(campaigns.id, campaignPanel.campaignId))
    .where(
      and(
        eq(campaignPanel.personId, personId),
        eq(campaignPanel.organisationId, organisationId),
        isNull(campaignPanel.leftAt),
        inArray(campaigns.stage, ['draft', 'published']),
      ),
    )
    .orderBy(asc(campaigns.title), asc(campaigns.id))

/** One after the other: two administrators who end each other must not leave nobody. */
export const lockAdministrators = async (db: Db): Promise<void> => {
  await db.execute(sql`select pg_advisory_xact_lock(7105317)`)
}

/** Who can sign in and administer today. Somebody who has only been invited cannot yet. */
export const administratorsToday = async (db: Db, today: string): Promise<string[]> => {
  const rows = await db
    .selectDistinct({ personId: grants.personId })
    .from(grants)
    .innerJoin(accounts, eq(accounts.personId, grants.personId))
    .where(
      and(
        eq(grants.kind, 'administrator'),
        stands(today),
        sql`${grants.validFrom} <= ${today}`,
        isNull(accounts.disabledAt),
        sql`${accounts.passwordHash} is not null`,
      ),
    )
  return rows.map(({ personId }) => personId)
}
