import type { Decision } from '@elevate/contracts/decisions'
import type { DecisionsOfCampaign, DecisionsPreview, DecisionsWanted } from '@elevate/contracts/decisions-of-campaign'
import { type Actor, organisationsAs } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { notFound } from '../../../errors.ts'
import { previewLetters } from '../../letters/public.ts'
import { recruitmentSettingsOf } from '../../recruitment-settings/public.ts'
import { mayDecideIn } from '../policy.ts'
import { isMoreThanPlaces, isOutOfOrder, outcomesFrom } from '../rules.ts'
import { placesOf } from '../show/queries.ts'
import { shownDecision } from '../show/service.ts'
import { decide } from './decide.ts'
import { idsWith, lettersOf, type Plan, planOf, usualFeedbackDay } from './plan.ts'
import { presentDecisions } from './present.ts'
import * as queries from './queries.ts'

type Reader = { actor: Actor; today: string }

const shownDecisions = async (db: Tx, { actor, today }: Reader, campaignId: string): Promise<DecisionsOfCampaign> => {
  const [campaign, places, isScoringClosed, candidates, settings] = await Promise.all([
    queries.findCampaign(db, campaignId),
    placesOf(db, { campaignId }),
    queries.isInterviewScoringClosed(db, campaignId),
    queries.findCandidates(db, campaignId),
    recruitmentSettingsOf(db, organisationsAs(actor, 'coordinator')),
  ])
  if (!campaign || !mayDecideIn(actor, campaign.organisationId)) throw notFound('This recruitment')
  const parts = { campaign, places, isScoringClosed, candidates }
  return presentDecisions(parts, settings(campaign.organisationId), today)
}

export const listCandidatesToDecide = (ctx: Context, campaignId: string): Promise<DecisionsOfCampaign> =>
  ctx.read((db, actor) => shownDecisions(db, { actor, today: ctx.today }, campaignId))

/** The campaign, held until the end of the transaction; 404 where somebody else runs it, or a candidate is not its. */
const holdCampaign = async (tx: Tx, actor: Actor, { campaignId, ids }: { campaignId: string; ids: string[] }) => {
  const campaign = await queries.lockCampaign(tx, campaignId)
  if (!campaign || !mayDecideIn(actor, campaign.organisationId)) throw notFound('This recruitment')
  const candidates = await queries.findCandidates(tx, campaignId, ids)
  if (candidates.length < new Set(ids).size) throw notFound('One of these applications')
  return { campaign, candidates }
}

const idsOf = ({ candidates }: DecisionsWanted): string[] => candidates.map(({ applicationId }) => applicationId)

const takeDecisions = async (
  tx: Tx,
  deps: Deps,
  { ctx, actor, campaignId, wanted }: { ctx: Context; actor: Actor; campaignId: string; wanted: DecisionsWanted },
): Promise<void> => {
  const { campaign } = await holdCampaign(tx, actor, { campaignId, ids: idsOf(wanted) })
  const settings = await recruitmentSettingsOf(tx, [campaign.organisationId])
  const plan = planOf(wanted, settings(campaign.organisationId), ctx.today)
  const { now, today, requestId } = ctx
  await decide(tx, deps, { campaign, plan, by: { actor, now, today, requestId } })
}

export const decideOnCandidates = (
  ctx: Context,
  deps: Deps,
  { campaignId, wanted }: { campaignId: string; wanted: DecisionsWanted },
): Promise<DecisionsOfCampaign> =>
  ctx.transaction(async (tx, actor) => {
    await takeDecisions(tx, deps, { ctx, actor, campaignId, wanted })
    return shownDecisions(tx, { actor, today: ctx.today }, campaignId)
  })

type OneWanted = Omit<DecisionsWanted, 'candidates'> & Omit<DecisionsWanted['candidates'][number], 'applicationId'>

/** The same for one application. */
export const decideOnOne = (
  ctx: Context,
  deps: Deps,
  { applicationId, wanted }: { applicationId: string; wanted: OneWanted },
): Promise<Decision> =>
  ctx.transaction(async (tx, actor) => {
    const campaignId = await queries.campaignOf(tx, applicationId)
    if (campaignId === undefined) throw notFound('This application')
    const { outcome, reason, why, ...terms } = wanted
    const candidate = { applicationId, outcome, ...(reason ? { reason } : {}), ...(why ? { why } : {}) }
    await takeDecisions(tx, deps, { ctx, actor, campaignId, wanted: { candidates: [candidate], ...terms } })
    return shownDecision(tx, { actor, today: ctx.today }, applicationId)
  })

export const previewDecisions = (
  ctx: Context,
  deps: Deps,
  { campaignId, wanted }: { campaignId: string; wanted: DecisionsWanted },
): Promise<DecisionsPreview> =>
  ctx.transaction(async (tx, actor) => {
    const { campaign, candidates } = await holdCampaign(tx, actor, { campaignId, ids: idsOf(wanted) })
    const settings = (await recruitmentSettingsOf(tx, [campaign.organisationId]))(campaign.organisationId)
    const plan = planOf(wanted, settings, ctx.today)
    const letters = await previewLetters(
      tx,
      deps,
      lettersOf(plan, () => usualFeedbackDay(settings, ctx.today)),
    )
    const places = await placesOf(tx, { campaignId })
    const asked = idsWith(plan, 'offer')
    return {
      letters: letters.map((letter) => ({ ...letter, ...aboutCandidate(plan, candidates, letter.applicationId) })),
      places,
      isMoreThanPlaces: isMoreThanPlaces(places, asked.length),
      isOutOfOrder: isOutOfOrder(await queries.reserveListOf(tx, campaignId), asked),
      refused: refusedOf(plan, candidates),
    }
  })

const aboutCandidate = (plan: Plan, rows: queries.CandidateRow[], id: string) => ({
  name: rows.find(({ applicationId }) => applicationId === id)?.name ?? '',
  outcome: plan.candidates.find(({ applicationId }) => applicationId === id)?.outcome ?? ('offer' as const),
})

const refusedOf = (plan: Plan, rows: queries.CandidateRow[]): DecisionsPreview['refused'] =>
  rows.flatMap(({ applicationId, name, state }) => {
    const wanted = plan.candidates.find((one) => one.applicationId === applicationId)
    return wanted && !outcomesFrom(state).includes(wanted.outcome) ? [{ applicationId, name, state }] : []
  })
