import type { CampaignPanel } from '@elevate/contracts/campaign-panel'
import type { PanelRole } from '@elevate/contracts/recruitment-vocabulary'
import type { Db } from '@elevate/db/connect'
import type { Actor } from '../../../actor.ts'
import type { Context } from '../../../context.ts'
import { conflict, notFound } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { grantsThatStand, makePanelMember } from '../../grants/public.ts'
import { recruitsIn } from '../policy.ts'
import { refuseIf } from '../refusals.ts'
import { overRefusal } from '../rules.ts'
import { lockedCampaign } from '../service.ts'
import * as queries from './queries.ts'
import { warningsAbout } from './rules.ts'

export const getPanel = (ctx: Context, campaignId: string): Promise<CampaignPanel> =>
  ctx.read((db, actor) => showPanel(db, actor, campaignId))

const showPanel = async (db: Db, actor: Actor, campaignId: string): Promise<CampaignPanel> => {
  const [campaign, rows] = await Promise.all([
    queries.findPanelCampaign(db, campaignId),
    queries.panelOf(db, campaignId),
  ])
  if (!campaign || !recruitsIn(actor, campaign.organisationId)) throw notFound('This campaign')
  return {
    members: rows.map((row) => ({ ...row, addedAt: row.addedAt.toISOString() })),
    scorersNeeded: campaign.scorersNeeded,
    warnings: warningsAbout(rows, campaign.scorersNeeded),
    can: { change: overRefusal(campaign) === undefined },
  }
}

type Seat = { campaignId: string; personId: string }

/** Who coordinates the programme sees who the candidates are, so they never score. */
export const putOnPanel = (
  ctx: Context,
  { campaignId, personId }: Seat,
  { role, isLay }: { role: PanelRole; isLay: boolean },
): Promise<CampaignPanel> =>
  ctx.transaction(async (tx, actor) => {
    const campaign = await lockedCampaign(tx, actor, campaignId)
    refuseIf(overRefusal(campaign))
    const { organisationId } = campaign
    const refuse = () => refuseCoordinator(tx, ctx, { personId, organisationId })
    await makePanelMember(tx, ctx, { personId, organisationId, refuse })
    if (role === 'chair') await queries.endOtherChair(tx, { campaignId, personId })
    await queries.putSeat(tx, { campaignId, personId, organisationId, role, isLay, addedAt: ctx.now })
    await recordDone(tx, ctx, {
      action: 'campaign.panel-changed',
      subjectKind: 'campaign',
      subjectId: campaignId,
      organisationId,
      details: { personId, role, isLay },
    })
    return showPanel(tx, actor, campaignId)
  })

type Known = { personId: string; organisationId: string }

const refuseCoordinator = async (tx: Db, { today }: Context, { personId, organisationId }: Known): Promise<void> => {
  const grants = await grantsThatStand(tx, {
    personId,
    organisationIds: [organisationId],
    kind: 'coordinator',
    limit: 1,
    today,
  })
  if (grants.length === 0) return
  throw conflict('sees-names', 'Coordinators of this programme see the names of candidates, so they cannot score.')
}

export const takeOffPanel = (ctx: Context, seat: Seat): Promise<CampaignPanel> =>
  ctx.transaction(async (tx, actor) => {
    const campaign = await lockedCampaign(tx, actor, seat.campaignId)
    refuseIf(overRefusal(campaign))
    if (!(await queries.endSeat(tx, seat, ctx.now))) throw notFound('This panel member')
    await recordDone(tx, ctx, {
      action: 'campaign.panel-left',
      subjectKind: 'campaign',
      subjectId: seat.campaignId,
      organisationId: campaign.organisationId,
      details: { personId: seat.personId },
    })
    return showPanel(tx, actor, seat.campaignId)
  })
