import type { Db } from '@elevate/db/connect'
import { and, desc, eq, isNull, ne, or, sql } from '@elevate/db/drizzle'
import { checks } from '@elevate/db/schema/checks'
import { applicantFeedback, applicationNotes, letters, offers, reservePlaces } from '@elevate/db/schema/decisions'
import { interviewBookings, interviewSlots } from '@elevate/db/schema/interviews'
import { people } from '@elevate/db/schema/people'
import { personName } from './queries.ts'

export const notesOf = (db: Db, applicationId: string) =>
  db
    .select({
      id: applicationNotes.id,
      words: applicationNotes.words,
      writtenAt: applicationNotes.writtenAt,
      writtenBy: personName,
    })
    .from(applicationNotes)
    .leftJoin(people, eq(people.id, applicationNotes.writtenBy))
    .where(eq(applicationNotes.applicationId, applicationId))
    .orderBy(desc(applicationNotes.id))

export const insertNote = async (tx: Db, note: typeof applicationNotes.$inferInsert): Promise<void> => {
  await tx.insert(applicationNotes).values(note)
}

export const nameOfPerson = (db: Db, personId: string) =>
  db
    .select({ name: personName })
    .from(people)
    .where(eq(people.id, personId))
    .then(([row]) => row?.name ?? null)

export const lettersOf = (db: Db, applicationId: string) =>
  db
    .select({
      id: letters.id,
      kind: letters.kind,
      subject: letters.subject,
      body: letters.body,
      by: letters.by,
      madeAt: letters.madeAt,
      sentAt: letters.sentAt,
      withdrawnAt: letters.withdrawnAt,
    })
    .from(letters)
    .where(eq(letters.applicationId, applicationId))
    .orderBy(desc(letters.id))

/** The booking that stands, or the last one that was kept. */
export const interviewOf = (db: Db, applicationId: string) =>
  db
    .select({
      startsAt: interviewSlots.startsAt,
      minutes: interviewSlots.minutes,
      way: interviewSlots.way,
      place: interviewSlots.place,
      attendance: interviewBookings.attendance,
    })
    .from(interviewBookings)
    .innerJoin(interviewSlots, eq(interviewSlots.id, interviewBookings.slotId))
    .where(
      and(
        eq(interviewBookings.applicationId, applicationId),
        or(isNull(interviewBookings.endedAt), sql`${interviewBookings.attendance} is not null`),
      ),
    )
    .orderBy(sql`${interviewBookings.endedAt} is not null`, desc(interviewBookings.id))
    .limit(1)
    .then(([row]) => row)

export const offerOf = (db: Db, applicationId: string) =>
  db
    .select({
      offeredAt: offers.offeredAt,
      answerBy: offers.answerBy,
      conditions: offers.conditions,
      endedHow: offers.endedHow,
      endedAt: offers.endedAt,
    })
    .from(offers)
    .where(eq(offers.applicationId, applicationId))
    .orderBy(desc(offers.id))
    .limit(1)
    .then(([row]) => row)

export const reserveOf = (db: Db, applicationId: string) =>
  db
    .select({ until: reservePlaces.until, agrees: reservePlaces.agrees })
    .from(reservePlaces)
    .where(and(eq(reservePlaces.applicationId, applicationId), isNull(reservePlaces.endedAt)))
    .then(([row]) => row)

export const feedbackOf = (db: Db, applicationId: string) =>
  db
    .select({ dueOn: applicantFeedback.dueOn, givenAt: applicantFeedback.givenAt })
    .from(applicantFeedback)
    .where(eq(applicantFeedback.applicationId, applicationId))
    .then(([row]) => row)

const isDone = sql`${checks.state} in ('complete', 'waived')`

export const checksOf = (db: Db, applicationId: string, today: string) =>
  db
    .select({
      all: sql<number>`count(*)::int`,
      done: sql<number>`(count(*) filter (where ${isDone}))::int`,
      openBeforeStart: sql<number>`(count(*) filter (where not ${isDone} and ${checks.isMandatoryBeforeStart}))::int`,
      overdue: sql<number>`(count(*) filter (where not ${isDone} and ${checks.dueOn} < ${today}))::int`,
    })
    .from(checks)
    .where(and(eq(checks.applicationId, applicationId), ne(checks.state, 'not-required')))
    .then(([row]) => row)
