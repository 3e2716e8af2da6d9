import { coffeeDrawingStates, coffeeDrawingSteps } from '@elevate/contracts/coffee-vocabulary'
import { sql } from '../drizzle.ts'
import { check, index, integer, jsonb, pgEnum, pgTable, uniqueIndex, uuid } from '../pg-core.ts'
import { coffeeDraws, coffeeRounds } from './coffee-rounds.ts'
import { createdAt, id, instant } from './columns.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'
import { wall } from './walls.ts'

export const coffeeDrawingState = pgEnum('coffee_drawing_state', coffeeDrawingStates)
export const coffeeDrawingStep = pgEnum('coffee_drawing_step', coffeeDrawingSteps)

/** Groups to keep and pairs to keep apart, by the ids of people. */
export type CoffeeDrawingWishes = { kept: string[][]; forbids: [string, string][] }

/** Large draws that a worker makes. A claim with an end, so that another worker goes on where one was lost. */
export const coffeeDrawings = pgTable(
  'coffee_drawings',
  {
    id: id(),
    roundId: uuid()
      .notNull()
      .references(() => coffeeRounds.id, { onDelete: 'cascade' }),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    state: coffeeDrawingState().notNull().default('waiting'),
    step: coffeeDrawingStep().notNull().default('reading'),
    wishes: jsonb().$type<CoffeeDrawingWishes>().notNull(),
    requestedAt: createdAt(),
    requestedBy: uuid().references(() => people.id, { onDelete: 'set null' }),
    /** Of the worker that has it; what another one finishes does not count. */
    claim: uuid(),
    claimedUntil: instant(),
    attempts: integer().notNull().default(0),
    endedAt: instant(),
    drawId: uuid().references(() => coffeeDraws.id, { onDelete: 'set null' }),
  },
  (t) => [
    uniqueIndex('coffee_drawings_one').on(t.roundId).where(sql`state in ('waiting', 'working')`),
    index('coffee_drawings_of_round').on(t.roundId, t.id),
    check('coffee_drawings_ended', sql`(${t.state} in ('waiting', 'working')) = (${t.endedAt} is null)`),
    wall('coffee_drawings', sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())`),
  ],
)
