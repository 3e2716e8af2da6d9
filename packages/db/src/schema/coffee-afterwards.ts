import { coffeeMetAnswers, yesOrNo } from '@elevate/contracts/coffee-vocabulary'
import { sql } from '../drizzle.ts'
import { check, index, integer, pgEnum, pgTable, primaryKey, text, uuid } from '../pg-core.ts'
import { coffeeRounds } from './coffee-rounds.ts'
import { createdAt, id, instant, version } from './columns.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'
import { managedAndBeforeWall, managedWall, wall, writtenByWhoManagesAndBefore } from './walls.ts'

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

export const coffeeWaitingSince = pgEnum('coffee_waiting_why', ['not-placed', 'left-alone'])

/**
 * People of a published round without a match: not placed, or left alone by a drop-out. A row stays when they are
 * placed later, so that nobody is set aside twice before everybody else has been once.
 */
export const coffeeWaiting = pgTable(
  'coffee_waiting',
  {
    roundId: ofRound(),
    personId: ofPerson(),
    organisationId: ofOrganisation(),
    why: coffeeWaitingSince().notNull(),
    /** When they were placed after all, or dropped out. */
    endedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.roundId, t.personId] }),
    index('coffee_waiting_of_person').on(t.personId),
    writtenByWhoManagesAndBefore('coffee_waiting'),
  ],
)

export const coffeeTellingBy = pgEnum('coffee_telling_by', ['phone', 'post'])

/** What the coordinator has to tell people whom no mail reaches. */
export const coffeeTellings = pgTable(
  'coffee_tellings',
  {
    id: id(),
    roundId: ofRound(),
    organisationId: ofOrganisation(),
    personId: ofPerson(),
    by: coffeeTellingBy().notNull(),
    message: text().notNull(),
    createdAt: createdAt(),
    /** What it says does not hold any more; a newer one says what does. */
    withdrawnAt: instant(),
    toldAt: instant(),
    toldBy: uuid().references(() => people.id, { onDelete: 'set null' }),
  },
  (t) => [
    index('coffee_tellings_of_round').on(t.roundId, t.id),
    index('coffee_tellings_of_person').on(t.personId),
    managedAndBeforeWall('coffee_tellings'),
  ],
)

export const coffeeMetAnswer = pgEnum('coffee_met_answer', coffeeMetAnswers)
export const coffeeYesOrNo = pgEnum('yes_or_no', yesOrNo)

/**
 * How it went, as one person says. Readable for that person and the system, which counts. No times: they would tell
 * who said what.
 */
export const coffeeFeedback = pgTable(
  'coffee_feedback',
  {
    roundId: ofRound(),
    personId: ofPerson(),
    organisationId: ofOrganisation(),
    met: coffeeMetAnswer().notNull(),
    glad: coffeeYesOrNo(),
    again: coffeeYesOrNo(),
    comment: text(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.roundId, t.personId] }),
    index('coffee_feedback_of_person').on(t.personId),
    wall('coffee_feedback', sql`person_id = (select app.person()) or (select app.is_system())`),
  ],
)

/** What coordinators may know of the answers: counts as of the last time that five more had come. */
export const coffeeAnswerCounts = pgTable(
  'coffee_answer_counts',
  {
    roundId: uuid()
      .primaryKey()
      .references(() => coffeeRounds.id, { onDelete: 'cascade' }),
    organisationId: ofOrganisation(),
    counted: integer().notNull(),
    metYes: integer().notNull(),
    metNotYet: integer().notNull(),
    metNo: integer().notNull(),
    gladYes: integer().notNull(),
    gladNo: integer().notNull(),
    againYes: integer().notNull(),
    againNo: integer().notNull(),
    comments: text().array().notNull(),
  },
  (t) => [
    check('coffee_answer_counts_from_five', sql`${t.counted} >= 5`),
    check('coffee_answer_counts_sum', sql`${t.metYes} + ${t.metNotYet} + ${t.metNo} = ${t.counted}`),
    managedWall('coffee_answer_counts'),
  ],
)
