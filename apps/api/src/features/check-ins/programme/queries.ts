import type { Db } from '@elevate/db/connect'
import { and, desc, eq, gte, lte, sql } from '@elevate/db/drizzle'
import { checkInProgrammes } from '@elevate/db/schema/check-in-programmes'
import { checkInAnswered, checkInInvitations, checkInRounds } from '@elevate/db/schema/check-ins'

/** The newest version of what is asked, with the last check-in there was. */
export const findProgramme = async (db: Db, organisationId: string) =>
  (
    await db
      .select({
        id: checkInProgrammes.id,
        version: checkInProgrammes.number,
        rhythm: checkInProgrammes.rhythm,
        audience: checkInProgrammes.audience,
        startsOn: checkInProgrammes.startsOn,
        openDays: checkInProgrammes.openDays,
        questions: checkInProgrammes.questions,
        changedAt: checkInProgrammes.createdAt,
        lastOpensOn: sql<
          string | null
        >`(select max(r.opens_on)::text from ${checkInRounds} r where r.organisation_id = check_in_programmes.organisation_id)`,
      })
      .from(checkInProgrammes)
      .where(eq(checkInProgrammes.organisationId, organisationId))
      .orderBy(desc(checkInProgrammes.number))
      .limit(1)
  )[0]
export type ProgrammeFound = NonNullable<Awaited<ReturnType<typeof findProgramme>>>

/** False where somebody has saved another version meanwhile. */
export const insertProgramme = async (tx: Db, row: typeof checkInProgrammes.$inferInsert): Promise<boolean> =>
  (await tx.insert(checkInProgrammes).values(row).onConflictDoNothing()).rowCount === 1

/** The check-in that is open, with how many were asked and have answered under their name. To be asked `asSystem`. */
export const findOpen = async (db: Db, organisationId: string, today: string) =>
  (
    await db
      .select({
        checkInId: checkInRounds.id,
        opensOn: checkInRounds.opensOn,
        closesOn: checkInRounds.closesOn,
        invited: sql<number>`(select count(*)::int from ${checkInInvitations} i where i.round_id = check_in_rounds.id)`,
        answeredByName: sql<number>`(select count(*)::int from ${checkInAnswered} a where a.round_id = check_in_rounds.id)`,
      })
      .from(checkInRounds)
      .where(
        and(
          eq(checkInRounds.organisationId, organisationId),
          lte(checkInRounds.opensOn, today),
          gte(checkInRounds.closesOn, today),
        ),
      )
      .orderBy(desc(checkInRounds.opensOn))
      .limit(1)
  )[0]

export const resultsOf = (db: Db, organisationId: string, page: { before: string | undefined; limit: number }) =>
  db
    .select({
      checkInId: checkInRounds.id,
      opensOn: checkInRounds.opensOn,
      closesOn: checkInRounds.closesOn,
      results: checkInRounds.results,
    })
    .from(checkInRounds)
    .where(
      and(
        eq(checkInRounds.organisationId, organisationId),
        sql`${checkInRounds.countedAt} is not null`,
        page.before ? sql`${checkInRounds.id} < ${page.before}::uuid` : undefined,
      ),
    )
    .orderBy(desc(checkInRounds.id))
    .limit(page.limit)
