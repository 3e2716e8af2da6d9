import { buddyPairStates, buddyWishes } from '@elevate/contracts/buddies-vocabulary'
import { sql } from '../drizzle.ts'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from '../pg-core.ts'
import { coffeeContact } from './coffee-members.ts'
import { createdAt, id, instant, version } from './columns.ts'
import { byPerson, ofOrganisation } from './columns-of-recruitment.ts'
import { people } from './people.ts'
import { addedOnly, byProgramme, wall } from './walls.ts'

export const buddyPairState = pgEnum('buddy_pair_state', buddyPairStates)
export const buddyWish = pgEnum('buddy_wish', buddyWishes)

const ofPerson = () =>
  uuid()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' })
const ofPair = () =>
  uuid()
    .notNull()
    .references(() => buddyPairs.id, { onDelete: 'cascade' })

/** Two or three partners who look out for each other. Who wanted it to end, and why, is kept nowhere. */
export const buddyPairs = pgTable(
  'buddy_pairs',
  {
    id: id(),
    organisationId: ofOrganisation(),
    state: buddyPairState().notNull().default('active'),
    /** The day it was confirmed; week 1 begins with it. */
    startsOn: date().notNull(),
    /** It rests until this day and then goes on by itself. */
    pausedUntil: date(),
    /** The day on which both are asked whether it goes on. */
    reviewOn: date().notNull(),
    /** Why these two, in plain words, as it was suggested; empty where a coordinator chose freely. */
    reasons: text().array().notNull().default(sql`'{}'`),
    endedOn: date(),
    confirmedBy: byPerson(),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    index('buddy_pairs_newest').on(t.organisationId, t.id),
    index('buddy_pairs_on').on(t.reviewOn).where(sql`state = 'active'`),
    check('buddy_pairs_ended', sql`(${t.state} = 'ended') = (${t.endedOn} is not null)`),
    wall(
      'buddy_pairs',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or id = any ((select app.buddy_pairs())::uuid[])`,
    ),
    addedOnly('buddy_pairs', byProgramme),
  ],
)

export const buddyMembers = pgTable(
  'buddy_members',
  {
    pairId: ofPair(),
    personId: ofPerson(),
    organisationId: ofOrganisation(),
    /** Was a new partner when the pair began: has one pairing at a time. */
    isNew: boolean().notNull(),
    /** How the others may reach this person; a telephone number only where the person has chosen it. */
    sharedContact: coffeeContact().notNull(),
    leftOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.pairId, t.personId] }),
    uniqueIndex('buddy_members_one_for_new').on(t.organisationId, t.personId).where(sql`is_new and left_on is null`),
    index('buddy_members_of_person').on(t.personId),
    wall(
      'buddy_members',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or pair_id = any ((select app.buddy_pairs())::uuid[])`,
    ),
    addedOnly('buddy_members', byProgramme),
  ],
)

/**
 * "Made contact: yes / not yet", one row for each person and week that is asked about. No time of the answer is kept:
 * `weekFrom` is the first day of the week that it is about.
 */
export const buddyContacts = pgTable(
  'buddy_contacts',
  {
    pairId: ofPair(),
    personId: ofPerson(),
    organisationId: ofOrganisation(),
    week: integer().notNull(),
    weekFrom: date().notNull(),
    /** Null until the person has tapped. */
    made: boolean(),
    /** When the person was reminded of this week; once. */
    remindedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.pairId, t.personId, t.week] }),
    foreignKey({
      name: 'buddy_contacts_of_member',
      columns: [t.pairId, t.personId],
      foreignColumns: [buddyMembers.pairId, buddyMembers.personId],
    }).onDelete('cascade'),
    index('buddy_contacts_of_person').on(t.personId, t.weekFrom),
    check('buddy_contacts_week', sql`${t.week} between 1 and 52`),
    wall(
      'buddy_contacts',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or (select app.is_system())`,
    ),
  ],
)

/** Only where somebody has said something: a new partner is looked after without asking. */
export const buddyWishesOfPeople = pgTable(
  'buddy_wishes',
  { organisationId: ofOrganisation(), personId: ofPerson(), wish: buddyWish().notNull() },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.personId] }),
    index('buddy_wishes_of_person').on(t.personId),
    wall(
      'buddy_wishes',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or (select app.is_system())`,
    ),
  ],
)

/** What an organisation has decided; without a row the usual holds (domain.md 4a). */
export const buddySettings = pgTable(
  'buddy_settings',
  {
    organisationId: ofOrganisation().primaryKey(),
    /** Weeks, counted from the start, in which both are reminded to make contact. */
    reminderWeeks: integer().array().notNull(),
    /** For so many months a partner is new. */
    newMonths: integer().notNull(),
    reviewMonths: integer().notNull(),
    /** Pairs that one experienced partner has at a time. */
    mostPairs: integer().notNull(),
    version: version(),
  },
  () => [
    wall(
      'buddy_settings',
      sql`organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_system())`,
      sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())`,
    ),
  ],
)
