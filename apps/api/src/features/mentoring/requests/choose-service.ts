import type { Output } from '@elevate/contracts/endpoint'
import type * as contract from '@elevate/contracts/mentor-requests'
import type { MentorRequest } from '@elevate/contracts/mentor-requests'
import type { MentoringMode } from '@elevate/contracts/mentoring-vocabulary'
import { newId } from '@elevate/db/ids'
import { asSystem } from '@elevate/db/open'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { notFound } from '../../../errors.ts'
import { workingDaysLater } from '../../../working-days.ts'
import { takeBack, tell } from '../../notifications/public.ts'
import { withdrawTasks } from '../../tasks/public.ts'
import { lockRequests, partnerOfRequest } from '../finding/queries.ts'
import { scored } from '../finding/score-rules.ts'
import { barBetween, type Facts, factsFor, suggestedFrom } from '../finding/service.ts'
import { asideWords } from '../finding/words-rules.ts'
import { askMentors, closeOffer } from '../offers/ask.ts'
import { findOffer, setRequestStates } from '../offers/queries.ts'
import { toMentor } from '../offers/words.ts'
import { lockMentor } from '../queries.ts'
import { alreadyAsking, refusalOf, settled } from '../refusals.ts'
import { mentorWantedTasks } from '../tasks-queries.ts'
import { presentRequest } from './present.ts'
import * as queries from './queries.ts'
import { recordRequest, requestFor } from './service.ts'

type Suggestions = Output<typeof contract.suggestMentors>

const factsOf = async (tx: Tx, ctx: Context, row: queries.RequestRow) => {
  const partner = await partnerOfRequest(tx, row.id)
  if (!partner) throw notFound('This request')
  const { organisationId } = row
  return { partner, facts: await factsFor(tx, { organisationId, partners: [partner], today: ctx.today }) }
}

/** Three are enough to choose from; who runs the programme sees all, and why others are not among them. */
export const suggestMentors = (ctx: Context, requestId: string): Promise<Suggestions> =>
  ctx.transaction(async (tx, actor) => {
    const row = await requestFor(tx, actor, requestId)
    const { partner, facts } = await asSystem(tx, () => factsOf(tx, ctx, row))
    const { items, setAside } = suggestedFrom(facts, partner)
    const isOwn = actor.personId === row.partnerPersonId
    const counts = [...setAside].map(([bar, count]) => ({ reason: asideWords(bar, facts.settings), count }))
    return {
      items: items.slice(0, isOwn ? 3 : 100).map(({ mentor, reasons }) => ({
        mentorId: mentor.mentorId,
        person: { personId: mentor.personId, name: mentor.name },
        areas: mentor.areas,
        modes: mentor.modes as MentoringMode[],
        reasons,
      })),
      setAside: isOwn ? [] : counts,
    }
  })

/** The partner's choice outranks the score: any mentor that no hard rule bars can be asked. */
export const chooseMentor = (
  ctx: Context,
  deps: Deps,
  { requestId, mentorId }: { requestId: string; mentorId: string },
): Promise<MentorRequest> =>
  ctx.transaction(async (tx, actor) => {
    const row = await requestFor(tx, actor, requestId)
    await asSystem(tx, async () => {
      await lockMentor(tx, mentorId)
      const [locked] = await lockRequests(tx, [requestId])
      if (locked?.state === 'asked') throw alreadyAsking()
      if (locked?.state !== 'waiting') throw settled()
      const { partner, facts } = await factsOf(tx, ctx, row)
      const mentor = allowedMentor(facts, { partner, mentorId })
      const asking = {
        organisationId: row.organisationId,
        requestId,
        partnerPersonId: row.partnerPersonId,
        mentorId,
        mentorPersonId: mentor.personId,
        reasons: scored(partner, mentor).reasons,
        chosenBy: actor.personId === row.partnerPersonId ? ('partner' as const) : ('programme' as const),
      }
      const dueOn = workingDaysLater(ctx.today, facts.settings.answerDays)
      await askMentors(tx, deps, { all: [asking], now: ctx.now, dueOn })
    })
    await recordRequest(tx, ctx, { row, action: 'mentor-asked' })
    return presentRequest(actor, await requestFor(tx, actor, requestId))
  })

export const allowedMentor = (facts: Facts, of: Parameters<typeof barBetween>[1]) => {
  const { mentor, bar } = barBetween(facts, of)
  if (!mentor) throw notFound('This mentor')
  if (bar) throw refusalOf(bar)
  return mentor
}

/** Kept for nobody's eyes but the author's: the answer does not even say whether there is such a mentor. */
export const ratherNot = (
  ctx: Context,
  { requestId, mentorId }: { requestId: string; mentorId: string },
): Promise<{ noted: boolean }> =>
  ctx.transaction(async (tx, actor) => {
    const row = await requestFor(tx, actor, requestId)
    if (row.partnerPersonId !== actor.personId) throw notFound('This request')
    const { facts } = await asSystem(tx, () => factsOf(tx, ctx, row))
    const mentor = facts.mentors.find((one) => one.mentorId === mentorId)
    if (!mentor) throw notFound('This mentor')
    const { organisationId } = row
    const wish = { id: newId(), organisationId, personId: actor.personId, otherPersonId: mentor.personId }
    await queries.noteRatherNot(tx, wish)
    return { noted: true }
  })

export const withdrawRequest = (ctx: Context, deps: Deps, requestId: string): Promise<MentorRequest> =>
  ctx.transaction(async (tx, actor) => {
    const row = await requestFor(tx, actor, requestId)
    if (row.state !== 'waiting' && row.state !== 'asked') throw settled()
    await asSystem(tx, () => endRequest(tx, deps, { row, now: ctx.now }))
    await recordRequest(tx, ctx, { row, action: 'withdrawn' })
    return presentRequest(actor, await requestFor(tx, actor, requestId))
  })

/** A mentor who was asked is told that there is nothing to answer any more; the tasks that it caused go. */
export const endRequest = async (
  tx: Tx,
  deps: Deps,
  { row, now }: { row: queries.RequestRow; now: Date },
): Promise<void> => {
  if (row.offer) await lockMentor(tx, row.offer.mentorId)
  const [locked] = await lockRequests(tx, [row.id])
  if (locked?.state !== 'waiting' && locked?.state !== 'asked') throw settled()
  const offer = row.offer ? await findOffer(tx, row.offer.id) : undefined
  if (offer && (await closeOffer(tx, { offer, how: 'withdrawn', now }))) await tell(tx, deps, [notNeeded(offer)])
  await setRequestStates(tx, [row.id], { state: 'withdrawn', now })
  const keys = await mentorWantedTasks(tx, row)
  const caused = keys.filter((key) => !key.startsWith('appointment:'))
  await withdrawTasks(tx, caused, now)
  await takeBack(tx, [`mentor-request:${row.id}:for-you`], now)
}

export const notNeeded = (offer: Parameters<typeof toMentor>[0]) =>
  toMentor(offer, {
    key: 'not-needed',
    title: 'A request to you is settled',
    body: 'A partner had asked whether you would be their mentor. There is nothing to answer any more. Thank you.',
  })
