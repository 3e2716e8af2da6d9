import { attendances } from '@elevate/contracts/mentor-training'
import { sql } from '../drizzle.ts'
import { check, date, index, integer, pgEnum, pgTable, text, uniqueIndex, uuid } from '../pg-core.ts'
import { createdAt, id, instant, version } from './columns.ts'
import { byPerson, ofOrganisation } from './columns-of-recruitment.ts'
import { people } from './people.ts'
import { wall } from './walls.ts'

export const attendance = pgEnum('training_attendance', attendances)

/** A day on which mentors are trained. Times are instants; pages say them by the clocks of London. */
export const trainingDays = pgTable(
  'training_days',
  {
    id: id(),
    organisationId: ofOrganisation(),
    title: text().notNull(),
    startsAt: instant().notNull(),
    minutes: integer().notNull(),
    place: text().notNull().default(''),
    access: text().notNull().default(''),
    places: integer().notNull(),
    /** How many of the places are taken: counted here, so that the last one goes to one person only. */
    booked: integer().notNull().default(0),
    /** Of the calendar entry: rises when the day is moved or called off. */
    calendarSequence: integer().notNull().default(0),
    cancelledAt: instant(),
    createdAt: createdAt(),
    createdBy: byPerson(),
    version: version(),
  },
  (t) => [
    index('training_days_in_order').on(t.organisationId, t.startsAt, t.id),
    check('training_days_places', sql`${t.places} between 1 and 200`),
    check('training_days_booked', sql`${t.booked} between 0 and ${t.places}`),
    check('training_days_minutes', sql`${t.minutes} between 15 and 600`),
    // Read by everybody in the organisation: there is nothing of a person in it.
    wall(
      'training_days',
      sql`organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_system())`,
      sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())`,
    ),
  ],
)

/** A place of a mentor on such a day. */
export const trainingBookings = pgTable(
  'training_bookings',
  {
    id: id(),
    trainingDayId: uuid()
      .notNull()
      .references(() => trainingDays.id, { onDelete: 'cascade' }),
    organisationId: ofOrganisation(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    bookedAt: createdAt(),
    cancelledAt: instant(),
    attendance: attendance(),
    markedAt: instant(),
    markedBy: byPerson(),
  },
  (t) => [
    uniqueIndex('training_bookings_one_each').on(t.trainingDayId, t.personId).where(sql`cancelled_at is null`),
    index('training_bookings_of_person').on(t.personId),
    check('training_bookings_marked', sql`(${t.attendance} is null) or (${t.cancelledAt} is null)`),
    wall(
      'training_bookings',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or (select app.is_system())`,
    ),
  ],
)

/** Each time a mentor was trained. That they are stands in the register (`mentors`), which matching reads. */
export const mentorCertificates = pgTable(
  'mentor_certificates',
  {
    id: id(),
    organisationId: ofOrganisation(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** What it was, as it stands on the certificate. */
    title: text().notNull(),
    trainedOn: date().notNull(),
    /** The day of ours on which it was; none where it was done elsewhere. */
    trainingDayId: uuid().references(() => trainingDays.id, { onDelete: 'set null' }),
    /** What it is called on paper. */
    number: text().notNull(),
    recordedAt: createdAt(),
    recordedBy: byPerson(),
  },
  (t) => [
    uniqueIndex('mentor_certificates_number').on(t.number),
    uniqueIndex('mentor_certificates_once').on(t.organisationId, t.personId, t.trainedOn),
    index('mentor_certificates_of_person').on(t.personId),
    wall(
      'mentor_certificates',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or (select app.is_system())`,
      sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())`,
    ),
  ],
)
