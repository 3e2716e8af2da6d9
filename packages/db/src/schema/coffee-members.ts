import { coffeeContacts } from '@elevate/contracts/coffee-vocabulary'
import { sql } from '../drizzle.ts'
import { boolean, check, date, index, pgEnum, pgTable, primaryKey, text, uniqueIndex, uuid } from '../pg-core.ts'
import { createdAt, id, version } from './columns.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'
import { managedAndBeforeWall, wall, writtenByWhoManagesAndEach } from './walls.ts'

export const coffeeContact = pgEnum('coffee_contact', coffeeContacts)

const ofOrganisation = () =>
  uuid()
    .notNull()
    .references(() => organisations.id)
const ofPerson = () =>
  uuid()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' })

/** Whether and how somebody takes part in the coffee rounds of an organisation. No reason is kept. */
export const coffeeMembers = pgTable(
  'coffee_members',
  {
    organisationId: ofOrganisation(),
    personId: ofPerson(),
    takesPart: boolean().notNull(),
    /** Not drawn before this day. It has no job: from that day on the pause is simply over. */
    pausedUntil: date(),
    sharedContact: coffeeContact().notNull(),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.personId] }),
    index('coffee_members_of_person').on(t.personId),
    writtenByWhoManagesAndEach('coffee_members'),
  ],
)

/** Pairs that coordinators keep apart. Why is not kept: the rule is the same for all of them. */
export const coffeeKeepApart = pgTable(
  'coffee_keep_apart',
  {
    id: id(),
    organisationId: ofOrganisation(),
    /** The lower of the two ids, so that a pair is there once. */
    lowPersonId: ofPerson(),
    highPersonId: ofPerson(),
    addedAt: createdAt(),
    addedBy: uuid().references(() => people.id, { onDelete: 'set null' }),
  },
  (t) => [
    check('coffee_keep_apart_order', sql`${t.lowPersonId} < ${t.highPersonId}`),
    uniqueIndex('coffee_keep_apart_once').on(t.organisationId, t.lowPersonId, t.highPersonId),
    index('coffee_keep_apart_low').on(t.lowPersonId),
    index('coffee_keep_apart_high').on(t.highPersonId),
    managedAndBeforeWall('coffee_keep_apart'),
  ],
)

/**
 * "I would rather not be matched with …". The wall lets nobody read it but its author and the system, which draws:
 * no coordinator, no administrator.
 */
export const coffeeRatherNots = pgTable(
  'coffee_rather_nots',
  {
    id: id(),
    organisationId: ofOrganisation(),
    personId: ofPerson(),
    /** Somebody the author was matched with before; null where a name was written. */
    otherPersonId: uuid().references(() => people.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    check('coffee_rather_nots_other', sql`${t.otherPersonId} <> ${t.personId}`),
    index('coffee_rather_nots_of_person').on(t.personId),
    index('coffee_rather_nots_other_person').on(t.otherPersonId),
    index('coffee_rather_nots_of_organisation').on(t.organisationId),
    wall('coffee_rather_nots', sql`person_id = (select app.person()) or (select app.is_system())`),
  ],
)
