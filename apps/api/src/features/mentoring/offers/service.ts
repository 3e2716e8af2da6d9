import type { VerbOf } from '@elevate/contracts/audit-actions'
import type { MentorOffer } from '@elevate/contracts/mentor-requests'
import { newId } from '@elevate/db/ids'
import { asSystem } from '@elevate/db/open'
import type { Actor } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { conflict, forbidden, notFound } from '../../../errors.ts'
import { workingDaysLater } from '../../../working-days.ts'
import { recordDone } from '../../audit/public.ts'
import { dayInWords } from '../../letters/public.ts'
import { tell } from '../../notifications/public.ts'
import { sideOf } from '../policy.ts'
import { lockMentor } from '../queries.ts'
import { alreadyAnswered } from '../refusals.ts'
import { notNeeded } from '../requests/choose-service.ts'
import { noteRatherNot } from '../requests/queries.ts'
import { mentoringSettingsOf } from '../settings/service.ts'
import { closeOffer } from './ask.ts'
import { presentOffer } from './present.ts'
import * as queries from './queries.ts'
import { cannotNow, toMentor, toPartner } from './words.ts'

type Side = 'partner' | 'mentor' | 'programme'

/** For the two, and who runs the programme; only who is named may act. */
const offerSeenBy = async (tx: Tx, actor: Actor, offerId: string) => {
  const row = await queries.findOffer(tx, offerId)
  const side = row && sideOf(actor, row)
  if (!(row && side)) throw notFound('This request')
  return { row, side }
}

export const offerFor = async (
  tx: Tx,
  actor: Actor,
  { offerId, acts }: { offerId: string; acts: readonly Side[] },
): Promise<queries.OfferRow> => {
  const { row, side } = await offerSeenBy(tx, actor, offerId)
  if (!acts.includes(side)) throw forbidden('This is for somebody else to do.')
  return row
}

export const getOffer = (ctx: Context, offerId: string): Promise<MentorOffer> =>
  ctx.read(async (db, actor) => presentOffer(actor, (await offerSeenBy(db, actor, offerId)).row))

const shown = async (tx: Tx, actor: Actor, offerId: string): Promise<MentorOffer> =>
  presentOffer(actor, (await offerSeenBy(tx, actor, offerId)).row)

/** Whoever's turn it is has the same number of working days anew. */
const nextDue = async (tx: Tx, organisationId: string, today: string): Promise<string> => {
  const { answerDays } = (await mentoringSettingsOf(tx, [organisationId]))(organisationId)
  return workingDaysLater(today, answerDays)
}

export const askBeforeAnswering = (
  ctx: Context,
  deps: Deps,
  { offerId, question }: { offerId: string; question: string },
): Promise<MentorOffer> =>
  ctx.transaction(async (tx, actor) => {
    const row = await offerFor(tx, actor, { offerId, acts: ['mentor'] })
    if (row.state === 'asked' && row.question !== null) {
      throw conflict('already-asked', 'You have asked a question already. The reply may say more.')
    }
    const dueOn = await nextDue(tx, row.organisationId, ctx.today)
    const set = { question, questionAt: ctx.now, dueOn }
    if (!(await queries.updateOpenOffer(tx, offerId, set))) throw alreadyAnswered()
    await tell(tx, deps, [
      toPartner(row, {
        key: 'question',
        title: 'A question from the mentor you chose',
        body: `${row.mentorName} would like to know something before answering. Reply by ${dayInWords(dueOn)}.`,
      }),
    ])
    await recordOffer(tx, ctx, row, 'question')
    return shown(tx, actor, offerId)
  })

export const replyToMentor = (
  ctx: Context,
  deps: Deps,
  { offerId, reply }: { offerId: string; reply: string },
): Promise<MentorOffer> =>
  ctx.transaction(async (tx, actor) => {
    const row = await offerFor(tx, actor, { offerId, acts: ['partner', 'programme'] })
    if (row.question === null) throw conflict('nothing-asked', 'The mentor has not asked anything.')
    const dueOn = await nextDue(tx, row.organisationId, ctx.today)
    const isFirst = row.reply === null
    if (!(isFirst && (await queries.updateOpenOffer(tx, offerId, { reply, repliedAt: ctx.now, dueOn })))) {
      throw alreadyAnswered()
    }
    await tell(tx, deps, [
      toMentor(row, {
        key: 'replied',
        title: 'A reply to your question',
        body: `A partner who would like you as their mentor has replied. Answer by ${dayInWords(dueOn)}.`,
      }),
    ])
    await recordOffer(tx, ctx, row, 'replied')
    return shown(tx, actor, offerId)
  })

/** No reason is asked. "Never again" is for the mentor's eyes alone, and what the matching knows. */
export const declineOffer = (
  ctx: Context,
  deps: Deps,
  { offerId, neverAgain }: { offerId: string; neverAgain: boolean },
): Promise<MentorOffer> =>
  ctx.transaction(async (tx, actor) => {
    const row = await offerFor(tx, actor, { offerId, acts: ['mentor'] })
    const { organisationId, partnerPersonId } = row
    await asSystem(tx, async () => {
      await lockMentor(tx, row.mentorId)
      if (!(await closeOffer(tx, { offer: row, how: 'declined', now: ctx.now }))) throw alreadyAnswered()
      await tell(tx, deps, [cannotNow(row)])
    })
    const wish = { id: newId(), organisationId, personId: actor.personId, otherPersonId: partnerPersonId }
    if (neverAgain) await noteRatherNot(tx, wish)
    await recordOffer(tx, ctx, row, 'declined')
    return shown(tx, actor, offerId)
  })

/** The partner, or who runs the programme, would rather ask somebody else. */
export const withdrawOffer = (ctx: Context, deps: Deps, offerId: string): Promise<MentorOffer> =>
  ctx.transaction(async (tx, actor) => {
    const row = await offerFor(tx, actor, { offerId, acts: ['partner', 'programme'] })
    await asSystem(tx, async () => {
      await lockMentor(tx, row.mentorId)
      if (!(await closeOffer(tx, { offer: row, how: 'withdrawn', now: ctx.now }))) throw alreadyAnswered()
      await tell(tx, deps, [notNeeded(row)])
    })
    await recordOffer(tx, ctx, row, 'withdrawn')
    return shown(tx, actor, offerId)
  })

// biome-ignore lint/complexity/useMaxParams: what was done stands last, as in a sentence.
const recordOffer = (tx: Tx, ctx: Context, row: queries.OfferRow, action: VerbOf<'mentor-offer'>): Promise<void> =>
  recordDone(tx, ctx, {
    action: `mentor-offer.${action}`,
    subjectKind: 'mentor-offer',
    subjectId: row.id,
    organisationId: row.organisationId,
  })
