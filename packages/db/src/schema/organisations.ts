import { organisationKinds } from '@elevate/contracts/organisation-kinds'
import { sql } from '../drizzle.ts'
import { check, date, jsonb, pgEnum, pgTable, text } from '../pg-core.ts'
import { createdAt, id, version } from './columns.ts'
import { wall } from './walls.ts'

export const organisationKind = pgEnum('organisation_kind', organisationKinds)

/** What an organisation decides for itself. Terms, rates and cadences differ from place to place (domain.md 0). */
export type OrganisationSettings = {
  termMonths: number | null
  /** How many days a coffee match has to meet. */
  coffeeDaysToMeet: number
  /** How many days after the day to have met by people are asked once more how it went. */
  coffeeReminderDays: number
  /** After so many months a coffee match has faded: the two may be drawn again as if they had not met. */
  coffeeHistoryMonths: number
  /** The leaver checklist for appointments that end from now on. */
  leaverChecklist: string[]
}

export const organisations = pgTable(
  'organisations',
  {
    id: id(),
    name: text().notNull(),
    shortName: text().notNull(),
    odsCode: text(),
    kind: organisationKind().notNull(),
    region: text(),
    /** Names that it had, and names that spreadsheets use for it. */
    aliases: text().array().notNull().default(sql`'{}'`),
    settings: jsonb().$type<OrganisationSettings>().notNull(),
    createdAt: createdAt(),
    closedOn: date(),
    version: version(),
  },
  (t) => [
    check('organisations_ods_code', sql`${t.odsCode} ~ '^[A-Z0-9]{3,10}$'`),
    wall(
      'organisations',
      // Who has left still reads where they were.
      sql`id = any ((select app.organisations())::uuid[]) or id = any ((select app.places())::uuid[]) or (select app.is_administrator()) or (select app.is_system()) or exists (select from organisation_people k where k.organisation_id = organisations.id and k.person_id = (select app.person()))`,
      sql`id = any ((select app.managed())::uuid[]) or (select app.is_administrator()) or (select app.is_system())`,
    ),
  ],
)
