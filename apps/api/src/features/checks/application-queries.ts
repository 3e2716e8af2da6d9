import type { PaymentChoice } from '@elevate/contracts/people-vocabulary'
import type { Db } from '@elevate/db/connect'
import { and, desc, eq, inArray, type SQL, sql } from '@elevate/db/drizzle'
import { applicationDetails } from '@elevate/db/schema/application-details'
import { applications } from '@elevate/db/schema/applications'
import { campaigns, roleVersions } from '@elevate/db/schema/campaigns'
import { checks } from '@elevate/db/schema/checks'
import { organisations } from '@elevate/db/schema/organisations'
import { checklistTemplates } from '@elevate/db/schema/recruitment-setup'

const application = {
  id: applications.id,
  organisationId: applications.organisationId,
  organisation: organisations.name,
  personId: applications.personId,
  reference: applications.reference,
  state: applications.state,
  name: sql<string>`concat_ws(' ', coalesce(${applicationDetails.preferredName}, ${applicationDetails.givenName}), ${applicationDetails.familyName})`,
  payment: applicationDetails.payment,
  referees: applicationDetails.referees,
  campaign: { id: campaigns.id, title: campaigns.title, payment: campaigns.payment },
  role: roleVersions.role,
  /** The appointment that the checks went over to. */
  appointedPersonId: sql<
    string | null
  >`(select c.person_id from ${checks} c where c.application_id = ${applications.id} and c.appointment_id is not null limit 1)`,
  newestTemplateId: sql<
    string | null
  >`(select t.id from ${checklistTemplates} t where t.organisation_id = ${applications.organisationId} and t.role = ${roleVersions.role} order by t.number desc limit 1)`,
}

const found = (db: Db, condition: SQL | undefined) =>
  db
    .select(application)
    .from(applications)
    .innerJoin(campaigns, eq(campaigns.id, applications.campaignId))
    .innerJoin(roleVersions, eq(roleVersions.id, campaigns.roleVersionId))
    .innerJoin(organisations, eq(organisations.id, applications.organisationId))
    .innerJoin(applicationDetails, eq(applicationDetails.applicationId, applications.id))
    .where(condition)
export type CheckedApplicationRow = Awaited<ReturnType<typeof found>>[number]

/** Of an organisation that the reader runs. */
export const findApplication = async (db: Db, id: string, organisationIds: string[]) =>
  (await found(db, and(eq(applications.id, id), inArray(applications.organisationId, organisationIds))))[0]

/** My own. */
export const findMyApplication = async (db: Db, id: string, personId: string) =>
  (await found(db, and(eq(applications.id, id), eq(applications.personId, personId))))[0]

export const lockApplication = async (tx: Db, id: string): Promise<void> => {
  await tx.select({ id: applications.id }).from(applications).where(eq(applications.id, id)).for('update')
}

export const setPayment = async (tx: Db, applicationId: string, payment: PaymentChoice): Promise<void> => {
  await tx
    .update(applicationDetails)
    .set({ payment, version: sql`${applicationDetails.version} + 1` })
    .where(eq(applicationDetails.applicationId, applicationId))
}

export const newestTemplate = async (db: Db, organisationId: string, role: string) => {
  const rows = await db
    .select()
    .from(checklistTemplates)
    .where(and(eq(checklistTemplates.organisationId, organisationId), eq(checklistTemplates.role, role)))
    .orderBy(desc(checklistTemplates.number))
    .limit(1)
  return rows[0]
}

export const templateIdsOf = (db: Db, applicationId: string) =>
  db.selectDistinct({ templateId: checks.templateId }).from(checks).where(eq(checks.applicationId, applicationId))
