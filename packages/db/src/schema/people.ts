import { sql } from 'drizzle-orm'
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
} from 'drizzle-orm/pg-core'
import { createdAt, id, instant, version } from './columns.ts'
import { organisations } from './organisations.ts'
import { organisationWall, wall } from './walls.ts'

export const contactPreference = pgEnum('contact_preference', ['email', 'phone', 'post'])
export const knownThrough = pgEnum('known_through', ['typed', 'import', 'application', 'set-up'])
export const accessNeedsAudience = pgEnum('access_needs_audience', [
  'only-me',
  'coordinators',
  'coordinators-and-hosts',
])
export const appointmentStatus = pgEnum('appointment_status', ['onboarding', 'active', 'paused', 'ended'])
export const paymentChoice = pgEnum('payment_choice', ['accepted', 'declined', 'unpaid', 'not-said'])
export const appointmentEndReason = pgEnum('appointment_end_reason', [
  'term-ended',
  'moved-on',
  'own-wish',
  'health-or-family',
  'ill-or-bereaved-do-not-contact',
  'organisation-ended-it',
  'other',
])
export const leaverItemState = pgEnum('leaver_item_state', ['to-do', 'done', 'not-needed'])

/** Any human known to the system. Who is in which organisation stands in `organisation_people` and `appointments`. */
export const people = pgTable(
  'people',
  {
    id: id(),
    givenName: text().notNull(),
    /** Not everybody has one. */
    familyName: text(),
    preferredName: text(),
    pronouns: text(),
    /** Where to write; not necessarily where one signs in, and couples share one. */
    email: text(),
    phone: text(),
    address: text(),
    postcode: text(),
    contactPreference: contactPreference().notNull().default('email'),
    skills: text().array().notNull().default(sql`'{}'`),
    interests: text().array().notNull().default(sql`'{}'`),
    /** Weekly slots such as `mon-am`; the words stand in contracts/people-vocabulary. */
    availability: text().array().notNull().default(sql`'{}'`),
    offersMentoring: boolean(),
    createdAt: createdAt(),
    updatedAt: instant().notNull().default(sql`now()`),
    version: version(),
  },
  (t) => [
    index('people_email').on(sql`lower(${t.email})`),
    wall(
      'people',
      sql`id = (select app.person()) or (select app.is_system()) or exists (select from organisation_people k where k.person_id = people.id and k.organisation_id = any ((select app.organisations())::uuid[]))`,
      sql`true`,
    ),
  ],
)

/**
 * Which organisation knows which person. Carries the name to sort and to search by (kept by a trigger on both
 * tables), so that a page of a list is one walk along one index.
 */
export const organisationPeople = pgTable(
  'organisation_people',
  {
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    sortName: text().notNull().default(''),
    searchText: text().notNull().default(''),
    source: knownThrough().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.personId] }),
    index('organisation_people_by_person').on(t.personId),
    index('organisation_people_by_name').on(t.organisationId, t.sortName, t.personId),
    index('organisation_people_search').using('gin', t.searchText.op('gin_trgm_ops')),
    wall(
      'organisation_people',
      sql`organisation_id = any ((select app.organisations())::uuid[]) or person_id = (select app.person()) or (select app.is_system())`,
    ),
  ],
)

/** What helps a person to take part. The person decides who may see it. */
export const accessNeeds = pgTable(
  'access_needs',
  {
    personId: uuid()
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** What to provide, for example "large print (16pt)". */
    whatHelps: text().notNull().default(''),
    /** Why, in the person's own words: never shown to anybody else. */
    background: text().notNull().default(''),
    sharedWith: accessNeedsAudience().notNull(),
    updatedAt: instant().notNull().default(sql`now()`),
  },
  () => [
    wall(
      'access_needs',
      sql`person_id = (select app.person()) or (select app.is_system()) or (shared_with <> 'only-me' and exists (select from organisation_people k where k.person_id = access_needs.person_id and k.organisation_id = any ((select app.organisations())::uuid[])))`,
      sql`true`,
    ),
  ],
)

/** person × organisation × role × term. */
export const appointments = pgTable(
  'appointments',
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    role: text().notNull().default('Patient Safety Partner'),
    status: appointmentStatus().notNull(),
    startsOn: date().notNull(),
    termMonths: integer(),
    termEndsOn: date(),
    extensions: integer().notNull().default(0),
    payment: paymentChoice().notNull().default('not-said'),
    pausedOn: date(),
    /** The day on which a pause ends by itself; open-ended without one. */
    pausedUntil: date(),
    endedOn: date(),
    endReason: appointmentEndReason(),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    check('appointments_term', sql`${t.termEndsOn} > ${t.startsOn}`),
    check('appointments_term_months', sql`${t.termMonths} between 1 and 120`),
    check('appointments_ended', sql`(${t.status} = 'ended') = (${t.endedOn} is not null)`),
    check('appointments_paused', sql`${t.status} <> 'paused' or ${t.pausedOn} is not null`),
    check('appointments_pause_order', sql`${t.pausedUntil} > ${t.pausedOn}`),
    uniqueIndex('appointments_one_open').on(t.personId, t.organisationId, t.role).where(sql`${t.status} <> 'ended'`),
    index('appointments_of_person').on(t.personId),
    index('appointments_by_status').on(t.organisationId, t.status, t.personId),
    wall(
      'appointments',
      sql`organisation_id = any ((select app.organisations())::uuid[]) or person_id = (select app.person()) or (select app.is_system())`,
    ),
  ],
)

/** What is left to do when an appointment has ended: access off, kit back, thank-you. */
export const leaverItems = pgTable(
  'leaver_items',
  {
    id: id(),
    appointmentId: uuid()
      .notNull()
      .references(() => appointments.id, { onDelete: 'cascade' }),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    position: integer().notNull(),
    label: text().notNull(),
    state: leaverItemState().notNull().default('to-do'),
    settledAt: instant(),
    settledBy: uuid().references(() => people.id),
  },
  (t) => [
    uniqueIndex('leaver_items_once').on(t.appointmentId, t.position),
    check('leaver_items_settled', sql`(${t.state} = 'to-do') = (${t.settledAt} is null)`),
    organisationWall('leaver_items'),
  ],
)
