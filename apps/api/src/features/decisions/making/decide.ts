import { newId } from '@elevate/db/ids'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { moveApplications } from '../../applications/public.ts'
import { recordDone } from '../../audit/public.ts'
import { endWhatIsOpen } from '../../endings/public.ts'
import { sendLetters } from '../../letters/public.ts'
import { feedbackDue } from '../feedback/due.ts'
import { refusal, refuse } from '../refusals.ts'
import { isMoreThanPlaces, isOutOfOrder } from '../rules.ts'
import { placesOf } from '../show/queries.ts'
import { dayRefusal, idsWith, lettersOf, type Plan } from './plan.ts'
import * as queries from './queries.ts'

export type Deciding = {
  campaign: queries.CampaignRow
  plan: Plan
  by: Pick<Context, 'actor' | 'now' | 'today' | 'requestId'>
}

/**
 * Takes all of these decisions or none, with everything that follows from them: offers, places on the reserve list,
 * feedback that is due, and the letters. The campaign is locked, and whether the actor may is settled.
 */
export const decide = async (tx: Tx, deps: Deps, deciding: Deciding): Promise<void> => {
  const { plan, by } = deciding
  refuse(dayRefusal(plan, by.today))
  const exceptions = await refuseUnlessConfirmed(tx, deciding)
  await makeOffers(tx, deciding)
  await keepInReserve(tx, deciding)
  const feedbackBy = await turnDown(tx, deps, deciding)
  await sendLetters(tx, deps, {
    letters: lettersOf(plan, feedbackBy),
    by: { personId: by.actor.personId, now: by.now },
  })
  for (const exception of exceptions) await recordException(tx, deciding, exception)
}

const moverOf = ({ by }: Deciding) => ({
  kind: 'programme' as const,
  actor: { personId: by.actor.personId },
  now: by.now,
  requestId: by.requestId,
})

type Exception = 'more-offers-than-places' | 'not-next-on-reserve'

/** What is out of the ordinary has to be meant; what was meant is answered, to be written down. */
const refuseUnlessConfirmed = async (tx: Tx, { campaign, plan }: Deciding): Promise<Exception[]> => {
  const asked = idsWith(plan, 'offer')
  if (asked.length === 0) return []
  const places = await placesOf(tx, { campaignId: campaign.id })
  const isTooMany = isMoreThanPlaces(places, asked.length)
  if (isTooMany && !plan.evenIfMoreThanPlaces)
    throw refusal('more-offers-than-places', { ...places, asked: asked.length })
  const isPassingOver = isOutOfOrder(await queries.reserveListOf(tx, campaign.id), asked)
  if (isPassingOver && !plan.evenIfOutOfOrder) throw refusal('not-next-on-reserve')
  return [
    ...(isTooMany ? (['more-offers-than-places'] as const) : []),
    ...(isPassingOver ? (['not-next-on-reserve'] as const) : []),
  ]
}

const recordException = (tx: Tx, { campaign, plan, by }: Deciding, exception: Exception): Promise<void> =>
  recordDone(tx, by, {
    action: `campaign.${exception}`,
    subjectKind: 'campaign',
    subjectId: campaign.id,
    organisationId: campaign.organisationId,
    details: { offers: idsWith(plan, 'offer').length },
  })

const makeOffers = async (tx: Tx, deciding: Deciding): Promise<void> => {
  const { campaign, plan, by } = deciding
  const ids = idsWith(plan, 'offer')
  if (ids.length === 0) return
  await moveApplications(tx, ids, { move: 'offer', by: moverOf(deciding) })
  await queries.endReservePlaces(tx, ids, by.now)
  await queries.insertOffers(
    tx,
    ids.map((applicationId) => ({
      id: newId(),
      applicationId,
      organisationId: campaign.organisationId,
      conditions: plan.conditions,
      answerBy: plan.answerBy,
      offeredAt: by.now,
      offeredBy: by.actor.personId,
    })),
  )
}

const keepInReserve = async (tx: Tx, deciding: Deciding): Promise<void> => {
  const { campaign, plan } = deciding
  const ids = idsWith(plan, 'reserve')
  if (ids.length === 0) return
  await moveApplications(tx, ids, { move: 'keep-in-reserve', by: moverOf(deciding) })
  const last = await queries.lastPosition(tx, campaign.id)
  await queries.insertReservePlaces(
    tx,
    ids.map((applicationId, index) => ({
      applicationId,
      organisationId: campaign.organisationId,
      until: plan.reserveUntil,
      answerBy: plan.reserveAnswerBy,
      position: last + index + 1,
    })),
  )
}

type FeedbackBy = Awaited<ReturnType<typeof feedbackDue>>

const turnDown = async (tx: Tx, deps: Deps, deciding: Deciding): Promise<FeedbackBy> => {
  const { plan, by } = deciding
  const candidates = plan.candidates.filter(({ outcome }) => outcome === 'turn-down')
  if (candidates.length === 0) return () => undefined
  const alike = Map.groupBy(candidates, ({ reason, why }) => `${reason} ${why}`)
  for (const [first, ...others] of alike.values()) {
    if (!first) continue
    const { reason, why } = first
    await moveApplications(
      tx,
      [first, ...others].map(({ applicationId }) => applicationId),
      { move: 'turn-down', by: moverOf(deciding), ...(reason ? { reason } : {}), ...(why ? { why } : {}) },
    )
  }
  const applicationIds = candidates.map(({ applicationId }) => applicationId)
  await endWhatIsOpen(tx, deps, { applicationIds, how: 'turned-down', now: by.now })
  return feedbackDue(tx, { applicationIds, now: by.now })
}
