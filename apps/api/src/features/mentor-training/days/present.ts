import type { TrainingDay, TrainingDayInFull } from '@elevate/contracts/mentor-training'
import type { Actor } from '../../../actor.ts'
import { isTrainedBy, runsTrainingIn } from '../policy.ts'
import { attendanceRefusal, bookingRefusal, changeRefusal, stateOf } from '../rules.ts'
import type { BookingRow, DayRow } from './queries.ts'

type Reader = { actor: Actor; now: Date }

export const presentDay = (row: DayRow, { actor, now }: Reader): TrainingDay => {
  const runs = runsTrainingIn(actor, row.organisationId)
  const isMentor = isTrainedBy(actor, row.organisationId)
  return {
    id: row.id,
    organisation: row.organisation,
    title: row.title,
    startsAt: row.startsAt.toISOString(),
    minutes: row.minutes,
    place: row.place,
    access: row.access,
    places: row.places,
    placesLeft: row.places - row.booked,
    state: stateOf(row, now),
    isMine: row.isMine,
    version: row.version,
    can: {
      book: isMentor && !row.isMine && bookingRefusal(row, now) === undefined,
      giveUp: row.isMine && changeRefusal(row, now) === undefined,
      change: runs && changeRefusal(row, now) === undefined,
      tick: runs && attendanceRefusal(row, now) === undefined,
    },
  }
}

/** Who has a place is for who runs the programme. */
export const presentInFull = (row: DayRow, bookings: BookingRow[], reader: Reader): TrainingDayInFull => ({
  ...presentDay(row, reader),
  bookings: runsTrainingIn(reader.actor, row.organisationId)
    ? bookings.map(({ id, person, bookedAt, attendance }) => ({
        id,
        person,
        bookedAt: bookedAt.toISOString(),
        attendance,
      }))
    : [],
})
