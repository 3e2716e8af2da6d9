import type { Db } from '@elevate/db/connect'
import { and, asc, eq, inArray, lt, ne, type SQL, sql } from '@elevate/db/drizzle'
import { mentorOffers, mentorRequests } from '@elevate/db/schema/mentor-requests'
import { mentorships } from '@elevate/db/schema/mentoring'
import { organisations } from '@elevate/db/schema/organisations'
import { nameOf } from '../queries.ts'

const offer = {
  id: mentorOffers.id,
  requestId: mentorOffers.requestId,
  organisationId: mentorOffers.organisationId,
  organisation: { id: organisations.id, name: organisations.name, shortName: organisations.shortName },
  mentorId: mentorOffers.mentorId,
  mentorPersonId: mentorOffers.mentorPersonId,
  mentorName: nameOf(mentorOffers.mentorPersonId),
  partnerPersonId: mentorOffers.partnerPersonId,
  partnerName: nameOf(mentorOffers.partnerPersonId),
  state: mentorOffers.state,
  chosenBy: mentorOffers.chosenBy,
  reasons: mentorOffers.reasons,
  askedAt: mentorOffers.askedAt,
  dueOn: mentorOffers.dueOn,
  question: mentorOffers.question,
  reply: mentorOffers.reply,
  wishes: mentorRequests.wishes,
  modes: mentorRequests.modes,
  needs: mentorRequests.needs,
  language: mentorRequests.language,
}

/** The wall lets a mentor read the request while they are asked and after they have said yes. */
const selectOffers = (db: Db, condition: SQL | undefined) =>
  db
    .select(offer)
    .from(mentorOffers)
    .innerJoin(organisations, eq(organisations.id, mentorOffers.organisationId))
    .leftJoin(mentorRequests, eq(mentorRequests.id, mentorOffers.requestId))
    .where(condition)
    .orderBy(asc(mentorOffers.id))
export type OfferRow = Awaited<ReturnType<typeof selectOffers>>[number]

export const findOffer = async (db: Db, id: string): Promise<OfferRow | undefined> =>
  (await selectOffers(db, eq(mentorOffers.id, id)))[0]

export const offersToAnswer = (db: Db, mentorPersonId: string): Promise<OfferRow[]> =>
  selectOffers(db, and(eq(mentorOffers.mentorPersonId, mentorPersonId), eq(mentorOffers.state, 'asked')))

export const openOfferOf = async (db: Db, requestId: string): Promise<OfferRow | undefined> =>
  (await selectOffers(db, and(eq(mentorOffers.requestId, requestId), eq(mentorOffers.state, 'asked'))))[0]

/** Others who wait for the answer of this mentor. */
export const othersAsking = (db: Db, { mentorId, except }: { mentorId: string; except: string }) =>
  selectOffers(
    db,
    and(eq(mentorOffers.mentorId, mentorId), eq(mentorOffers.state, 'asked'), ne(mentorOffers.id, except)),
  )

export const offersPast = (db: Db, today: string): Promise<OfferRow[]> =>
  selectOffers(db, and(eq(mentorOffers.state, 'asked'), lt(mentorOffers.dueOn, today)))

export const insertOffers = async (tx: Db, rows: (typeof mentorOffers.$inferInsert)[]): Promise<void> => {
  await tx.insert(mentorOffers).values(rows)
}

type Changes = Partial<typeof mentorOffers.$inferInsert>

/** Only what still waits is answered: false where somebody else was quicker. */
export const updateOpenOffer = async (tx: Db, id: string, set: Changes): Promise<boolean> => {
  const rows = await tx
    .update(mentorOffers)
    .set(set)
    .where(and(eq(mentorOffers.id, id), eq(mentorOffers.state, 'asked')))
    .returning({ id: mentorOffers.id })
  return rows.length > 0
}

export const withdrawOffers = async (tx: Db, ids: readonly string[], now: Date): Promise<void> => {
  await tx
    .update(mentorOffers)
    .set({ state: 'withdrawn', answeredAt: now })
    .where(and(inArray(mentorOffers.id, [...ids]), eq(mentorOffers.state, 'asked')))
}

export const setRequestStates = async (
  tx: Db,
  requestIds: readonly string[],
  set: { state: 'waiting' | 'asked' | 'matched' | 'withdrawn'; now: Date },
): Promise<void> => {
  await tx
    .update(mentorRequests)
    .set({ state: set.state, stateSince: set.now, version: sql`${mentorRequests.version} + 1` })
    .where(inArray(mentorRequests.id, [...requestIds]))
}

/** Places of a mentor, and how many are taken; asked behind the lock. */
export const placesOf = async (tx: Db, mentorId: string): Promise<{ capacity: number; running: number }> => {
  const { rows } = await tx.execute<{ capacity: number; running: number }>(
    sql`select m.capacity, (select count(*)::int from ${mentorships} s where s.mentor_id = m.id and s.ended_at is null) as running from mentors m where m.id = ${mentorId}`,
  )
  return rows[0] ?? { capacity: 0, running: 0 }
}
