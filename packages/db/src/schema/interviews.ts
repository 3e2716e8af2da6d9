import { sql } from '../drizzle.ts'
import { check, index, integer, pgEnum, pgTable, text, uniqueIndex, uuid } from '../pg-core.ts'
import { applications } from './applications.ts'
import { campaigns, roleCriteria } from './campaigns.ts'
import { createdAt, id, instant, version } from './columns.ts'
import { byPerson, ofOrganisation } from './columns-of-recruitment.ts'
import { meetingWay } from './informal-chats.ts'
import { readByPanelWall, wall } from './walls.ts'

export const bookingEnd = pgEnum('interview_booking_end', ['moved', 'cancelled', 'time-cancelled', 'withdrawn'])
export const attendance = pgEnum('interview_attendance', ['attended', 'missed'])

const ofCampaign = () =>
  uuid()
    .notNull()
    .references(() => campaigns.id, { onDelete: 'cascade' })

/** Times for interviews, one candidate each. */
export const interviewSlots = pgTable(
  'interview_slots',
  {
    id: id(),
    campaignId: ofCampaign(),
    organisationId: ofOrganisation(),
    startsAt: instant().notNull(),
    minutes: integer().notNull(),
    way: meetingWay().notNull(),
    place: text().notNull().default(''),
    /** How to get in, where to park, whom to ask for. */
    arrival: text().notNull().default(''),
    cancelledAt: instant(),
    createdAt: createdAt(),
    createdBy: byPerson(),
    version: version(),
  },
  (t) => [
    index('interview_slots_in_order').on(t.campaignId, t.startsAt),
    uniqueIndex('interview_slots_once').on(t.campaignId, t.startsAt, t.place).where(sql`cancelled_at is null`),
    check('interview_slots_minutes', sql`${t.minutes} between 5 and 240`),
    wall(
      'interview_slots',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or campaign_id = any ((select app.panels())::uuid[]) or (select app.is_system()) or exists (select from applications a where a.campaign_id = interview_slots.campaign_id and a.person_id = (select app.person()) and a.state = 'interview')`,
      sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())`,
    ),
  ],
)

/** Who comes when. One candidate for each time and one time for each candidate: the indexes see to it. */
export const interviewBookings = pgTable(
  'interview_bookings',
  {
    id: id(),
    slotId: uuid()
      .notNull()
      .references(() => interviewSlots.id, { onDelete: 'cascade' }),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id, { onDelete: 'cascade' }),
    campaignId: ofCampaign(),
    organisationId: ofOrganisation(),
    bookedAt: createdAt(),
    /** Null: the candidate. */
    bookedBy: byPerson(),
    endedAt: instant(),
    endedHow: bookingEnd(),
    attendance: attendance(),
    /** SEQUENCE of the calendar entry. */
    calendarSequence: integer().notNull().default(0),
  },
  (t) => [
    uniqueIndex('interview_bookings_one_each').on(t.slotId).where(sql`ended_at is null`),
    uniqueIndex('interview_bookings_one_time').on(t.applicationId).where(sql`ended_at is null`),
    index('interview_bookings_of_campaign').on(t.campaignId),
    index('interview_bookings_of_application').on(t.applicationId),
    check('interview_bookings_ended', sql`(${t.endedAt} is null) = (${t.endedHow} is null)`),
    wall(
      'interview_bookings',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or campaign_id = any ((select app.panels())::uuid[]) or (select app.is_system()) or exists (select from applications a where a.id = interview_bookings.application_id and a.person_id = (select app.person()))`,
      sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())`,
    ),
  ],
)

/** What every candidate is asked. */
export const interviewQuestions = pgTable(
  'interview_questions',
  {
    id: id(),
    campaignId: ofCampaign(),
    organisationId: ofOrganisation(),
    position: integer().notNull(),
    question: text().notNull(),
    criterionId: uuid().references(() => roleCriteria.id),
  },
  (t) => [index('interview_questions_in_order').on(t.campaignId, t.position), readByPanelWall('interview_questions')],
)
