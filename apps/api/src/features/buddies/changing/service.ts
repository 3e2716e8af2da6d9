import type { VerbOf } from '@elevate/contracts/audit-actions'
import type { BuddyPair } from '@elevate/contracts/buddy-pairs'
import { asSystem } from '@elevate/db/open'
import { type Actor, isAIn } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { notFound, staleVersion } from '../../../errors.ts'
import { monthsLater } from '../../../london.ts'
import { recordDone } from '../../audit/public.ts'
import { takeBack, tell } from '../../notifications/public.ts'
import { finishTasks } from '../../tasks/public.ts'
import { buddiesPage, reminderKey, reviewKey } from '../keys.ts'
import { showPairs } from '../pairs/service.ts'
import { mayActFor, runsBuddiesIn } from '../policy.ts'
import { buddyRefusal, refuseIf } from '../refusals.ts'
import { isResting, pauseRefusal } from '../rules.ts'
import { settingsOf } from '../settings/service.ts'
import { endPair, leavePair } from './leaving.ts'
import * as queries from './queries.ts'
import { goesOnWords, restingWords } from './words.ts'

/** A pair that the actor may change: their own, as long as they are in it, or one of their programme. */
const changeable = async (tx: Tx, actor: Actor, pairId: string): Promise<queries.LockedPair> => {
  const pair = await queries.lockPair(tx, pairId)
  const isIn = pair?.members.some(({ personId, leftOn }) => personId === actor.personId && leftOn === null)
  const mayAsMember = isIn && isAIn(actor, 'partner', pair?.organisationId ?? '')
  if (!pair || !(mayAsMember || runsBuddiesIn(actor, pair.organisationId))) throw notFound('This buddy pair')
  return pair
}

const recordChange = (
  tx: Tx,
  ctx: Context,
  { pair, what }: { pair: queries.LockedPair; what: VerbOf<'buddy-pair'> },
): Promise<void> =>
  recordDone(tx, ctx, {
    organisationId: pair.organisationId,
    action: `buddy-pair.${what}`,
    subjectKind: 'buddy-pair',
    subjectId: pair.id,
  })

type Asked = { pairId: string; personId: string; wantsAnother: boolean }

/** Again changes nothing. */
export const leaveBuddyPair = (ctx: Context, deps: Deps, { pairId, personId, wantsAnother }: Asked): Promise<void> =>
  ctx.transaction(async (tx, actor) => {
    const pair = await queries.lockPair(tx, pairId)
    const member = pair?.members.find((each) => each.personId === personId)
    if (!pair || !member || !mayActFor(actor, personId, pair.organisationId)) throw notFound('This buddy pair')
    if (pair.state === 'ended' || member.leftOn !== null) return
    const whose = { organisationId: pair.organisationId, personId }
    await asSystem(tx, async () => {
      await queries.saveWish(tx, whose, wantsAnother ? 'wanted' : 'none')
      const tellsWhoLeaves = actor.personId !== personId
      await leavePair(tx, deps, { pair, personId, wantsAnother, tellsWhoLeaves, now: ctx.now, today: ctx.today })
    })
    await recordChange(tx, ctx, { pair, what: 'changed' })
  })

type Pausing = { pairId: string; until: string }

export const pauseBuddyPair = (ctx: Context, deps: Deps, { pairId, until }: Pausing): Promise<void> =>
  ctx.transaction(async (tx, actor) => {
    const pair = await changeable(tx, actor, pairId)
    refuseIf(pauseRefusal(pair, until, ctx.today))
    await asSystem(tx, async () => {
      await queries.updatePair(tx, pairId, { pausedUntil: until })
      const { reminderWeeks } = await settingsOf(tx, pair.organisationId)
      const keys = pair.members.flatMap(({ personId }) =>
        reminderWeeks.map((week) => reminderKey(pairId, week, personId)),
      )
      await takeBack(tx, keys, ctx.now)
      await tellOthers(tx, deps, { pair, by: actor.personId, key: `rests:${until}`, words: resting(until) })
    })
    await recordChange(tx, ctx, { pair, what: 'paused' })
  })

const resting = (until: string) => (others: readonly string[]) => restingWords(others, dayInWords(until))

const dayInWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

/** Before the pause is over; afterwards it goes on by itself. */
export const resumeBuddyPair = (ctx: Context, deps: Deps, pairId: string): Promise<void> =>
  ctx.transaction(async (tx, actor) => {
    const pair = await changeable(tx, actor, pairId)
    if (pair.state === 'ended') throw buddyRefusal('has-ended')
    if (!isResting(pair.pausedUntil, ctx.today)) return
    await asSystem(tx, async () => {
      await queries.updatePair(tx, pairId, { pausedUntil: null })
      const key = `goes-on:${pair.pausedUntil}:${pair.version}`
      await tellOthers(tx, deps, { pair, by: actor.personId, key, words: goesOnWords })
    })
    await recordChange(tx, ctx, { pair, what: 'resumed' })
  })

type TellingOthers = {
  pair: queries.LockedPair
  by: string
  key: string
  words: (others: readonly string[]) => { title: string; body: string }
}

const tellOthers = (tx: Tx, deps: Deps, { pair, by, key, words }: TellingOthers): Promise<void> => {
  const inIt = pair.members.filter(({ leftOn }) => leftOn === null)
  return tell(
    tx,
    deps,
    inIt
      .filter(({ personId }) => personId !== by)
      .map(({ personId }) => ({
        organisationId: pair.organisationId,
        personId,
        kind: 'buddies',
        ...words(inIt.filter((other) => other.personId !== personId).map(({ called }) => called)),
        href: buddiesPage,
        dedupeKey: `buddy-pair:${pair.id}:${key}:${personId}`,
        about: { kind: 'buddy-pair', id: pair.id },
      })),
  )
}

/** After it was talked about: on until the next review, or to its end without anybody being asked why. */
export const reviewBuddyPair = (
  ctx: Context,
  deps: Deps,
  { pairId, goesOn }: { pairId: string; goesOn: boolean },
): Promise<BuddyPair> =>
  ctx.transaction(async (tx, actor) => {
    const pair = await queries.lockPair(tx, pairId)
    if (!pair || !runsBuddiesIn(actor, pair.organisationId)) throw notFound('This buddy pair')
    if (pair.state === 'ended') throw buddyRefusal('has-ended')
    if (pair.version !== ctx.expectedVersion) throw staleVersion()
    const done = { personId: actor.personId, now: ctx.now }
    await finishTasks(tx, [reviewKey(pairId, pair.reviewOn)], done)
    if (goesOn) {
      const { reviewMonths } = await settingsOf(tx, pair.organisationId)
      await queries.updatePair(tx, pairId, { reviewOn: monthsLater(ctx.today, reviewMonths) })
    } else {
      await asSystem(tx, () => endPair(tx, deps, { pair, now: ctx.now, today: ctx.today }))
    }
    await recordChange(tx, ctx, { pair, what: 'reviewed' })
    const [shown] = await showPairs(tx, [pairId], ctx.today)
    if (!shown) throw notFound('This buddy pair')
    return shown
  })
