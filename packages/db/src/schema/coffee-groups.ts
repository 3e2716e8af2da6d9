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
import { coffeeRounds } from './coffee-rounds.ts'
import { createdAt, id, instant } from './columns.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'
import { writtenByWhoManagesAndBefore } from './walls.ts'

const ofRound = () =>
  uuid()
    .notNull()
    .references(() => coffeeRounds.id, { onDelete: 'cascade' })
const ofOrganisation = () =>
  uuid()
    .notNull()
    .references(() => organisations.id)
const ofPerson = () =>
  uuid()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' })

/** Groups of published rounds. */
export const coffeeGroups = pgTable(
  'coffee_groups',
  {
    id: id(),
    roundId: ofRound(),
    organisationId: ofOrganisation(),
    explanation: text().notNull(),
    /** Made after publishing, for people whose partner had dropped out. */
    isReplacement: boolean().notNull(),
    madeAt: createdAt(),
    /** The time that the calendar entry suggests, wall time in London; it stays while the group is the same. */
    suggestedDay: date().notNull(),
    suggestedFrom: text().notNull(),
    suggestedTo: text().notNull(),
    /** SEQUENCE of the calendar entry: rises with each change that calendars must take over. */
    calendarSequence: integer().notNull().default(0),
  },
  (t) => [index('coffee_groups_of_round').on(t.roundId, t.id), writtenByWhoManagesAndBefore('coffee_groups')],
)

export const coffeeLeaving = pgEnum('coffee_leaving', ['dropped-out', 'moved'])

export const coffeeGroupMembers = pgTable(
  'coffee_group_members',
  {
    groupId: uuid()
      .notNull()
      .references(() => coffeeGroups.id, { onDelete: 'cascade' }),
    personId: ofPerson(),
    roundId: ofRound(),
    organisationId: ofOrganisation(),
    leftAt: instant(),
    leftHow: coffeeLeaving(),
    /** Asked once more how it went; never twice. */
    remindedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.groupId, t.personId] }),
    uniqueIndex('coffee_group_members_one_match').on(t.roundId, t.personId).where(sql`left_at is null`),
    check('coffee_group_members_left', sql`(${t.leftAt} is null) = (${t.leftHow} is null)`),
    index('coffee_group_members_left').on(t.organisationId, t.roundId, t.leftAt).where(sql`left_at is not null`),
    index('coffee_group_members_of_person').on(t.personId, t.roundId),
    writtenByWhoManagesAndBefore('coffee_group_members'),
  ],
)
