import { type CheckInQuestion, checkInAudiences, checkInRhythms } from '@elevate/contracts/check-in-vocabulary'
import { sql } from '../drizzle.ts'
import { check, date, index, integer, jsonb, pgEnum, pgTable, primaryKey, uniqueIndex, uuid } from '../pg-core.ts'
import { createdAt, id, version } from './columns.ts'
import { byPerson, ofOrganisation } from './columns-of-recruitment.ts'
import { people } from './people.ts'
import { wall } from './walls.ts'

export const checkInRhythm = pgEnum('check_in_rhythm', checkInRhythms)
export const checkInAudience = pgEnum('check_in_audience', checkInAudiences)

const ofPerson = () =>
  uuid()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' })

/** Everybody in the organisation reads what is asked; who runs the programme decides it. */
const programmeWrites = (name: string) =>
  wall(
    name,
    sql`organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_system())`,
    sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())`,
  )

/** What is asked, version by version. A version is never changed: answers keep the wording they were given to. */
export const checkInProgrammes = pgTable(
  'check_in_programmes',
  {
    id: id(),
    organisationId: ofOrganisation(),
    number: integer().notNull(),
    rhythm: checkInRhythm().notNull(),
    audience: checkInAudience().notNull(),
    startsOn: date().notNull(),
    openDays: integer().notNull(),
    questions: jsonb().$type<CheckInQuestion[]>().notNull(),
    createdAt: createdAt(),
    createdBy: byPerson(),
  },
  (t) => [
    uniqueIndex('check_in_programmes_once').on(t.organisationId, t.number),
    check('check_in_programmes_open_days', sql`${t.openDays} between 3 and 28`),
    programmeWrites('check_in_programmes'),
  ],
)

/** Who reads and answers by default. Without a row it is the coordinator who has been one the longest. */
export const checkInTeams = pgTable(
  'check_in_teams',
  {
    organisationId: ofOrganisation().primaryKey(),
    leadId: byPerson(),
    deputyId: byPerson(),
    version: version(),
  },
  (t) => [
    check('check_in_teams_two_people', sql`${t.leadId} is distinct from ${t.deputyId} or ${t.leadId} is null`),
    programmeWrites('check_in_teams'),
  ],
)

/** A partner's own lead, in place of the one of the organisation. */
export const checkInOwnLeads = pgTable(
  'check_in_own_leads',
  {
    organisationId: ofOrganisation(),
    personId: ofPerson(),
    leadId: ofPerson(),
    deputyId: byPerson(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.personId] }),
    index('check_in_own_leads_of_person').on(t.personId),
    index('check_in_own_leads_of_lead').on(t.leadId),
    check('check_in_own_leads_two_people', sql`${t.leadId} is distinct from ${t.deputyId}`),
    wall(
      'check_in_own_leads',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or (select app.is_system())`,
      sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())`,
    ),
  ],
)

/** Out of the office, both days included. */
export const checkInAbsences = pgTable(
  'check_in_absences',
  {
    id: id(),
    organisationId: ofOrganisation(),
    personId: ofPerson(),
    startsOn: date().notNull(),
    endsOn: date().notNull(),
  },
  (t) => [
    index('check_in_absences_of_organisation').on(t.organisationId, t.endsOn),
    index('check_in_absences_of_person').on(t.personId),
    check('check_in_absences_order', sql`${t.startsOn} <= ${t.endsOn}`),
    programmeWrites('check_in_absences'),
  ],
)
