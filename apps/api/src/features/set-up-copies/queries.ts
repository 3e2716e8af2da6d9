import type { OrganisationSettings } from '@elevate/contracts/organisations'
import type { NewCriterion } from '@elevate/contracts/role-versions'
import type { Db } from '@elevate/db/connect'
import { asc, desc, eq, getTableColumns, sql } from '@elevate/db/drizzle'
import { newId } from '@elevate/db/ids'
import { roleCriteria, roleVersions } from '@elevate/db/schema/campaigns'
import { organisations } from '@elevate/db/schema/organisations'
import {
  checklistTemplates,
  letterTemplates,
  paymentRates,
  recruitmentSettings,
} from '@elevate/db/schema/recruitment-setup'

const shown = { id: organisations.id, name: organisations.name, shortName: organisations.shortName }
const isShared = sql`${recruitmentSettings.values} ->> 'sharesSetUp' = 'true'`
const countOf = (what: string, from: string) =>
  sql<number>`(select count(distinct ${sql.raw(what)})::int from ${sql.raw(from)} t where t.organisation_id = ${organisations.id})`

/** Asked as the system: the one who copies belongs to another organisation. */
export const sharingOrganisations = (db: Db) =>
  db
    .select({
      organisation: shown,
      letters: countOf('t.kind', 'letter_templates'),
      checklists: countOf('t.role', 'checklist_templates'),
      roles: countOf('t.role', 'role_versions'),
      rates: countOf('t.id', 'payment_rates'),
    })
    .from(organisations)
    .innerJoin(recruitmentSettings, eq(recruitmentSettings.organisationId, organisations.id))
    .where(isShared)
    .orderBy(sql`${organisations.kind} <> 'national'`, asc(organisations.name))

export const findOrganisation = async (db: Db, organisationId: string) => {
  const rows = await db
    .select({ ...shown, settings: organisations.settings, isShared: sql<boolean>`coalesce(${isShared}, false)` })
    .from(organisations)
    .leftJoin(recruitmentSettings, eq(recruitmentSettings.organisationId, organisations.id))
    .where(eq(organisations.id, organisationId))
  return rows[0]
}

export const newestLetters = (db: Db, organisationId: string) =>
  db
    .selectDistinctOn([letterTemplates.kind])
    .from(letterTemplates)
    .where(eq(letterTemplates.organisationId, organisationId))
    .orderBy(asc(letterTemplates.kind), desc(letterTemplates.number))
export type LetterRow = Awaited<ReturnType<typeof newestLetters>>[number]

export const newestChecklists = (db: Db, organisationId: string) =>
  db
    .selectDistinctOn([checklistTemplates.role])
    .from(checklistTemplates)
    .where(eq(checklistTemplates.organisationId, organisationId))
    .orderBy(asc(checklistTemplates.role), desc(checklistTemplates.number))
export type ChecklistRow = Awaited<ReturnType<typeof newestChecklists>>[number]

const criteria = sql<
  NewCriterion[]
>`(select coalesce(json_agg(json_build_object('kind', c.kind, 'text', c.text, 'scoredAt', c.scored_at) order by c.position), '[]'::json) from ${roleCriteria} c where c.role_version_id = role_versions.id)`

export const newestRoles = (db: Db, organisationId: string) =>
  db
    .selectDistinctOn([roleVersions.role], { ...getTableColumns(roleVersions), criteria })
    .from(roleVersions)
    .where(eq(roleVersions.organisationId, organisationId))
    .orderBy(asc(roleVersions.role), desc(roleVersions.number))
export type RoleRow = Awaited<ReturnType<typeof newestRoles>>[number]

export const ratesOf = (db: Db, organisationId: string) =>
  db
    .select({
      validFrom: paymentRates.validFrom,
      dayPence: paymentRates.dayPence,
      halfDayPence: paymentRates.halfDayPence,
      note: paymentRates.note,
    })
    .from(paymentRates)
    .where(eq(paymentRates.organisationId, organisationId))
    .orderBy(asc(paymentRates.validFrom))

type By = { organisationId: string; createdBy: string; createdAt: Date }

/** Each becomes the next version here: numbers go on from the newest of the same kind. */
export const insertLetters = async (tx: Db, by: By, copied: readonly LetterRow[]): Promise<void> => {
  if (copied.length === 0) return
  await tx.insert(letterTemplates).values(
    copied.map(({ kind, subject, body }) => ({
      ...by,
      id: newId(),
      kind,
      subject,
      body,
      number: sql<number>`1 + coalesce((select max(t.number) from letter_templates t where t.organisation_id = ${by.organisationId} and t.kind = ${kind}), 0)`,
    })),
  )
}

export const insertChecklists = async (tx: Db, by: By, copied: readonly ChecklistRow[]): Promise<void> => {
  if (copied.length === 0) return
  await tx.insert(checklistTemplates).values(
    copied.map(({ role, items }) => ({
      ...by,
      id: newId(),
      role,
      items,
      number: sql<number>`1 + coalesce((select max(t.number) from checklist_templates t where t.organisation_id = ${by.organisationId} and t.role = ${role}), 0)`,
    })),
  )
}

type NewRate = { validFrom: string; dayPence: number; halfDayPence: number; note: string }
export const insertRates = async (tx: Db, by: By, copied: readonly NewRate[]): Promise<void> => {
  if (copied.length === 0) return
  await tx.insert(paymentRates).values(copied.map((rate) => ({ ...rate, ...by, id: newId() })))
}

export const updateOrganisationSettings = async (
  tx: Db,
  organisationId: string,
  settings: OrganisationSettings,
): Promise<void> => {
  await tx
    .update(organisations)
    .set({ settings, version: sql`${organisations.version} + 1` })
    .where(eq(organisations.id, organisationId))
}
