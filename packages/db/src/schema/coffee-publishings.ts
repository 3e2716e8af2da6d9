import { sql } from '../drizzle.ts'
import { check, index, integer, pgTable, uniqueIndex, uuid } from '../pg-core.ts'
import { coffeeDrawingState } from './coffee-drawings.ts'
import { coffeeDraws, coffeeRounds } from './coffee-rounds.ts'
import { createdAt, id, instant } from './columns.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'
import { wall } from './walls.ts'

/**
 * Large rounds that a worker publishes: first all groups at once, then everybody is told, so many people at a time.
 * `told` and `after` are written in the transaction that tells, so nobody is told twice or left out, whenever a worker
 * is lost.
 */
export const coffeePublishings = pgTable(
  'coffee_publishings',
  {
    id: id(),
    roundId: uuid()
      .notNull()
      .references(() => coffeeRounds.id, { onDelete: 'cascade' }),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    /** The preview that was looked at. */
    drawId: uuid()
      .notNull()
      .references(() => coffeeDraws.id, { onDelete: 'cascade' }),
    state: coffeeDrawingState().notNull().default('waiting'),
    people: integer().notNull(),
    told: integer().notNull().default(0),
    /** The last group whose people were told. */
    after: uuid(),
    requestedAt: createdAt(),
    requestedBy: uuid().references(() => people.id, { onDelete: 'set null' }),
    /** Of the worker that has it; what another one does then does not count. */
    claim: uuid(),
    claimedUntil: instant(),
    attempts: integer().notNull().default(0),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex('coffee_publishings_one').on(t.roundId).where(sql`state in ('waiting', 'working')`),
    index('coffee_publishings_of_round').on(t.roundId, t.id),
    check('coffee_publishings_ended', sql`(${t.state} in ('waiting', 'working')) = (${t.endedAt} is null)`),
    wall(
      'coffee_publishings',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())`,
    ),
  ],
)
