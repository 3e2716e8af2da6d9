import type { PanelRole } from '@elevate/contracts/recruitment-vocabulary'
import type { Db } from '@elevate/db/connect'
import { and, asc, eq, isNull, ne, sql } from '@elevate/db/drizzle'
import { campaignPanel, campaigns } from '@elevate/db/schema/campaigns'
import { people } from '@elevate/db/schema/people'
import { accounts } from '@elevate/db/schema/sign-in'

const name = sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`

/** Who scores in a campaign now; the chair first. */
export const panelOf = (db: Db, campaignId: string) =>
  db
    .select({
      person: { id: people.id, name },
      role: campaignPanel.role,
      isLay: campaignPanel.isLay,
      isPartner: sql<boolean>`exists (select from appointments a where a.person_id = ${people.id} and a.organisation_id = ${campaignPanel.organisationId} and a.status <> 'ended')`,
      canSignIn: sql<boolean>`coalesce(${accounts.passwordHash} is not null and ${accounts.disabledAt} is null, false)`,
      addedAt: campaignPanel.addedAt,
    })
    .from(campaignPanel)
    .innerJoin(people, eq(people.id, campaignPanel.personId))
    .leftJoin(accounts, eq(accounts.personId, campaignPanel.personId))
    .where(and(eq(campaignPanel.campaignId, campaignId), isNull(campaignPanel.leftAt)))
    .orderBy(sql`${campaignPanel.role} = 'chair' desc`, asc(name), asc(people.id))

/** What a panel needs to be told of its campaign. */
export const findPanelCampaign = async (db: Db, campaignId: string) => {
  const rows = await db
    .select({
      organisationId: campaigns.organisationId,
      stage: campaigns.stage,
      scorersNeeded: campaigns.scorersNeeded,
    })
    .from(campaigns)
    .where(eq(campaigns.id, campaignId))
  return rows[0]
}

type Seat = { campaignId: string; personId: string }

/** The one who chaired before scores on without the chair. */
export const endOtherChair = async (tx: Db, { campaignId, personId }: Seat): Promise<void> => {
  await tx
    .update(campaignPanel)
    .set({ role: 'scorer' })
    .where(
      and(
        eq(campaignPanel.campaignId, campaignId),
        eq(campaignPanel.role, 'chair'),
        ne(campaignPanel.personId, personId),
        isNull(campaignPanel.leftAt),
      ),
    )
}

type NewSeat = Seat & { organisationId: string; role: PanelRole; isLay: boolean; addedAt: Date }

/** Who was on it before and comes back has the same seat. */
export const putSeat = async (tx: Db, seat: NewSeat): Promise<void> => {
  const { role, isLay } = seat
  await tx
    .insert(campaignPanel)
    .values(seat)
    .onConflictDoUpdate({
      target: [campaignPanel.campaignId, campaignPanel.personId],
      set: { role, isLay, leftAt: null },
    })
}

export const endSeat = async (tx: Db, { campaignId, personId }: Seat, now: Date): Promise<boolean> => {
  const rows = await tx
    .update(campaignPanel)
    .set({ leftAt: now })
    .where(
      and(eq(campaignPanel.campaignId, campaignId), eq(campaignPanel.personId, personId), isNull(campaignPanel.leftAt)),
    )
    .returning({ personId: campaignPanel.personId })
  return rows.length > 0
}
