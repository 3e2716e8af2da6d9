import { asSystem } from '@elevate/db/open'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { notFound } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { withdrawMailsAbout } from '../../mail/public.ts'
import { explainPeople } from '../draws/explain-people.ts'
import { inputOf, takeSnapshot } from '../draws/snapshot.ts'
import { mayActFor } from '../policy.ts'
import { refuseIf } from '../refusals.ts'
import { findRound, type RoundRow } from '../rounds/queries.ts'
import { takingPartRefusal } from '../rules.ts'
import { droppedOutMessage, fileFor, type GroupNow, groupMessages, leftAloneMessage, type Telling } from './messages.ts'
import * as queries from './queries.ts'
import { placeWaiting } from './replacements.ts'
import { type Message, tell } from './tell.ts'
import { endWaiting, hasWaited, insertWaiting, waitingIds } from './waiting-queries.ts'

/** No reason is asked. Doing it twice is the same as doing it once. */
export const dropOut = (
  ctx: Context,
  deps: Deps,
  { roundId, personId }: { roundId: string; personId: string },
): Promise<null> =>
  ctx.transaction(async (tx, actor) => {
    const round = await findRound(tx, roundId, 'update')
    if (!round || !mayActFor(actor, personId, round.organisationId)) throw notFound('This round')
    refuseIf(takingPartRefusal(round.state))
    const last = await queries.lastGroupOf(tx, roundId, personId)
    if (!last && !(await hasWaited(tx, roundId, personId))) throw notFound('This match')
    // Who is left alone is matched anew: that changes the groups of others, which is not for a partner to write.
    const leaving = { round, personId, now: ctx.now, today: ctx.today }
    const left = await asSystem(tx, () => leaveRound(tx, deps, leaving))
    if (left) await recordDropOut(tx, ctx, { round, personId })
    return null
  })

const recordDropOut = (tx: Tx, ctx: Context, { round, personId }: { round: RoundRow; personId: string }) =>
  recordDone(tx, ctx, {
    action: 'coffee-round.dropped-out',
    subjectKind: 'person',
    subjectId: personId,
    organisationId: round.organisationId,
    details: { roundId: round.id },
  })

export type Leaving = { round: RoundRow; personId: string; now: Date; today: string }

/**
 * Takes somebody out of a published round that the caller has locked, and looks for a match for
 * who is left alone. False where they were not in it any more.
 */
export const leaveRound = async (tx: Tx, deps: Deps, leaving: Leaving): Promise<boolean> => {
  const { round, personId, now, today } = leaving
  const on = await queries.groupsStillOn(tx, round.id)
  const group = on.find(({ people }) => people.includes(personId))
  const isWaiting = (await waitingIds(tx, round.id)).includes(personId)
  if (!group && !isWaiting) return false
  await endWaiting(tx, round.id, { personIds: [personId], now })
  const told = await queries.peopleToTell(tx, round.organisationId, group?.people ?? [personId])
  const telling: Telling = { deps, round, now, people: new Map(told.map((one) => [one.id, one])) }
  const messages = group
    ? await leaveMatch(tx, telling, { group, personId, today })
    : droppedOutMessage(telling, personId, undefined)
  await tell(tx, deps, { round, now, messages })
  return true
}

type FromMatch = { group: GroupNow; personId: string; today: string }

const leaveMatch = async (tx: Tx, telling: Telling, { group, personId, today }: FromMatch): Promise<Message[]> => {
  const { now } = telling
  const { id } = group.group
  // What was to be sent about the match as it was is not sent any more.
  await withdrawMailsAbout(tx, [id], now)
  await queries.leaveGroup(tx, id, { personIds: [personId], how: 'dropped-out', now })
  await queries.raiseCalendarSequence(tx, [id])
  const after = { ...group.group, calendarSequence: group.group.calendarSequence + 1 }
  const old = { group: after, people: group.people }
  const others = group.people.filter((one) => one !== personId)
  const rest = { old, others, personId, today }
  const messages = others.length > 1 ? await goOn(tx, telling, rest) : await lookForAnother(tx, telling, rest)
  return [...droppedOutMessage(telling, personId, old), ...messages]
}

type Rest = { old: GroupNow; others: string[]; personId: string; today: string }

const goOn = async (tx: Tx, telling: Telling, { old, others, personId, today }: Rest): Promise<Message[]> => {
  const snapshot = await takeSnapshot(tx, { round: telling.round, today, personIds: others })
  const explanation = explainPeople(inputOf(snapshot, ''), snapshot.ids)
  await queries.setExplanation(tx, old.group.id, explanation)
  const leaving = telling.people.get(personId)?.called ?? ''
  const now = { group: { ...old.group, explanation }, people: others }
  return groupMessages(telling, now, { about: { kind: 'go-on', leaving } })
}

const lookForAnother = async (tx: Tx, telling: Telling, { old, others, personId, today }: Rest): Promise<Message[]> => {
  const { round, now } = telling
  const groupId = old.group.id
  await queries.leaveGroup(tx, groupId, { personIds: others, how: 'moved', now })
  const place = { roundId: round.id, organisationId: round.organisationId }
  await insertWaiting(tx, place, { personIds: others, why: 'left-alone' })
  const cancelled = new Map(others.map((id) => [id, fileFor(telling, old, { personId: id, method: 'CANCEL' })]))
  const small = await placeWaiting(tx, telling, { today, seed: `${groupId} ${personId}`, instead: cancelled })
  const leaving = telling.people.get(personId)?.called ?? ''
  const alone = others
    .filter((id) => !small.placed.has(id))
    .flatMap((id) => {
      const file = cancelled.get(id)
      return file ? leftAloneMessage(telling, { personId: id, leaving, cancelled: file, groupId }) : []
    })
  return [...small.messages, ...alone]
}
