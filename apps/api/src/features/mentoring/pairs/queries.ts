import type { Db } from '@elevate/db/connect'
import { and, desc, eq, inArray, isNotNull, isNull, lt, or, type SQL, sql } from '@elevate/db/drizzle'
import { colleagues } from '@elevate/db/schema/colleagues'
import { mentoringAgreements, mentorships } from '@elevate/db/schema/mentoring'
import { organisations } from '@elevate/db/schema/organisations'
import { nameOf } from '../queries.ts'

const pair = {
  id: mentorships.id,
  organisationId: mentorships.organisationId,
  organisation: { id: organisations.id, name: organisations.name, shortName: organisations.shortName },
  mentorId: mentorships.mentorId,
  mentorPersonId: mentorships.mentorPersonId,
  mentorName: nameOf(mentorships.mentorPersonId),
  partnerPersonId: mentorships.partnerPersonId,
  partnerName: nameOf(mentorships.partnerPersonId),
  startedOn: mentorships.startedOn,
  firstContactBy: mentorships.firstContactBy,
  firstContactOn: mentorships.firstContactOn,
  isPaused: mentorships.isPaused,
  pausedUntil: mentorships.pausedUntil,
  agreedAt: mentorships.agreedAt,
  endedAt: mentorships.endedAt,
  wantsAnother: mentorships.wantsAnother,
  version: mentorships.version,
  /** Null for who runs the programme too: what the two agree is behind a wall of its own. */
  agreement: {
    // First, since it is never null: a null in the first column would make the whole of it null.
    version: mentoringAgreements.version,
    partnerAcceptedAt: mentoringAgreements.partnerAcceptedAt,
    mentorAcceptedAt: mentoringAgreements.mentorAcceptedAt,
  },
}

const selectPairs = (db: Db, condition: SQL | undefined) =>
  db
    .select(pair)
    .from(mentorships)
    .innerJoin(organisations, eq(organisations.id, mentorships.organisationId))
    .leftJoin(mentoringAgreements, eq(mentoringAgreements.mentorshipId, mentorships.id))
    .where(condition)
export type PairRow = Awaited<ReturnType<typeof selectPairs>>[number]

export const findPair = async (db: Db, id: string): Promise<PairRow | undefined> =>
  (await selectPairs(db, eq(mentorships.id, id)))[0]

/** One after the other: what happens to a mentorship happens once. */
export const lockPair = async (tx: Db, id: string): Promise<void> => {
  await tx.select({ id: mentorships.id }).from(mentorships).where(eq(mentorships.id, id)).for('update')
}

const isPausedNow = (today: string) =>
  sql`(${mentorships.isPaused} and coalesce(${mentorships.pausedUntil} > ${today}, true))`

const inState = (state: 'running' | 'paused' | 'ended' | undefined, today: string): SQL | undefined => {
  if (state === 'ended') return isNotNull(mentorships.endedAt)
  if (state === 'paused') return and(isNull(mentorships.endedAt), isPausedNow(today))
  return state === 'running' ? and(isNull(mentorships.endedAt), sql`not ${isPausedNow(today)}`) : undefined
}

const isMine = (personId: string) =>
  or(eq(mentorships.mentorPersonId, personId), eq(mentorships.partnerPersonId, personId))

type Wanted = {
  personId: string
  organisationIds: readonly string[]
  whose: 'mine' | 'programme' | undefined
  state: 'running' | 'paused' | 'ended' | undefined
  today: string
  before: string | undefined
  limit: number
}

/** Newest first: ids rise with time. */
export const pairsInOrder = (db: Db, wanted: Wanted): Promise<PairRow[]> => {
  const inProgrammes = inArray(mentorships.organisationId, [...wanted.organisationIds])
  const mine = isMine(wanted.personId)
  const whose = { mine, programme: inProgrammes, both: or(inProgrammes, mine) }[wanted.whose ?? 'both']
  return selectPairs(
    db,
    and(whose, inState(wanted.state, wanted.today), wanted.before ? lt(mentorships.id, wanted.before) : undefined),
  )
    .orderBy(desc(mentorships.id))
    .limit(wanted.limit)
}

/** What runs first, then what ended last. */
export const pairsOf = (db: Db, personId: string): Promise<PairRow[]> =>
  selectPairs(db, isMine(personId))
    .orderBy(sql`${mentorships.endedAt} desc nulls first`, desc(mentorships.id))
    .limit(50)

export const insertPair = async (tx: Db, row: typeof mentorships.$inferInsert): Promise<void> => {
  await tx.insert(mentorships).values(row)
}

export const updatePair = async (tx: Db, id: string, set: Partial<typeof mentorships.$inferInsert>): Promise<void> => {
  await tx
    .update(mentorships)
    .set({ ...set, version: sql`${mentorships.version} + 1` })
    .where(eq(mentorships.id, id))
}

export const noteContactOnce = async (tx: Db, id: string, day: string): Promise<void> => {
  await tx
    .update(mentorships)
    .set({ firstContactOn: day, version: sql`${mentorships.version} + 1` })
    .where(and(eq(mentorships.id, id), isNull(mentorships.firstContactOn)))
}

/** How the two reach each other. That it is shown is said where a partner asks and where a mentor accepts. */
export const reachOf = async (db: Db, personId: string) => {
  const rows = await db
    .select({ email: colleagues.email, phone: colleagues.phone })
    .from(colleagues)
    .where(eq(colleagues.id, personId))
  return rows[0]
}

/** Pairs that should have been in touch by now. */
export const pairsWithoutContact = (db: Db, today: string): Promise<PairRow[]> =>
  selectPairs(
    db,
    and(
      isNull(mentorships.endedAt),
      isNull(mentorships.firstContactOn),
      lt(mentorships.firstContactBy, today),
      sql`not ${isPausedNow(today)}`,
    ),
  )

export const pairedBefore = async (
  tx: Db,
  pair: { organisationId: string; mentorPersonId: string; partnerPersonId: string },
): Promise<boolean> => {
  const rows = await tx
    .select({ id: mentorships.id })
    .from(mentorships)
    .where(
      and(
        eq(mentorships.organisationId, pair.organisationId),
        eq(mentorships.mentorPersonId, pair.mentorPersonId),
        eq(mentorships.partnerPersonId, pair.partnerPersonId),
        isNotNull(mentorships.endedAt),
      ),
    )
  return rows.length > 0
}
