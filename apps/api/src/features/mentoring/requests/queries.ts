import type { Db } from '@elevate/db/connect'
import { and, asc, desc, eq, gt, inArray, type SQL, sql } from '@elevate/db/drizzle'
import { mentoringRatherNots } from '@elevate/db/schema/mentor-register'
import { mentorOffers, mentorRequests } from '@elevate/db/schema/mentor-requests'
import { organisations } from '@elevate/db/schema/organisations'
import { nameOf } from '../queries.ts'

const request = {
  id: mentorRequests.id,
  organisationId: mentorRequests.organisationId,
  organisation: { id: organisations.id, name: organisations.name, shortName: organisations.shortName },
  partnerPersonId: mentorRequests.partnerPersonId,
  partnerName: nameOf(mentorRequests.partnerPersonId),
  /** Who cannot sign in does not choose by themselves. */
  hasAccount: sql<boolean>`exists (select from accounts a where a.person_id = ${mentorRequests.partnerPersonId} and a.disabled_at is null and a.password_hash is not null)`,
  state: mentorRequests.state,
  wishes: mentorRequests.wishes,
  modes: mentorRequests.modes,
  needs: mentorRequests.needs,
  language: mentorRequests.language,
  askedAt: mentorRequests.askedAt,
  stateSince: mentorRequests.stateSince,
  version: mentorRequests.version,
  askedBefore: sql<number>`(select count(*)::int from mentor_offers b where b.request_id = ${mentorRequests.id} and b.state in ('declined', 'expired'))`,
  offer: {
    id: mentorOffers.id,
    requestId: mentorOffers.requestId,
    organisationId: mentorOffers.organisationId,
    mentorId: mentorOffers.mentorId,
    mentorPersonId: mentorOffers.mentorPersonId,
    partnerPersonId: mentorOffers.partnerPersonId,
    state: mentorOffers.state,
    chosenBy: mentorOffers.chosenBy,
    reasons: mentorOffers.reasons,
    askedAt: mentorOffers.askedAt,
    dueOn: mentorOffers.dueOn,
    question: mentorOffers.question,
    reply: mentorOffers.reply,
  },
  mentorName: nameOf(mentorOffers.mentorPersonId),
}

const selectRequests = (db: Db, condition: SQL | undefined) =>
  db
    .select(request)
    .from(mentorRequests)
    .innerJoin(organisations, eq(organisations.id, mentorRequests.organisationId))
    .leftJoin(mentorOffers, and(eq(mentorOffers.requestId, mentorRequests.id), eq(mentorOffers.state, 'asked')))
    .where(condition)
export type RequestRow = Awaited<ReturnType<typeof selectRequests>>[number]

export const findRequest = async (db: Db, id: string): Promise<RequestRow | undefined> =>
  (await selectRequests(db, eq(mentorRequests.id, id)))[0]

const open = inArray(mentorRequests.state, ['waiting', 'asked'])

type Wanted = {
  organisationIds: readonly string[]
  state: RequestRow['state'] | undefined
  after: string | undefined
  limit: number
}

/** Who has waited longest first: ids rise with time. */
export const requestsInOrder = (db: Db, { organisationIds, state, after, limit }: Wanted): Promise<RequestRow[]> =>
  selectRequests(
    db,
    and(
      inArray(mentorRequests.organisationId, [...organisationIds]),
      state ? eq(mentorRequests.state, state) : open,
      after ? gt(mentorRequests.id, after) : undefined,
    ),
  )
    .orderBy(asc(mentorRequests.id))
    .limit(limit)

export const openRequestsOf = (db: Db, partnerPersonId: string): Promise<RequestRow[]> =>
  selectRequests(db, and(eq(mentorRequests.partnerPersonId, partnerPersonId), open)).orderBy(desc(mentorRequests.id))

export const insertRequest = async (tx: Db, row: typeof mentorRequests.$inferInsert): Promise<void> => {
  await tx.insert(mentorRequests).values(row)
}

/** False where it was changed meanwhile. */
export const updateWishes = async (
  tx: Db,
  id: string,
  { version, ...set }: Partial<typeof mentorRequests.$inferInsert> & { version: number },
): Promise<boolean> => {
  const rows = await tx
    .update(mentorRequests)
    .set({ ...set, version: version + 1 })
    .where(and(eq(mentorRequests.id, id), eq(mentorRequests.version, version)))
    .returning({ id: mentorRequests.id })
  return rows.length > 0
}

export const noteRatherNot = async (
  tx: Db,
  row: Omit<typeof mentoringRatherNots.$inferInsert, 'addedAt'>,
): Promise<void> => {
  await tx.insert(mentoringRatherNots).values(row).onConflictDoNothing()
}

/** A partner here whose appointment has not ended, with their name. */
export const findPartner = async (db: Db, of: { organisationId: string; personId: string }) => {
  const { rows } = await db.execute<{ name: string }>(
    sql`select ${nameOf(sql`k.person_id`)} as name from organisation_people k where k.organisation_id = ${of.organisationId} and k.person_id = ${of.personId} and k.status is not null and k.status <> 'ended'`,
  )
  return rows[0]
}
