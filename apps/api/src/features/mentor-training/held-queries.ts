import type { Db } from '@elevate/db/connect'
import { asc, eq } from '@elevate/db/drizzle'
import { mentorCertificates, trainingBookings, trainingDays } from '@elevate/db/schema/mentor-training'

export const heldTrainingBookings = (db: Db, personId: string) =>
  db
    .select({
      title: trainingDays.title,
      startsAt: trainingDays.startsAt,
      bookedAt: trainingBookings.bookedAt,
      cancelledAt: trainingBookings.cancelledAt,
      attendance: trainingBookings.attendance,
    })
    .from(trainingBookings)
    .innerJoin(trainingDays, eq(trainingDays.id, trainingBookings.trainingDayId))
    .where(eq(trainingBookings.personId, personId))
    .orderBy(asc(trainingBookings.id))

export const heldCertificates = (db: Db, personId: string) =>
  db
    .select({
      title: mentorCertificates.title,
      trainedOn: mentorCertificates.trainedOn,
      number: mentorCertificates.number,
    })
    .from(mentorCertificates)
    .where(eq(mentorCertificates.personId, personId))
    .orderBy(asc(mentorCertificates.trainedOn))
