import { asSystem } from '@elevate/db/open'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { recordDone } from '../../audit/public.ts'
import { tell } from '../../notifications/public.ts'
import { lockRequests, partnerOfRequest } from '../finding/queries.ts'
import { factsFor, pairBarNow } from '../finding/service.ts'
import { pairUp } from '../pairs/pair-up.ts'
import { lockMentor } from '../queries.ts'
import { alreadyAnswered, noPlaceLeft, refusalOf } from '../refusals.ts'
import { closeOffers } from './ask.ts'
import * as queries from './queries.ts'
import { offerFor } from './service.ts'
import { cannotNow } from './words.ts'

/**
 * Yes. However many accepts of one mentor come at once, they stand in line behind the mentor's row, and each counts the
 * places that are taken by then: who finds none is told so, and their partner chooses somebody else.
 */
export const acceptOffer = (ctx: Context, deps: Deps, offerId: string): Promise<{ mentorshipId: string }> =>
  ctx.transaction(async (tx, actor) => {
    const offer = await offerFor(tx, actor, { offerId, acts: ['mentor'] })
    const mentorshipId = await asSystem(tx, () => takePlace(tx, deps, { offer, now: ctx.now, today: ctx.today }))
    await recordDone(tx, ctx, {
      action: 'mentorship.started',
      subjectKind: 'mentorship',
      subjectId: mentorshipId,
      organisationId: offer.organisationId,
    })
    return { mentorshipId }
  })

type Taking = { offer: queries.OfferRow; now: Date; today: string }

const takePlace = async (tx: Tx, deps: Deps, { offer, now, today }: Taking): Promise<string> => {
  await lockMentor(tx, offer.mentorId)
  const { capacity, running } = await queries.placesOf(tx, offer.mentorId)
  await lockRequests(tx, [offer.requestId])
  refuseUnlessOpen(await queries.findOffer(tx, offer.id), { isFull: running >= capacity })
  await refuseIfBarred(tx, { offer, today })
  await queries.updateOpenOffer(tx, offer.id, { state: 'accepted', answeredAt: now })
  await queries.setRequestStates(tx, [offer.requestId], { state: 'matched', now })
  const id = await pairUp(tx, deps, { ...offer, startedOn: today, now, today })
  if (running + 1 >= capacity) await freeOthers(tx, deps, { offer, now })
  return id
}

/** What was taken back because the last place had gone is answered like a mentor without a place. */
const refuseUnlessOpen = (offer: queries.OfferRow | undefined, { isFull }: { isFull: boolean }): void => {
  if (offer?.state === 'asked') {
    if (isFull) throw noPlaceLeft()
    return
  }
  throw offer?.state === 'withdrawn' && isFull ? noPlaceLeft() : alreadyAnswered()
}

/** What keeps the two apart may have come up since the mentor was asked. */
const refuseIfBarred = async (tx: Tx, { offer, today }: { offer: queries.OfferRow; today: string }): Promise<void> => {
  const partner = await partnerOfRequest(tx, offer.requestId)
  if (!partner) throw alreadyAnswered()
  const facts = await factsFor(tx, { organisationId: offer.organisationId, partners: [partner], today })
  const bar = pairBarNow(facts, { partner, mentorId: offer.mentorId })
  if (bar) throw refusalOf(bar)
}

/** The last place is taken: whoever waits for this mentor need not wait until the time is up. */
const freeOthers = async (
  tx: Tx,
  deps: Deps,
  { offer, now }: { offer: queries.OfferRow; now: Date },
): Promise<void> => {
  const others = await queries.othersAsking(tx, { mentorId: offer.mentorId, except: offer.id })
  await closeOffers(tx, { offers: others, now })
  await tell(tx, deps, others.map(cannotNow))
}
