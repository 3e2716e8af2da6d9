import type { NewQuestion } from '@elevate/contracts/campaign-fields'
import type { Db } from '@elevate/db/connect'
import { eq, like, or, sql } from '@elevate/db/drizzle'
import { newId } from '@elevate/db/ids'
import { campaignQuestions, campaigns } from '@elevate/db/schema/campaigns'

/** One who looks for a free address at a time, in all organisations. */
export const lockSlugs = async (tx: Db): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(7105318)`)
}

/** Addresses that begin like this one. The walls must be open: other organisations have addresses too. */
export const slugsLike = async (tx: Db, base: string): Promise<string[]> => {
  const rows = await tx
    .select({ slug: campaigns.slug })
    .from(campaigns)
    .where(or(eq(campaigns.slug, base), like(campaigns.slug, `${base}-%`)))
  return rows.map(({ slug }) => slug)
}

export const insertCampaign = async (tx: Db, row: typeof campaigns.$inferInsert): Promise<void> => {
  await tx.insert(campaigns).values(row)
}

/** Changes a campaign that the caller has locked. */
export const updateCampaign = async (
  tx: Db,
  campaignId: string,
  change: Partial<typeof campaigns.$inferInsert>,
): Promise<void> => {
  await tx
    .update(campaigns)
    .set({ ...change, version: sql`${campaigns.version} + 1` })
    .where(eq(campaigns.id, campaignId))
}

export const replaceQuestions = async (
  tx: Db,
  of: { id: string; organisationId: string },
  questions: readonly NewQuestion[],
): Promise<void> => {
  await tx.delete(campaignQuestions).where(eq(campaignQuestions.campaignId, of.id))
  if (questions.length === 0) return
  await tx.insert(campaignQuestions).values(
    questions.map((question, position) => ({
      ...question,
      id: newId(),
      position,
      campaignId: of.id,
      organisationId: of.organisationId,
    })),
  )
}
