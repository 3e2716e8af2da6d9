import type { Db } from '@elevate/db/connect'
import { and, asc, eq, gt, ne, sql } from '@elevate/db/drizzle'
import { checkReminders, checks } from '@elevate/db/schema/checks'
import { organisations } from '@elevate/db/schema/organisations'
import { appointments, people } from '@elevate/db/schema/people'

/** Evidence is looked into here: the subscription has no column of its own. */
const renewsOn = sql<string | null>`${checks.evidence} ->> 'updateServiceRenewsOn'`

/** Checks of appointments that have not ended whose last day, or subscription, comes by this day; page by page. */
export const runningOut = (db: Db, by: string, { after, limit }: { after: string | undefined; limit: number }) =>
  db
    .select({
      id: checks.id,
      organisationId: checks.organisationId,
      organisation: organisations.name,
      personId: people.id,
      called: sql<string>`coalesce(${people.preferredName}, ${people.givenName})`,
      name: sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`,
      email: people.email,
      contactPreference: people.contactPreference,
      label: checks.label,
      kind: checks.kind,
      blocksConfidentialWork: checks.blocksConfidentialWork,
      expiresOn: checks.expiresOn,
      renewsOn,
    })
    .from(checks)
    .innerJoin(appointments, eq(appointments.id, checks.appointmentId))
    .innerJoin(people, eq(people.id, appointments.personId))
    .innerJoin(organisations, eq(organisations.id, checks.organisationId))
    .where(
      and(
        eq(checks.state, 'complete'),
        ne(appointments.status, 'ended'),
        sql`(${checks.expiresOn} <= ${by} or (${renewsOn})::date <= ${by})`,
        after ? gt(checks.id, after) : undefined,
      ),
    )
    .orderBy(asc(checks.id))
    .limit(limit)
export type RunningOut = Awaited<ReturnType<typeof runningOut>>[number]

type Reminder = { checkId: string; day: string; daysBefore: number; toldAt: Date }

/** Answers those that nobody was told of before; two workers at once never both do. */
export const insertReminders = async (tx: Db, rows: Reminder[]): Promise<Omit<Reminder, 'toldAt'>[]> => {
  if (rows.length === 0) return []
  return tx.insert(checkReminders).values(rows).onConflictDoNothing().returning({
    checkId: checkReminders.checkId,
    day: checkReminders.day,
    daysBefore: checkReminders.daysBefore,
  })
}

/** Numbers whose time is over: the level, the day and the decision stay (domain.md 6d). */
export const removeDbsNumbers = async (
  tx: Db,
  by: { organisationId: string; decidedBefore: string; today: string },
): Promise<string[]> => {
  const rows = await tx
    .update(checks)
    .set({
      evidence: sql`${checks.evidence} || jsonb_build_object('certificateNumber', null, 'numberRemovedOn', ${by.today}::text)`,
      version: sql`${checks.version} + 1`,
    })
    .where(
      and(
        eq(checks.organisationId, by.organisationId),
        eq(checks.kind, 'dbs'),
        sql`${checks.evidence} ->> 'certificateNumber' is not null`,
        sql`${checks.evidence} ->> 'decidedOn' < ${by.decidedBefore}`,
      ),
    )
    .returning({ id: checks.id })
  return rows.map(({ id }) => id)
}

export const allOrganisations = (db: Db) => db.select({ id: organisations.id }).from(organisations)
