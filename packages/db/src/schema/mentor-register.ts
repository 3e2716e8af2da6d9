import { mentorConflictKinds, mentorTrainings } from '@elevate/contracts/mentoring-vocabulary'
import { sql } from '../drizzle.ts'
import { boolean, check, date, index, integer, pgEnum, pgTable, text, uniqueIndex, uuid } from '../pg-core.ts'
import { createdAt, id, version } from './columns.ts'
import { byPerson, ofOrganisation } from './columns-of-recruitment.ts'
import { people } from './people.ts'
import { programmeWall, wall } from './walls.ts'

export const mentorTraining = pgEnum('mentor_training', mentorTrainings)
export const mentorConflictKind = pgEnum('mentor_conflict_kind', mentorConflictKinds)

const ofPerson = () =>
  uuid()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' })

/**
 * Who can be asked to be a mentor: a member of staff or a partner. How many places are taken is counted in
 * `mentorships`, never kept; who takes one locks this row first.
 */
export const mentors = pgTable(
  'mentors',
  {
    id: id(),
    organisationId: ofOrganisation(),
    personId: ofPerson(),
    /** Partners at the same time. */
    capacity: integer().notNull(),
    training: mentorTraining().notNull().default('none'),
    trainingBookedFor: date(),
    trainedOn: date(),
    isPaused: boolean().notNull().default(false),
    /** The day on which a pause ends by itself; open-ended without one. */
    pausedUntil: date(),
    /** What they know about, in their own words. */
    areas: text().array().notNull().default(sql`'{}'`),
    /** Of `mentoringModes` and `mentoringNeeds`. */
    modes: text().array().notNull().default(sql`'{}'`),
    meetsNeeds: text().array().notNull().default(sql`'{}'`),
    /** Languages besides English. */
    languages: text().array().notNull().default(sql`'{}'`),
    /** Taken off the register: asked no more; mentorships that run go on. */
    isRetired: boolean().notNull().default(false),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    uniqueIndex('mentors_once').on(t.organisationId, t.personId),
    index('mentors_of_person').on(t.personId),
    check('mentors_capacity', sql`${t.capacity} between 0 and 20`),
    check('mentors_trained', sql`${t.training} <> 'trained' or ${t.trainedOn} is not null`),
    check('mentors_paused', sql`${t.isPaused} or ${t.pausedUntil} is null`),
    wall(
      'mentors',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or (select app.is_system())`,
    ),
  ],
)

/** Two people who may not be mentor and partner of each other: declared, and known to who runs the programme. */
export const mentorConflicts = pgTable(
  'mentor_conflicts',
  {
    id: id(),
    organisationId: ofOrganisation(),
    mentorId: uuid()
      .notNull()
      .references(() => mentors.id, { onDelete: 'cascade' }),
    partnerPersonId: ofPerson(),
    kind: mentorConflictKind().notNull(),
    addedAt: createdAt(),
    addedBy: byPerson(),
  },
  (t) => [
    uniqueIndex('mentor_conflicts_once').on(t.mentorId, t.partnerPersonId),
    index('mentor_conflicts_of_partner').on(t.partnerPersonId),
    programmeWall('mentor_conflicts'),
  ],
)

/** "Please do not suggest …": for its author, and the system, which looks for matches. Not for coordinators. */
export const mentoringRatherNots = pgTable(
  'mentoring_rather_nots',
  {
    id: id(),
    organisationId: ofOrganisation(),
    personId: ofPerson(),
    otherPersonId: ofPerson(),
    addedAt: createdAt(),
  },
  (t) => [
    uniqueIndex('mentoring_rather_nots_once').on(t.organisationId, t.personId, t.otherPersonId),
    index('mentoring_rather_nots_of_other').on(t.otherPersonId),
    wall('mentoring_rather_nots', sql`person_id = (select app.person()) or (select app.is_system())`),
  ],
)
