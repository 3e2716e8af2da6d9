import type { Db } from '@elevate/db/connect'
import { and, eq, isNull, notInArray, type SQL, sql } from '@elevate/db/drizzle'
import { newId } from '@elevate/db/ids'
import { applicationDetails } from '@elevate/db/schema/application-details'
import { applications } from '@elevate/db/schema/applications'
import { campaignPanel, campaigns } from '@elevate/db/schema/campaigns'
import { organisations } from '@elevate/db/schema/organisations'
import { people } from '@elevate/db/schema/people'

const findCampaign = async (db: Db, which: SQL) => {
  const rows = await db
    .select({
      id: campaigns.id,
      slug: campaigns.slug,
      title: campaigns.title,
      stage: campaigns.stage,
      opensAt: campaigns.opensAt,
      closesAt: campaigns.closesAt,
      organisationId: campaigns.organisationId,
      organisation: organisations.name,
    })
    .from(campaigns)
    .innerJoin(organisations, eq(organisations.id, campaigns.organisationId))
    .where(which)
  return rows[0]
}
export type CampaignRow = NonNullable<Awaited<ReturnType<typeof findCampaign>>>

export const findCampaignBySlug = (db: Db, slug: string) => findCampaign(db, eq(campaigns.slug, slug))
export const findCampaignById = (db: Db, campaignId: string) => findCampaign(db, eq(campaigns.id, campaignId))

/** Two who start with one address at once wait for each other, so that there is one person and one account. */
export const lockAddress = async (db: Db, email: string): Promise<void> => {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('applying:' || lower(${email}), 0))`)
}

export const insertPerson = async (db: Db, person: typeof people.$inferInsert & { id: string }): Promise<void> => {
  await db.insert(people).values(person)
}

export const isOnPanel = async (db: Db, campaignId: string, personId: string): Promise<boolean> => {
  const rows = await db
    .select({ personId: campaignPanel.personId })
    .from(campaignPanel)
    .where(
      and(eq(campaignPanel.campaignId, campaignId), eq(campaignPanel.personId, personId), isNull(campaignPanel.leftAt)),
    )
  return rows.length > 0
}

/** What a person said about themselves, to begin the form with. */
export const findOwnContact = async (db: Db, personId: string) => {
  const rows = await db
    .select({
      givenName: people.givenName,
      familyName: people.familyName,
      preferredName: people.preferredName,
      pronouns: people.pronouns,
      email: people.email,
      phone: people.phone,
      address: people.address,
      postcode: people.postcode,
      contactPreference: people.contactPreference,
      interests: people.interests,
      availability: people.availability,
    })
    .from(people)
    .where(eq(people.id, personId))
  return rows[0]
}

/** The one that a person has here; those that were withdrawn or merged stand in nobody's way. */
export const findOpenApplication = async (db: Db, campaignId: string, personId: string) => {
  const rows = await db
    .select({ id: applications.id, reference: applications.reference })
    .from(applications)
    .where(
      and(
        eq(applications.campaignId, campaignId),
        eq(applications.personId, personId),
        notInArray(applications.state, ['withdrawn', 'merged']),
      ),
    )
  return rows[0]
}

type NewDraft = Omit<typeof applications.$inferInsert, 'id'>
type Details = Omit<typeof applicationDetails.$inferInsert, 'applicationId' | 'organisationId'>

/** Nothing where the reference is taken, or the person has an application here already. */
export const insertDraft = async (db: Db, draft: NewDraft, details: Details): Promise<string | undefined> => {
  const id = newId()
  const rows = await db
    .insert(applications)
    .values({ ...draft, id })
    .onConflictDoNothing()
    .returning({ id: applications.id })
  if (rows.length === 0) return undefined
  await db.insert(applicationDetails).values({ ...details, applicationId: id, organisationId: draft.organisationId })
  return id
}
