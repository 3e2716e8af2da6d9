import type { Db } from '@elevate/db/connect'
import { eq, sql } from '@elevate/db/drizzle'
import { campaigns } from '@elevate/db/schema/campaigns'
import type { ByState } from './counting-rules.ts'

/** What the page of a campaign counts, in one statement. Who is asking must run the programme there. */
export const countsOfCampaign = async (db: Db, campaignId: string, now: Date) => {
  const at = now.toISOString()
  const rows = await db
    .select({
      byState: sql<ByState>`(select coalesce(json_object_agg(g.state, g.n), '{}'::json) from (select a.state, count(*)::int as n from applications a where a.campaign_id = campaigns.id group by a.state) g)`,
      interviewsBooked: sql<number>`(select count(*)::int from interview_bookings b join applications a on a.id = b.application_id where b.campaign_id = campaigns.id and b.ended_at is null and a.state = 'interview')`,
      scorers: sql<number>`(select count(*)::int from campaign_panel p where p.campaign_id = campaigns.id and p.left_at is null)`,
      hasLay: sql<boolean>`exists (select from campaign_panel p where p.campaign_id = campaigns.id and p.left_at is null and p.is_lay)`,
      hasChair: sql<boolean>`exists (select from campaign_panel p where p.campaign_id = campaigns.id and p.left_at is null and p.role = 'chair')`,
      freeChats: sql<number>`(select count(*)::int from chat_slots s where s.campaign_id = campaigns.id and s.cancelled_at is null and s.starts_at > ${at} and not exists (select from chat_bookings b where b.slot_id = s.id and b.cancelled_at is null))`,
      bookedChats: sql<number>`(select count(*)::int from chat_slots s where s.campaign_id = campaigns.id and s.cancelled_at is null and s.starts_at > ${at} and exists (select from chat_bookings b where b.slot_id = s.id and b.cancelled_at is null))`,
    })
    .from(campaigns)
    .where(eq(campaigns.id, campaignId))
  return rows[0]
}
export type CampaignCounts = NonNullable<Awaited<ReturnType<typeof countsOfCampaign>>>
