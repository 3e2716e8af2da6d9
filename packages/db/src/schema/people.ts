import {
  type AppointmentStatus,
  accessNeedsAudiences,
  appointmentEndReasons,
  appointmentStatuses,
  contactPreferences,
  emailFaultWays,
  leaverItemStates,
  paymentChoices,
} from '@elevate/contracts/people-vocabulary'
import { sql } from '../drizzle.ts'
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgEnum,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from '../pg-core.ts'
import { createdAt, id, instant, version } from './columns.ts'
import { organisations } from './organisations.ts'
import { addedOnly, appRole, byWhoLooksAfter, byWhoManages, removedOnly, wall } from './walls.ts'

export const contactPreference = pgEnum('contact_preference', contactPreferences)
export const knownThrough = pgEnum('known_through', ['typed', 'import', 'application', 'set-up'])
export const accessNeedsAudience = pgEnum('access_needs_audience', accessNeedsAudiences)
export const appointmentStatus = pgEnum('appointment_status', appointmentStatuses)
export const paymentChoice = pgEnum('payment_choice', paymentChoices)
export const appointmentEndReason = pgEnum('appointment_end_reason', appointmentEndReasons)
export const leaverItemState = pgEnum('leaver_item_state', leaverItemStates)

export const emailFaultHow = pgEnum('email_fault_how', emailFaultWays)

const ofWhomOneManages = sql`id = (select app.person()) or (select app.is_system()) or (select app.is_administrator()) or exists (select from organisation_people k where k.person_id = people.id and k.organisation_id = any ((select app.managed())::uuid[]))`

/**
 * Any human known to the system. Who is in which organisation stands in `organisation_people` and `appointments`. Whole for
 * themselves and for who manages an organisation that knows them; for everybody else there is `colleagues`.
 */
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
    /** Since when mail to this address does not arrive. A trigger lifts it when the address changes. */
    emailFaultSince: instant(),
    emailFaultHow: emailFaultHow(),
    phone: text(),
    address: text(),
    postcode: text(),
    /** Null where nobody has asked yet. */
    contactPreference: contactPreference(),
    skills: text().array().notNull().default(sql`'{}'`),
    interests: text().array().notNull().default(sql`'{}'`),
    /** Weekly slots such as `mon-am`; the words stand in contracts/people-vocabulary. */
    availability: text().array().notNull().default(sql`'{}'`),
    /** Null where nobody has asked yet. */
    offersToMentor: boolean('offers_mentoring'),
    createdAt: createdAt(),
    updatedAt: instant().notNull().default(sql`now()`),
    /** Everything about this person is gone; the row stays, so that what others took part in still adds up. */
    erasedAt: instant(),
    version: version(),
  },
  (t) => [
    index('people_email').on(sql`lower(${t.email})`),
    index('people_email_fault').on(t.emailFaultSince, t.id).where(sql`email_fault_since is not null`),
    wall(
      'people',
      sql`id = (select app.person()) or (select app.is_system()) or (select app.is_administrator()) or erased_at is not null or exists (select from organisation_people k where k.person_id = people.id and k.organisation_id = any ((select app.looks_after())::uuid[]))`,
      // Who is new is known to nobody yet.
      sql`true`,
    ),
    addedOnly(
      'people',
      sql`(select app.is_system()) or (select app.is_administrator()) or cardinality((select app.programmes())::uuid[]) > 0 or (select app.is_the_release_before())`,
    ),
    // Looking at somebody in order to lock them is no change, so the rows are those of the wall.
    pgPolicy('people_changed', {
      as: 'restrictive',
      for: 'update',
      to: appRole,
      using: sql`true`,
      withCheck: ofWhomOneManages,
    }),
    removedOnly('people', ofWhomOneManages),
  ],
)

/**
 * Which organisation knows which person. Carries what lists are sorted, searched and filtered by (kept by triggers on
 * this table, `people` and `appointments`: functions.sql), so that a page of a list is one walk along one index.
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
    interestText: text().notNull().default(''),
    /** The appointment here that counts: one that has not ended before one that has, then the latest. */
    appointmentId: uuid(),
    /** As text: behind a wall an index can be asked for a text, but not for an enumeration (its `=` is not leakproof). */
    status: text().$type<AppointmentStatus>(),
    role: text(),
    pausedUntil: date(),
    /** `infinity` where no term is running, so that the list can be walked in this order. */
    termEndsOn: date().notNull().default('infinity'),
    source: knownThrough().notNull(),
    /** Since when this organisation writes to the person no more. */
    doNotContactSince: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.personId] }),
    index('organisation_people_by_person').on(t.personId),
    index('organisation_people_by_name').on(t.organisationId, t.sortName, t.personId),
    index('organisation_people_by_status').on(t.organisationId, t.status, t.sortName, t.personId),
    index('organisation_people_by_role').on(t.organisationId, t.role, t.sortName, t.personId),
    index('organisation_people_by_term_end').on(t.organisationId, t.termEndsOn, t.personId),
    index('organisation_people_by_break_end')
      .on(t.organisationId, t.pausedUntil, t.personId)
      .where(sql`paused_until is not null`),
    index('organisation_people_search').using('gin', t.searchText.op('gin_trgm_ops')),
    index('organisation_people_interests').using('gin', t.interestText.op('gin_trgm_ops')),
    wall('organisation_people', sql`${byWhoLooksAfter} or person_id = (select app.person())`, byWhoManages),
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
    sharedWith: accessNeedsAudience().notNull(),
    updatedAt: instant().notNull().default(sql`now()`),
  },
  () => [
    wall(
      'access_needs',
      sql`person_id = (select app.person()) or (select app.is_system()) or (shared_with <> 'only-me' and exists (select from organisation_people k where k.person_id = access_needs.person_id and k.organisation_id = any ((select app.managed())::uuid[]))) or (shared_with = 'coordinators-and-hosts' and exists (select from drop_in_bookings b join drop_in_hosts h on h.drop_in_id = b.drop_in_id join drop_ins d on d.id = b.drop_in_id where b.person_id = access_needs.person_id and b.state = 'booked' and d.closed_at is null and d.cancelled_at is null and h.person_id = (select app.person())))`,
      // The release before writes what helps somebody a moment before it says that they are known.
      sql`person_id = (select app.person()) or (select app.is_system()) or (shared_with <> 'only-me' and exists (select from organisation_people k where k.person_id = access_needs.person_id and k.organisation_id = any ((select app.managed())::uuid[]))) or (select app.is_the_release_before())`,
    ),
    // Hosts read what those who come to them share, and no more.
    removedOnly(
      'access_needs',
      sql`person_id = (select app.person()) or (select app.is_system()) or (shared_with <> 'only-me' and exists (select from organisation_people k where k.person_id = access_needs.person_id and k.organisation_id = any ((select app.managed())::uuid[])))`,
    ),
  ],
)

/** Why that helps, in the person's own words: the wall lets nobody else read it, whatever they may do. */
export const accessBackgrounds = pgTable(
  'access_backgrounds',
  {
    personId: uuid()
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    words: text().notNull(),
    updatedAt: instant().notNull().default(sql`now()`),
  },
  () => [wall('access_backgrounds', sql`person_id = (select app.person())`)],
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
    /** Null where nobody knows it: a spreadsheet that does not say, or a start that is not agreed yet. */
    startsOn: date(),
    termMonths: integer(),
    termEndsOn: date(),
    extensions: integer().notNull().default(0),
    /** Null where nobody has asked yet. */
    payment: paymentChoice(),
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
    wall('appointments', sql`${byWhoLooksAfter} or person_id = (select app.person())`, byWhoManages),
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
    version: version(),
  },
  (t) => [
    uniqueIndex('leaver_items_once').on(t.appointmentId, t.position),
    index('leaver_items_to_do').on(t.organisationId, t.appointmentId).where(sql`${t.state} = 'to-do'`),
    check('leaver_items_settled', sql`(${t.state} = 'to-do') = (${t.settledAt} is null)`),
    wall(
      'leaver_items',
      sql`organisation_id = any ((select app.managed())::uuid[]) or (select app.is_system()) or exists (select from appointments a where a.id = leaver_items.appointment_id and a.person_id = (select app.person()))`,
      byWhoManages,
    ),
  ],
)
