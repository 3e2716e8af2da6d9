import { concernMoves, concernStates } from '@elevate/contracts/concerns'
import { sql } from '../drizzle.ts'
import { check, index, pgEnum, pgTable, text, uuid } from '../pg-core.ts'
import { createdAt, id, instant, version } from './columns.ts'
import { byPerson, ofOrganisation } from './columns-of-recruitment.ts'
import { organisations } from './organisations.ts'
import { wall } from './walls.ts'

export const concernState = pgEnum('concern_state', concernStates)
export const concernMove = pgEnum('concern_move', concernMoves)

/** Who reads concerns that are raised from now on. A row that is not there names nobody. */
export const safeguardingSettings = pgTable(
  'safeguarding_settings',
  {
    organisationId: uuid()
      .primaryKey()
      .references(() => organisations.id),
    contactIds: uuid().array().notNull().default(sql`'{}'`),
    /** Whom to ring when none of them can be reached. */
    outOfHours: text().notNull().default(''),
    version: version(),
  },
  () => [
    wall(
      'safeguarding_settings',
      sql`organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_system())`,
      sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_administrator()) or (select app.is_system())`,
    ),
  ],
)

/**
 * Something that worries somebody. `readerIds` are the people whom the author was told by name; they, the author and
 * nobody else: no coordinator, no administrator, not the system. It refers to no mentorship.
 */
export const concerns = pgTable(
  'concerns',
  {
    id: id(),
    organisationId: ofOrganisation(),
    authorId: byPerson(),
    readerIds: uuid().array().notNull(),
    state: concernState().notNull().default('raised'),
    whatHappened: text().notNull(),
    who: text().notNull().default(''),
    contactBy: text().notNull().default(''),
    raisedAt: createdAt(),
    acknowledgedAt: instant(),
    acknowledgedBy: byPerson(),
    closedAt: instant(),
    version: version(),
  },
  (t) => [
    index('concerns_of_author').on(t.authorId),
    index('concerns_of_readers').using('gin', t.readerIds),
    check('concerns_has_readers', sql`cardinality(${t.readerIds}) > 0`),
    check('concerns_acknowledged', sql`(${t.state} = 'raised') = (${t.acknowledgedAt} is null)`),
    wall('concerns', sql`author_id = (select app.person()) or (select app.person()) = any (reader_ids)`),
  ],
)

/** What was done about it; only added to. */
export const concernSteps = pgTable(
  'concern_steps',
  {
    id: id(),
    concernId: uuid()
      .notNull()
      .references(() => concerns.id, { onDelete: 'cascade' }),
    move: concernMove().notNull(),
    at: createdAt(),
    byPersonId: byPerson(),
    note: text().notNull().default(''),
  },
  (t) => [
    index('concern_steps_of_concern').on(t.concernId, t.at),
    // What the contacts write to each other about it is not for its author.
    wall(
      'concern_steps',
      sql`exists (select from concerns c where c.id = concern_steps.concern_id and (select app.person()) = any (c.reader_ids))`,
    ),
  ],
)
