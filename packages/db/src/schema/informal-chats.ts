import { meetingWays } from '@elevate/contracts/recruitment-vocabulary'
import { sql } from '../drizzle.ts'
import { check, index, integer, pgEnum, pgTable, text, uniqueIndex, uuid } from '../pg-core.ts'
import { campaigns } from './campaigns.ts'
import { createdAt, id, instant, version } from './columns.ts'
import { byPerson, ofOrganisation } from './columns-of-recruitment.ts'
import { programmeWall, wall } from './walls.ts'

export const meetingWay = pgEnum('meeting_way', meetingWays)

const ofCampaign = () =>
  uuid()
    .notNull()
    .references(() => campaigns.id, { onDelete: 'cascade' })

/** Times at which somebody can be talked with before applying. Never scored, not seen by the panel. */
export const chatSlots = pgTable(
  'chat_slots',
  {
    id: id(),
    campaignId: ofCampaign(),
    organisationId: ofOrganisation(),
    startsAt: instant().notNull(),
    minutes: integer().notNull(),
    hostName: text().notNull(),
    way: meetingWay().notNull(),
    /** The room or the link; told to who has booked. */
    place: text().notNull().default(''),
    cancelledAt: instant(),
    createdAt: createdAt(),
    createdBy: byPerson(),
    version: version(),
  },
  (t) => [
    uniqueIndex('chat_slots_once').on(t.campaignId, t.startsAt, t.hostName).where(sql`cancelled_at is null`),
    index('chat_slots_in_order').on(t.campaignId, t.startsAt),
    check('chat_slots_minutes', sql`${t.minutes} between 5 and 120`),
    programmeWall('chat_slots'),
  ],
)

export const chatBookings = pgTable(
  'chat_bookings',
  {
    id: id(),
    slotId: uuid()
      .notNull()
      .references(() => chatSlots.id, { onDelete: 'cascade' }),
    campaignId: ofCampaign(),
    organisationId: ofOrganisation(),
    name: text().notNull(),
    email: text(),
    phone: text(),
    /** What they would like to know. */
    question: text().notNull().default(''),
    /** Of the link with which it can be cancelled. */
    tokenHash: text().notNull(),
    /** Of the calendar entry: rises when the chat is moved or called off. */
    calendarSequence: integer().notNull().default(0),
    bookedAt: createdAt(),
    cancelledAt: instant(),
    /** That it took place; nothing of what was said. */
    heldAt: instant(),
  },
  (t) => [
    uniqueIndex('chat_bookings_one_each').on(t.slotId).where(sql`cancelled_at is null`),
    uniqueIndex('chat_bookings_token').on(t.tokenHash),
    index('chat_bookings_of_campaign').on(t.campaignId),
    check('chat_bookings_reachable', sql`${t.email} is not null or ${t.phone} is not null`),
    // Who has booked needs no account; whoever signs in with that address may see what is held about it.
    wall(
      'chat_bookings',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or lower(email) = (select lower(a.email) from accounts a where a.person_id = (select app.person()))`,
      sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())`,
    ),
  ],
)
