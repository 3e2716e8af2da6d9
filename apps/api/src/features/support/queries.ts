import type { Db } from '@elevate/db/connect'
import { and, asc, eq, inArray, sql } from '@elevate/db/drizzle'
import { organisations } from '@elevate/db/schema/organisations'
import { appointments, organisationPeople as known, people } from '@elevate/db/schema/people'
import { supportSettings } from '@elevate/db/schema/support'
import { oneOf } from './of-queries.ts'

export const fullName = sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`

const place = { id: organisations.id, name: organisations.name, shortName: organisations.shortName }

/** Everybody who is a partner here now, by name; of one person where `personId` says so. */
export const partnersOf = (db: Db, organisationIds: readonly string[], personId?: string) =>
  db
    .select({
      organisation: place,
      personId: people.id,
      name: fullName,
      sortName: known.sortName,
      searchText: known.searchText,
      phone: people.phone,
      status: sql<'onboarding' | 'active' | 'paused'>`${known.status}`,
      startsOn: appointments.startsOn,
      knownSince: sql<string>`(${appointments.createdAt} at time zone 'Europe/London')::date::text`,
      pausedUntil: known.pausedUntil,
      isInPeace: sql<boolean>`${known.doNotContactSince} is not null`,
    })
    .from(known)
    .innerJoin(people, eq(people.id, known.personId))
    .innerJoin(appointments, eq(appointments.id, known.appointmentId))
    .innerJoin(organisations, eq(organisations.id, known.organisationId))
    .where(
      and(
        sql`${known.organisationId} = ${oneOf(organisationIds)}`,
        inArray(known.status, ['onboarding', 'active', 'paused']),
        personId === undefined ? undefined : eq(known.personId, personId),
      ),
    )
    .orderBy(asc(known.sortName), asc(known.personId))
export type PartnerRow = Awaited<ReturnType<typeof partnersOf>>[number]

export const settingsOf = (db: Db, organisationIds: readonly string[]) =>
  db
    .select({
      organisation: place,
      quietDays: supportSettings.quietDays,
      offers: supportSettings.offers,
      version: supportSettings.version,
    })
    .from(organisations)
    .leftJoin(supportSettings, eq(supportSettings.organisationId, organisations.id))
    .where(sql`${organisations.id} = ${oneOf(organisationIds)}`)
    .orderBy(asc(organisations.name), asc(organisations.id))

type Settings = Pick<typeof supportSettings.$inferInsert, 'quietDays' | 'offers'>

export const writeSettings = async (tx: Db, organisationId: string, values: Settings): Promise<void> => {
  await tx
    .insert(supportSettings)
    .values({ organisationId, ...values })
    .onConflictDoUpdate({
      target: supportSettings.organisationId,
      set: { ...values, version: sql`${supportSettings.version} + 1` },
    })
}

/** Where there are partners at all, and how many: for the job. */
export const programmesWithPartners = (db: Db) =>
  db
    .select({ organisationId: known.organisationId, partners: sql<number>`count(*)::int` })
    .from(known)
    .where(inArray(known.status, ['onboarding', 'active', 'paused']))
    .groupBy(known.organisationId)
    .orderBy(asc(known.organisationId))
