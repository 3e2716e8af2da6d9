import type { Input } from '@elevate/contracts/endpoint'
import type * as contract from '@elevate/contracts/mentorships'
import type { Mentorship } from '@elevate/contracts/mentorships'
import { asSystem } from '@elevate/db/open'
import type { Actor } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { conflict, notFound } from '../../../errors.ts'
import { lockRequests, partnerByThemselves } from '../finding/queries.ts'
import { factsFor } from '../finding/service.ts'
import { closeOffer } from '../offers/ask.ts'
import { findOffer, setRequestStates } from '../offers/queries.ts'
import { runsMentoringIn } from '../policy.ts'
import { lockMentors } from '../queries.ts'
import { findMentorRow } from '../register/queries.ts'
import { allowedMentor } from '../requests/choose-service.ts'
import { openRequestsOf } from '../requests/queries.ts'
import { pairUp } from './pair-up.ts'
import { presentPair } from './present.ts'
import { pairedBefore } from './queries.ts'
import { pairFor, recordPair } from './service.ts'

type Start = Input<typeof contract.startMentorship>['body']

/** For pairs that came about by word of mouth, behind the same locks and rules as all others. */
export const startPair = (ctx: Context, deps: Deps, body: Start): Promise<Mentorship> =>
  ctx.transaction(async (tx, actor) => {
    const { partnerPersonId, startedOn } = body
    const mentor = await mentorHere(tx, actor, body.mentorId)
    if (startedOn > ctx.today)
      throw conflict('starts-in-the-future', 'Enter the day on which it started, today at the latest.')
    const id = await asSystem(tx, () => pairByWord(tx, deps, { ctx, mentor, partnerPersonId, startedOn }))
    const row = await pairFor(tx, actor, id)
    await recordPair(tx, ctx, row, 'started')
    return presentPair(actor, row, ctx.today)
  })

type ByWord = {
  ctx: Pick<Context, 'now' | 'today'>
  mentor: { id: string; organisationId: string; personId: string }
  partnerPersonId: string
  startedOn: string
}

const pairByWord = async (tx: Tx, deps: Deps, { ctx, mentor, partnerPersonId, startedOn }: ByWord): Promise<string> => {
  const { id: mentorId, organisationId, personId: mentorPersonId } = mentor
  const open = (await openRequestsOf(tx, partnerPersonId)).find((one) => one.organisationId === organisationId)
  await lockMentors(tx, open?.offer ? [mentorId, open.offer.mentorId] : [mentorId])
  const partner = await partnerByThemselves(tx, { organisationId, personId: partnerPersonId })
  if (!partner) throw notFound('This partner')
  if (await pairedBefore(tx, { organisationId, mentorPersonId, partnerPersonId })) throw before()
  if (open) await settle(tx, { requestId: open.id, offerId: open.offer?.id, now: ctx.now })
  const facts = await factsFor(tx, { organisationId, partners: [partner], today: ctx.today })
  allowedMentor(facts, { partner, mentorId })
  const pair = { organisationId, mentorId, mentorPersonId, partnerPersonId, startedOn, requestId: open?.id ?? null }
  return pairUp(tx, deps, { ...pair, now: ctx.now, today: ctx.today })
}

const before = () => conflict('paired-before', 'These two were mentor and partner before, and are not paired again.')

const mentorHere = async (tx: Tx, actor: Actor, mentorId: string) => {
  const mentor = await findMentorRow(tx, mentorId)
  if (!mentor || !runsMentoringIn(actor, mentor.organisationId)) throw notFound('This mentor')
  return mentor
}

/** The request that was open has come to its end; a mentor who was asked for it need not answer. */
const settle = async (
  tx: Tx,
  { requestId, offerId, now }: { requestId: string; offerId: string | undefined; now: Date },
): Promise<void> => {
  await lockRequests(tx, [requestId])
  const offer = offerId ? await findOffer(tx, offerId) : undefined
  if (offer) await closeOffer(tx, { offer, how: 'withdrawn', now })
  await setRequestStates(tx, [requestId], { state: 'matched', now })
}
