import { coffeeRoundStates } from '@elevate/contracts/coffee-vocabulary'
import { sql } from '../drizzle.ts'
import { check, date, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, uniqueIndex, uuid } from '../pg-core.ts'
import { createdAt, id, instant, version } from './columns.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'
import { readByWhoLooksAfter, wall, writtenByWhoManages, writtenByWhoManagesAndEach } from './walls.ts'

export const coffeeRoundState = pgEnum('coffee_round_state', coffeeRoundStates)

/**
 * What a draw says, with the ids of people and never their names: sentences name somebody as `{id}`, so that the name
 * goes with the person. Holds nothing that tells who is kept apart.
 */
export type CoffeeDrawPlan = {
  groups: { people: string[]; isPinned: boolean; explanation: string; repeats: number }[]
  notPlaced: string[]
  notes: string[]
  /** Why it is as it is, for the coordinator. Rounds that were drawn long ago have none. */
  reasons?: { question: string; answer: string }[]
  proof: { isAccepted: boolean; sentence: string }
  repeats: number
  roundsWithoutRepeatLeft: number | null
  forbidden: [string, string][]
}

export const coffeeRounds = pgTable(
  'coffee_rounds',
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    /** 1, 2, 3 … within the organisation: what "longest ago" is measured by. */
    number: integer().notNull(),
    title: text().notNull(),
    state: coffeeRoundState().notNull().default('open'),
    meetBy: date().notNull(),
    iceBreakers: text().array().notNull(),
    openedAt: createdAt(),
    openedBy: uuid().references(() => people.id, { onDelete: 'set null' }),
    /** The preview that stands; once published, the draw that was published. */
    drawId: uuid(),
    /**
     * SHA-256 of the seed, written by the database when the round is opened, and never changed (functions.sql). Null for
     * rounds from before.
     */
    seedCommitment: text(),
    /** When the round was drawn for the first time. From then on, and not before, the seed can be read. */
    seedShownAt: instant(),
    publishedAt: instant(),
    closedAt: instant(),
    cancelledAt: instant(),
    version: version(),
  },
  (t) => [
    uniqueIndex('coffee_rounds_number').on(t.organisationId, t.number),
    uniqueIndex('coffee_rounds_one_open').on(t.organisationId).where(sql`state in ('open', 'drawn')`),
    index('coffee_rounds_newest').on(t.organisationId, t.id),
    index('coffee_rounds_on').on(t.meetBy).where(sql`state = 'published'`),
    check('coffee_rounds_drawn', sql`${t.state} in ('open', 'cancelled') or ${t.drawId} is not null`),
    check('coffee_rounds_published', sql`(${t.state} in ('published', 'closed')) <= (${t.publishedAt} is not null)`),
    check('coffee_rounds_closed', sql`(${t.state} = 'closed') = (${t.closedAt} is not null)`),
    check('coffee_rounds_cancelled', sql`(${t.state} = 'cancelled') = (${t.cancelledAt} is not null)`),
    check('coffee_rounds_ice_breakers', sql`cardinality(${t.iceBreakers}) = 3`),
    writtenByWhoManages('coffee_rounds'),
  ],
)

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

/** "Skip this one." */
export const coffeeSkips = pgTable(
  'coffee_skips',
  { roundId: ofRound(), personId: ofPerson(), organisationId: ofOrganisation() },
  (t) => [
    primaryKey({ columns: [t.roundId, t.personId] }),
    index('coffee_skips_of_person').on(t.personId),
    writtenByWhoManagesAndEach('coffee_skips'),
  ],
)

/**
 * What decides each round, made by the database when the round is opened. The application can neither read nor write
 * this table; `app.coffee_seed()` gives a seed away once its round has been drawn.
 */
export const coffeeSeeds = pgTable(
  'coffee_seeds',
  {
    roundId: uuid()
      .primaryKey()
      .references(() => coffeeRounds.id, { onDelete: 'cascade' }),
    seed: text().notNull(),
  },
  () => [wall('coffee_seeds', sql`false`)],
)

/** Previews, one per draw; kept, so that a round can be challenged. Who was drawn learns it from the groups, once they are published. */
export const coffeeDraws = pgTable(
  'coffee_draws',
  {
    id: id(),
    roundId: ofRound(),
    organisationId: ofOrganisation(),
    seed: text().notNull(),
    /** Which engine drew: a digest of its source. Null for draws from before this was kept. */
    engine: text(),
    /** SHA-256 of the stored input and of what the engine answered, so that neither can be changed unseen. */
    inputHash: text().notNull(),
    outcomeHash: text(),
    /** Of everything that a draw rests on; another one now means that the preview is out of date. */
    poolStamp: text().notNull().default(''),
    plan: jsonb().$type<CoffeeDrawPlan>().notNull(),
    drawnAt: createdAt(),
    drawnBy: uuid().references(() => people.id, { onDelete: 'set null' }),
  },
  (t) => [index('coffee_draws_of_round').on(t.roundId, t.id), readByWhoLooksAfter('coffee_draws')],
)

/**
 * What went into a draw and the proof that came out, with which it can be repeated and checked. Both tell who is kept
 * apart from whom, so only the system can read them. People are numbers in `input`, places in `people`: no names, no
 * addresses, and nothing that leads to somebody whose record is gone. Text, because it is hashed.
 */
export const coffeeDrawInputs = pgTable(
  'coffee_draw_inputs',
  {
    drawId: uuid()
      .primaryKey()
      .references(() => coffeeDraws.id, { onDelete: 'cascade' }),
    people: uuid().array().notNull(),
    input: text().notNull(),
    certificate: text().notNull(),
  },
  () => [wall('coffee_draw_inputs', sql`(select app.is_system())`)],
)
