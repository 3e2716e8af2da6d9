import {
  dropInBookingStates,
  dropInBookingWays,
  dropInLinkAudiences,
  dropInRhythms,
  waitingListWays,
} from '@elevate/contracts/drop-in-vocabulary'
import { sql } from '../drizzle.ts'
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from '../pg-core.ts'
import { createdAt, id, instant, version } from './columns.ts'
import { byPerson, ofOrganisation } from './columns-of-recruitment.ts'
import { meetingWay } from './informal-chats.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'
import { byProgramme, changedOnly, personWall, removedOnly, wall } from './walls.ts'

export const dropInRhythm = pgEnum('drop_in_rhythm', dropInRhythms)
export const dropInBookingWay = pgEnum('drop_in_booking_way', dropInBookingWays)
export const dropInLinkAudience = pgEnum('drop_in_link_audience', dropInLinkAudiences)
export const dropInBookingState = pgEnum('drop_in_booking_state', dropInBookingStates)
export const waitingListWay = pgEnum('waiting_list_way', waitingListWays)

const ofPerson = () =>
  uuid()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' })

/** Read by who is in the organisation, written by who runs its programme. */
const programmeWrites = (name: string) =>
  wall(
    name,
    sql`organisation_id = any ((select app.organisations())::uuid[])`,
    sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())`,
  )

/** What an organisation has decided about its drop-ins. Without a row it goes by the usual settings. */
export const dropInSettings = pgTable(
  'drop_in_settings',
  {
    organisationId: uuid()
      .primaryKey()
      .references(() => organisations.id),
    /** Hours before the start until which giving up a place is not late. */
    noticeHours: integer().notNull(),
    waitingList: waitingListWay().notNull(),
    /** Hours in which an offered place is to be taken. */
    offerHours: integer().notNull(),
    reminderHours: integer().notNull(),
    defaultCapacity: integer().notNull(),
    version: version(),
  },
  (t) => [
    check(
      'drop_in_settings_range',
      sql`${t.noticeHours} between 0 and 336 and ${t.offerHours} between 1 and 336 and ${t.reminderHours} between 1 and 336 and ${t.defaultCapacity} between 1 and 1000`,
    ),
    programmeWrites('drop_in_settings'),
  ],
)

/** What a session and the series that it comes from have in common. */
const what = () => ({
  title: text().notNull(),
  /** What it is about, for partners. */
  about: text().notNull().default(''),
  /** Wall time in London, `HH:MM`. */
  startTime: text().notNull(),
  minutes: integer().notNull(),
  way: meetingWay().notNull(),
  /** The link of a video call or the number to ring. */
  link: text().notNull().default(''),
  linkFor: dropInLinkAudience().notNull().default('booked'),
  /** The room. */
  place: text().notNull().default(''),
  isStepFree: boolean(),
  hasHearingLoop: boolean(),
  accessNote: text().notNull().default(''),
  booking: dropInBookingWay().notNull().default('optional'),
  /** Null: no limit. */
  capacity: integer(),
})

/** The rule by which sessions are made: local wall time, so that it stays when clocks change. */
export const dropInSeries = pgTable(
  'drop_in_series',
  {
    id: id(),
    organisationId: ofOrganisation(),
    ...what(),
    rhythm: dropInRhythm().notNull(),
    /** Every so many weeks or months. */
    every: integer().notNull().default(1),
    /** 1 Monday … 7 Sunday. */
    weekday: integer().notNull(),
    /** Monthly: the first (1) to the fourth (4) such weekday of the month, or the last (5). */
    nth: integer(),
    startsOn: date().notNull(),
    endsOn: date(),
    /** Sessions have been made up to this day. */
    madeUntil: date(),
    createdAt: createdAt(),
    createdBy: byPerson(),
    version: version(),
  },
  (t) => [
    check('drop_in_series_rhythm', sql`(${t.rhythm} = 'monthly') = (${t.nth} is not null)`),
    check('drop_in_series_nth', sql`${t.nth} between 1 and 5`),
    check('drop_in_series_every', sql`${t.every} between 1 and 12`),
    check('drop_in_series_weekday', sql`${t.weekday} between 1 and 7`),
    check('drop_in_series_minutes', sql`${t.minutes} between 10 and 480`),
    check('drop_in_series_time', sql`${t.startTime} ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`),
    check('drop_in_series_capacity', sql`${t.capacity} between 1 and 1000`),
    index('drop_in_series_of_organisation').on(t.organisationId, t.id),
    programmeWrites('drop_in_series'),
  ],
)

/** Who usually hosts; each session has its own. */
export const dropInSeriesHosts = pgTable(
  'drop_in_series_hosts',
  {
    seriesId: uuid()
      .notNull()
      .references(() => dropInSeries.id, { onDelete: 'cascade' }),
    personId: ofPerson(),
    organisationId: ofOrganisation(),
  },
  (t) => [
    primaryKey({ columns: [t.seriesId, t.personId] }),
    index('drop_in_series_hosts_of_person').on(t.personId),
    programmeWrites('drop_in_series_hosts'),
  ],
)

/** One session. */
export const dropIns = pgTable(
  'drop_ins',
  {
    id: id(),
    organisationId: ofOrganisation(),
    seriesId: uuid().references(() => dropInSeries.id, { onDelete: 'cascade' }),
    /** The day on which the series has it: it stays when this session alone is moved, so that it is not made twice. */
    seriesDay: date(),
    ...what(),
    day: date().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** Changed by itself: changes of the series "from here on" leave its time and place as they are. */
    isChanged: boolean().notNull().default(false),
    cancelledAt: instant(),
    /** Told to partners. */
    cancelledWhy: text().notNull().default(''),
    /** Rises with each change that calendars have to take over. */
    calendarSequence: integer().notNull().default(0),
    /** Places that are booked or offered; kept by a trigger, so that a partner sees how many and never who. */
    taken: integer().notNull().default(0),
    waiting: integer().notNull().default(0),
    /** Who came without booking, as counted at the door. */
    walkIns: integer().notNull().default(0),
    /** Set when the door is closed: who had booked and came, or was missed, listed or not. */
    cameCount: integer(),
    missedCount: integer(),
    closedAt: instant(),
    /** Typed by the host, without names. */
    themes: text().notNull().default(''),
    /** "You said, we did": shown at the next session of the series. */
    reply: text().notNull().default(''),
    createdAt: createdAt(),
    createdBy: byPerson(),
    version: version(),
  },
  (t) => [
    uniqueIndex('drop_ins_once').on(t.seriesId, t.seriesDay),
    index('drop_ins_in_order').on(t.organisationId, t.startsAt, t.id),
    index('drop_ins_by_time').on(t.startsAt),
    check('drop_ins_order', sql`${t.endsAt} > ${t.startsAt}`),
    check('drop_ins_minutes', sql`${t.minutes} between 10 and 480`),
    check('drop_ins_series', sql`(${t.seriesId} is null) = (${t.seriesDay} is null)`),
    check('drop_ins_capacity', sql`${t.capacity} between 1 and 1000`),
    check('drop_ins_counts', sql`${t.walkIns} >= 0 and ${t.cameCount} >= 0 and ${t.missedCount} >= 0`),
    check('drop_ins_closed', sql`(${t.closedAt} is null) = (${t.cameCount} is null)`),
    programmeWrites('drop_ins'),
  ],
)

const ofDropIn = () =>
  uuid()
    .notNull()
    .references(() => dropIns.id, { onDelete: 'cascade' })

/** One or two people who are there when somebody arrives. */
export const dropInHosts = pgTable(
  'drop_in_hosts',
  {
    dropInId: ofDropIn(),
    personId: ofPerson(),
    organisationId: ofOrganisation(),
  },
  (t) => [
    primaryKey({ columns: [t.dropInId, t.personId] }),
    index('drop_in_hosts_of_person').on(t.personId),
    programmeWrites('drop_in_hosts'),
  ],
)

const ownOrOfProgramme = sql`person_id = (select app.person()) or ${byProgramme}`

/** One row for each person and session, whatever becomes of it; who books again takes up the same row. */
export const dropInBookings = pgTable(
  'drop_in_bookings',
  {
    id: id(),
    dropInId: ofDropIn(),
    organisationId: ofOrganisation(),
    personId: ofPerson(),
    state: dropInBookingState().notNull(),
    /** Chose to stand in the list of who came. */
    isListed: boolean().notNull().default(false),
    bookedAt: instant().notNull(),
    /** Who typed it, where somebody asked by phone. */
    bookedBy: byPerson(),
    /** Place in the queue of this session, rising; given under the lock of the session. */
    queue: integer().notNull(),
    offerEndsAt: instant(),
    /** Of this person's calendar entry, added to that of the session. */
    calendarSequence: integer().notNull().default(0),
    /** Reminded of the session as it is now; null again when it is moved. */
    remindedAt: instant(),
    /** Ticked at the door; forgotten when it is closed, but for who chose to be listed. */
    came: boolean(),
    cancelledAt: instant(),
  },
  (t) => [
    uniqueIndex('drop_in_bookings_one_each').on(t.dropInId, t.personId),
    index('drop_in_bookings_in_order').on(t.dropInId, t.queue),
    index('drop_in_bookings_of_person').on(t.personId, t.dropInId),
    index('drop_in_bookings_offers').on(t.offerEndsAt).where(sql`state = 'offered'`),
    check('drop_in_bookings_offer', sql`(${t.state} = 'offered') = (${t.offerEndsAt} is not null)`),
    check('drop_in_bookings_cancelled', sql`(${t.state} in ('cancelled', 'late')) = (${t.cancelledAt} is not null)`),
    check('drop_in_bookings_listed', sql`${t.isListed} or ${t.state} not in ('attended', 'missed', 'walk-in')`),
    // Other partners see how many, never who.
    wall(
      'drop_in_bookings',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or (select app.is_system()) or exists (select from drop_in_hosts h where h.drop_in_id = drop_in_bookings.drop_in_id and h.person_id = (select app.person()))`,
    ),
    // Hosts read who comes to them; what they tick at the door the system writes for them.
    changedOnly('drop_in_bookings', ownOrOfProgramme),
    removedOnly('drop_in_bookings', ownOrOfProgramme),
  ],
)

/** The address of somebody's own calendar; only the hash of its secret is kept. */
export const calendarFeeds = pgTable(
  'calendar_feeds',
  {
    personId: uuid()
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    secretHash: text().notNull(),
    createdAt: createdAt(),
    lastReadAt: instant(),
  },
  (t) => [uniqueIndex('calendar_feeds_secret').on(t.secretHash), personWall('calendar_feeds')],
)
