import type { Db } from '@elevate/db/connect'
import { and, asc, eq, isNull } from '@elevate/db/drizzle'
import { interviewAdjustments } from '@elevate/db/schema/application-details'
import { campaignPanel, campaigns } from '@elevate/db/schema/campaigns'
import { candidates } from '@elevate/db/schema/candidates'
import { interviewBookings, interviewSlots } from '@elevate/db/schema/interviews'
import { organisations } from '@elevate/db/schema/organisations'

/** A campaign on whose panel this person sits. */
export const findPanelCampaign = async (db: Db, campaignId: string, personId: string) => {
  const rows = await db
    .select({
      id: campaigns.id,
      title: campaigns.title,
      organisationId: campaigns.organisationId,
      team: organisations.shortName,
    })
    .from(campaignPanel)
    .innerJoin(campaigns, eq(campaigns.id, campaignPanel.campaignId))
    .innerJoin(organisations, eq(organisations.id, campaigns.organisationId))
    .where(
      and(
        eq(campaignPanel.campaignId, campaignId),
        eq(campaignPanel.personId, personId),
        isNull(campaignPanel.leftAt),
        eq(campaigns.stage, 'published'),
      ),
    )
  return rows[0]
}

/** Without anything that tells whose a candidate is. */
export const blindTimesOf = (db: Db, campaignId: string) =>
  db
    .select({
      slotId: interviewSlots.id,
      startsAt: interviewSlots.startsAt,
      minutes: interviewSlots.minutes,
      way: interviewSlots.way,
      place: interviewSlots.place,
      version: interviewSlots.version,
      applicationId: candidates.id,
      candidateNumber: candidates.candidateNumber,
      toProvide: interviewAdjustments.toProvide,
      arrangedAt: interviewAdjustments.arrangedAt,
    })
    .from(interviewSlots)
    .leftJoin(
      interviewBookings,
      and(eq(interviewBookings.slotId, interviewSlots.id), isNull(interviewBookings.endedAt)),
    )
    .leftJoin(candidates, eq(candidates.id, interviewBookings.applicationId))
    .leftJoin(interviewAdjustments, eq(interviewAdjustments.applicationId, interviewBookings.applicationId))
    .where(and(eq(interviewSlots.campaignId, campaignId), isNull(interviewSlots.cancelledAt)))
    .orderBy(asc(interviewSlots.startsAt), asc(interviewSlots.id))
export type BlindTimeRow = Awaited<ReturnType<typeof blindTimesOf>>[number]
