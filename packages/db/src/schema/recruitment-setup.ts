import type { RecruitmentSettings } from '@elevate/contracts/recruitment-settings-values'
import { letterKinds } from '@elevate/contracts/recruitment-vocabulary'
import { sql } from '../drizzle.ts'
import { check, date, index, integer, jsonb, pgEnum, pgTable, text, uniqueIndex, uuid } from '../pg-core.ts'
import { createdAt, id, version } from './columns.ts'
import { byPerson, ofOrganisation } from './columns-of-recruitment.ts'
import { organisations } from './organisations.ts'
import { byWhoManages, wall, writtenByWhoManages } from './walls.ts'

export const letterKind = pgEnum('letter_kind', letterKinds)

/** Set up by who runs the programme, read by all who work in it, applicants and panels included. */
const readByPlaces = (name: string) =>
  wall(
    name,
    sql`organisation_id = any ((select app.organisations())::uuid[]) or organisation_id = any ((select app.places())::uuid[]) or (select app.is_system())`,
    byWhoManages,
  )

/** What an organisation decides about its recruitment. Without a row it goes by the usual settings. */
export const recruitmentSettings = pgTable(
  'recruitment_settings',
  {
    organisationId: uuid()
      .primaryKey()
      .references(() => organisations.id),
    values: jsonb().$type<RecruitmentSettings>().notNull(),
    version: version(),
  },
  () => [readByPlaces('recruitment_settings')],
)

/** Involvement payments, in pence, from a day on. Rows are added, not changed: what was paid keeps its rate. */
export const paymentRates = pgTable(
  'payment_rates',
  {
    id: id(),
    organisationId: ofOrganisation(),
    validFrom: date().notNull(),
    dayPence: integer().notNull(),
    halfDayPence: integer().notNull(),
    /** For example "A half day is up to four hours". */
    note: text().notNull().default(''),
    createdAt: createdAt(),
    createdBy: byPerson(),
  },
  (t) => [
    uniqueIndex('payment_rates_from').on(t.organisationId, t.validFrom),
    check('payment_rates_pence', sql`${t.dayPence} >= 0 and ${t.halfDayPence} >= 0`),
    readByPlaces('payment_rates'),
  ],
)

/** Wordings of letters. A change is a new version; letters that were sent keep their own words. */
export const letterTemplates = pgTable(
  'letter_templates',
  {
    id: id(),
    organisationId: ofOrganisation(),
    kind: letterKind().notNull(),
    number: integer().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    createdAt: createdAt(),
    createdBy: byPerson(),
  },
  (t) => [
    uniqueIndex('letter_templates_number').on(t.organisationId, t.kind, t.number),
    writtenByWhoManages('letter_templates'),
  ],
)

/** One line of a checklist template. */
export type ChecklistItem = {
  kind: string
  label: string
  guidance: string
  /** Otherwise it stands in the list as "not asked for" and can be asked for one by one. */
  isAsked: boolean
  isMandatoryBeforeStart: boolean
  owner: string
  /** Days after the offer was accepted by which it is due. */
  dueInDays: number
  /** Months after which it has to be renewed; null for never. */
  renewAfterMonths: number | null
  /** What a newly expired one does: blocks new confidential work, or only flags. */
  blocksConfidentialWork: boolean
}

/** Checklists of an organisation by role; versions are never changed, a partner keeps the one they started with. */
export const checklistTemplates = pgTable(
  'checklist_templates',
  {
    id: id(),
    organisationId: ofOrganisation(),
    role: text().notNull(),
    number: integer().notNull(),
    items: jsonb().$type<ChecklistItem[]>().notNull(),
    createdAt: createdAt(),
    createdBy: byPerson(),
  },
  (t) => [
    uniqueIndex('checklist_templates_number').on(t.organisationId, t.role, t.number),
    index('checklist_templates_of_role').on(t.organisationId, t.role),
    readByPlaces('checklist_templates'),
  ],
)
