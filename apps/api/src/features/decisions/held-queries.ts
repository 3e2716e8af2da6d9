import type { Db } from '@elevate/db/connect'
import { and, asc, eq, isNotNull } from '@elevate/db/drizzle'
import { applications } from '@elevate/db/schema/applications'
import { applicantFeedback, offers, reservePlaces } from '@elevate/db/schema/decisions'

export const heldOffers = (db: Db, personId: string) =>
  db
    .select({
      application: applications.reference,
      conditions: offers.conditions,
      answerBy: offers.answerBy,
      offeredAt: offers.offeredAt,
      ended: offers.endedHow,
      endedAt: offers.endedAt,
    })
    .from(offers)
    .innerJoin(applications, eq(applications.id, offers.applicationId))
    .where(eq(applications.personId, personId))
    .orderBy(asc(offers.id))

export const heldReservePlaces = (db: Db, personId: string) =>
  db
    .select({
      application: applications.reference,
      until: reservePlaces.until,
      agrees: reservePlaces.agrees,
      agreedAt: reservePlaces.agreedAt,
      endedAt: reservePlaces.endedAt,
    })
    .from(reservePlaces)
    .innerJoin(applications, eq(applications.id, reservePlaces.applicationId))
    .where(eq(applications.personId, personId))
    .orderBy(asc(reservePlaces.applicationId))

export const heldFeedback = (db: Db, personId: string) =>
  db
    .select({
      application: applications.reference,
      words: applicantFeedback.words,
      givenAt: applicantFeedback.givenAt,
      givenHow: applicantFeedback.givenHow,
    })
    .from(applicantFeedback)
    .innerJoin(applications, eq(applications.id, applicantFeedback.applicationId))
    .where(and(eq(applications.personId, personId), isNotNull(applicantFeedback.givenAt)))
    .orderBy(asc(applicantFeedback.applicationId))
