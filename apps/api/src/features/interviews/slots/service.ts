import type { Input } from '@elevate/contracts/endpoint'
import type * as contract from '@elevate/contracts/interview-slots'
import type { CampaignInterviews } from '@elevate/contracts/interview-slots'
import type { InterviewSlot } from '@elevate/contracts/interviews'
import { newId } from '@elevate/db/ids'
import type { Actor } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import { badInput, notFound } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { candidatesOf, isBooked } from '../bookings/candidate-queries.ts'
import { presentSlot, presentWaiting } from '../bookings/present.ts'
import { arrangesInterviewsIn } from '../policy.ts'
import { refusal, refuse } from '../refusals.ts'
import { endOf, isOver, mostTimes, overlaps, type Placed, timeRefusal, timesOfDay } from '../rules.ts'
import * as queries from './queries.ts'

type NewTimes = Input<typeof contract.makeInterviewSlots>['body']

/** Everything about the interviews of a campaign, in one flight. */
export const listInterviewSlots = (ctx: Context, campaignId: string): Promise<CampaignInterviews> =>
  ctx.read(async (db, actor) => {
    const [campaign, slots, candidates] = await Promise.all([
      queries.findCampaign(db, campaignId),
      queries.slotsOf(db, campaignId),
      candidatesOf(db, campaignId),
    ])
    if (!campaign || !arrangesInterviewsIn(actor, campaign.organisationId)) throw notFound('This campaign')
    const bySlot = new Map(candidates.filter(isBooked).map((row) => [row.slotId, row]))
    return {
      campaign: { id: campaign.id, title: campaign.title },
      slots: slots.map((slot) => presentSlot(slot, bySlot.get(slot.id), ctx.now)),
      waiting: candidates.filter((row) => row.state === 'interview' && row.slotId === null).map(presentWaiting),
      toFinish: candidates
        .filter(({ state, attendance }) => state === 'interview' && attendance === 'attended')
        .map(({ applicationId }) => applicationId),
      can: { makeTimes: !isOver(campaign) },
    }
  })

/** A campaign of the actor's that goes on; who makes times there waits for who does so already. */
export const campaignForTimes = async (tx: Tx, actor: Actor, campaignId: string) => {
  const campaign = await queries.findCampaign(tx, campaignId)
  if (!campaign || !arrangesInterviewsIn(actor, campaign.organisationId)) throw notFound('This campaign')
  if (isOver(campaign)) throw refusal('campaign-over')
  await queries.lockTimesOf(tx, campaign.organisationId)
  return campaign
}

/** An interview in a room needs the room; a link can be told later. */
export const refuseWithoutPlace = ({ way, place }: Pick<Placed, 'way' | 'place'>): void => {
  if (way === 'in-person' && place === '') throw badInput({ '/place': 'required' }, 'Say where the interview is.')
}

/** All of these times can be had, next to each other and next to what is there already. */
export const refuseTimes = async (
  tx: Tx,
  wanted: Placed[],
  { organisationId, now, leavingOut }: { organisationId: string; now: Date; leavingOut?: string },
): Promise<void> => {
  for (const time of wanted) refuse(timeRefusal(time, now))
  const [first, last] = [wanted[0], wanted.at(-1)]
  if (!first || !last) return
  const span = { from: first.startsAt, to: endOf(last), ...(leavingOut ? { leavingOut } : {}) }
  const others = await queries.slotsBetween(tx, organisationId, span)
  if (wanted.some((time) => others.some((other) => overlaps(time, other)))) throw refusal('overlapping')
}

export const makeInterviewSlots = (
  ctx: Context,
  campaignId: string,
  body: NewTimes,
): Promise<{ items: InterviewSlot[] }> =>
  ctx.transaction(async (tx, actor) => {
    const { organisationId } = await campaignForTimes(tx, actor, campaignId)
    const { way, place, arrival } = body
    refuseWithoutPlace(body)
    const wanted = timesOfDay(body).map((time) => ({ ...time, campaignId, way, place, arrival }))
    await refuseTimes(tx, wanted, { organisationId, now: ctx.now })
    if ((await queries.countSlots(tx, campaignId)) + wanted.length > mostTimes) throw refusal('too-many-times')
    const rows = wanted.map((time) => ({ ...time, id: newId(), organisationId, createdBy: actor.personId }))
    await queries.insertSlots(tx, rows)
    await recordDone(tx, ctx, {
      organisationId,
      action: 'interview-times.made',
      subjectKind: 'campaign',
      subjectId: campaignId,
      details: { times: rows.length, day: body.day },
    })
    const made = await queries.slotsById(
      tx,
      rows.map(({ id }) => id),
    )
    return { items: made.map((slot) => presentSlot(slot, undefined, ctx.now)) }
  })
