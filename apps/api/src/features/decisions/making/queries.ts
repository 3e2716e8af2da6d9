import type { Db } from '@elevate/db/connect'
import { and, asc, eq, inArray, isNull, max, sql } from '@elevate/db/drizzle'
import { applicationDetails } from '@elevate/db/schema/application-details'
import { applications } from '@elevate/db/schema/applications'
import { campaigns, roleVersions } from '@elevate/db/schema/campaigns'
import { offers, reservePlaces } from '@elevate/db/schema/decisions'
import { scoringLocks, scoringResults } from '@elevate/db/schema/scoring'
import { applicantName } from '../show/queries.ts'

const campaignColumns = {
  id: campaigns.id,
  organisationId: campaigns.organisationId,
  title: campaigns.title,
  role: roleVersions.role,
}

const campaignById = (db: Db, campaignId: string) =>
  db
    .select(campaignColumns)
    .from(campaigns)
    .innerJoin(roleVersions, eq(roleVersions.id, campaigns.roleVersionId))
    .where(eq(campaigns.id, campaignId))

export const findCampaign = async (db: Db, campaignId: string) => (await campaignById(db, campaignId))[0]
export type CampaignRow = NonNullable<Awaited<ReturnType<typeof findCampaign>>>

/** Two who decide in one campaign at once take turns, so that places are not promised twice. */
export const lockCampaign = async (tx: Db, campaignId: string) =>
  (await campaignById(tx, campaignId).for('update', { of: campaigns }))[0]

export const campaignOf = async (db: Db, applicationId: string) => {
  const rows = await db
    .select({ campaignId: applications.campaignId })
    .from(applications)
    .where(eq(applications.id, applicationId))
  return rows[0]?.campaignId
}

const afterInterviews = [
  ...(['interview', 'interviewed', 'reserve', 'offered', 'onboarding', 'appointed'] as const),
  ...(['not-appointed', 'declined', 'lapsed'] as const),
]
const mostCandidates = 500

/** Candidates from the interview on: the best first, then by number. */
export const findCandidates = (db: Db, campaignId: string, applicationIds?: readonly string[]) =>
  db
    .select({
      applicationId: applications.id,
      candidateNumber: applications.candidateNumber,
      reference: applications.reference,
      name: applicantName,
      state: applications.state,
      place: scoringResults.place,
      total: scoringResults.total,
      essentialTotal: scoringResults.essentialTotal,
      mostPossible: scoringResults.mostPossible,
      meetsAllEssential: scoringResults.meetsAllEssential,
      position: reservePlaces.position,
      until: reservePlaces.until,
      agrees: reservePlaces.agrees,
    })
    .from(applications)
    .innerJoin(applicationDetails, eq(applicationDetails.applicationId, applications.id))
    .leftJoin(
      scoringResults,
      and(eq(scoringResults.applicationId, applications.id), eq(scoringResults.stage, 'interview')),
    )
    .leftJoin(reservePlaces, and(eq(reservePlaces.applicationId, applications.id), isNull(reservePlaces.endedAt)))
    .where(
      and(
        eq(applications.campaignId, campaignId),
        applicationIds ? inArray(applications.id, [...applicationIds]) : inArray(applications.state, afterInterviews),
      ),
    )
    .orderBy(sql`${scoringResults.place} asc nulls last`, asc(applications.candidateNumber), asc(applications.id))
    .limit(mostCandidates)
export type CandidateRow = Awaited<ReturnType<typeof findCandidates>>[number]

export const isInterviewScoringClosed = async (db: Db, campaignId: string): Promise<boolean> => {
  const rows = await db
    .select({ at: scoringLocks.lockedAt })
    .from(scoringLocks)
    .where(and(eq(scoringLocks.campaignId, campaignId), eq(scoringLocks.stage, 'interview')))
  return rows.length > 0
}

/** The reserve list of a campaign, in the order in which places are offered. */
export const reserveListOf = (db: Db, campaignId: string) =>
  db
    .select({
      applicationId: reservePlaces.applicationId,
      position: reservePlaces.position,
      agrees: reservePlaces.agrees,
    })
    .from(reservePlaces)
    .innerJoin(applications, eq(applications.id, reservePlaces.applicationId))
    .where(
      and(eq(applications.campaignId, campaignId), eq(applications.state, 'reserve'), isNull(reservePlaces.endedAt)),
    )
    .orderBy(asc(reservePlaces.position), asc(reservePlaces.applicationId))

export const lastPosition = async (db: Db, campaignId: string): Promise<number> => {
  const rows = await db
    .select({ last: max(reservePlaces.position) })
    .from(reservePlaces)
    .innerJoin(applications, eq(applications.id, reservePlaces.applicationId))
    .where(and(eq(applications.campaignId, campaignId), isNull(reservePlaces.endedAt)))
  return rows[0]?.last ?? 0
}

export const insertOffers = async (tx: Db, rows: (typeof offers.$inferInsert)[]): Promise<void> => {
  await tx.insert(offers).values(rows)
}

/** Somebody can come onto the list again, after a decision was taken back. */
export const insertReservePlaces = async (tx: Db, rows: (typeof reservePlaces.$inferInsert)[]): Promise<void> => {
  await tx
    .insert(reservePlaces)
    .values(rows)
    .onConflictDoUpdate({
      target: reservePlaces.applicationId,
      set: {
        until: sql`excluded.until`,
        position: sql`excluded.position`,
        answerBy: sql`excluded.answer_by`,
        agrees: null,
        agreedAt: null,
        answeredFor: null,
        endedAt: null,
        version: sql`${reservePlaces.version} + 1`,
      },
    })
}

/** Who is offered a place leaves the reserve list. */
export const endReservePlaces = async (tx: Db, applicationIds: readonly string[], now: Date): Promise<void> => {
  await tx
    .update(reservePlaces)
    .set({ endedAt: now })
    .where(and(inArray(reservePlaces.applicationId, [...applicationIds]), isNull(reservePlaces.endedAt)))
}
