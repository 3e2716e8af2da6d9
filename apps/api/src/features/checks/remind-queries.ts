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

type Kept = { organisationId: string; decidedBefore: string }

/**
 * Numbers whose time is over, in each organisation by its own: the level, the day and the decision stay (domain.md 6d).
 * One statement, however many organisations there are.
 */
export const removeDbsNumbers = async (tx: Db, kept: readonly Kept[], today: string) => {
  const ids = sql.param(kept.map(({ organisationId }) => organisationId))
  const days = sql.param(kept.map(({ decidedBefore }) => decidedBefore))
  const { rows } = await tx.execute<{ id: string; organisationId: string }>(sql`
    update ${checks} c
       set evidence = c.evidence || jsonb_build_object('certificateNumber', null, 'numberRemovedOn', ${today}::text),
           version = c.version + 1
      from unnest(${ids}::uuid[], ${days}::text[]) as kept(organisation_id, decided_before)
     where c.organisation_id = kept.organisation_id and c.kind = 'dbs'
       and c.evidence ->> 'certificateNumber' is not null and c.evidence ->> 'decidedOn' < kept.decided_before
 returning c.id, c.organisation_id as "organisationId"`)
  return rows
}
