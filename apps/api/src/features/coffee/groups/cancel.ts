import type { CoffeeRound } from '@elevate/contracts/coffee-rounds'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { withdrawMailsAbout } from '../../mail/public.ts'
import { reachedBy } from '../../notifications/public.ts'
import { refuseIf } from '../refusals.ts'
import { type RoundRow, updateRound } from '../rounds/queries.ts'
import { recordRound, roundFor } from '../rounds/service.ts'
import { showRound } from '../rounds/show-round.ts'
import { stepRefusal } from '../rules.ts'
import { withdrawTellings } from '../tellings/queries.ts'
import { cancelledLetter } from './letters.ts'
import { fileFor, type Telling } from './messages.ts'
import { stopPublishing } from './publishing-queries.ts'
import * as queries from './queries.ts'
import { type Message, tell } from './tell.ts'
import { waitingIds } from './waiting-queries.ts'

export const cancelRound = (ctx: Context, deps: Deps, roundId: string): Promise<CoffeeRound> =>
  ctx.transaction(async (tx, actor) => {
    const round = await roundFor(tx, actor, { roundId, lock: 'update' })
    refuseIf(stepRefusal(round.state, 'cancelled'))
    await stopPublishing(tx, roundId, ctx.now)
    await updateRound(tx, roundId, { state: 'cancelled', cancelledAt: ctx.now })
    if (round.state === 'published') await tellCancelled(tx, deps, { round, now: ctx.now })
    await recordRound(tx, ctx, { round, action: 'cancelled', details: { was: round.state } })
    return showRound(tx, await roundFor(tx, actor, { roundId }), ctx.today)
  })

/** Everybody with a match or waiting for one is told, and calendars are put right. */
const tellCancelled = async (tx: Tx, deps: Deps, { round, now }: { round: RoundRow; now: Date }): Promise<void> => {
  const on = await queries.groupsStillOn(tx, round.id)
  const waiting = await waitingIds(tx, round.id)
  const groupIds = on.map(({ group }) => group.id)
  const personIds = [...on.flatMap(({ people }) => people), ...waiting]
  await withdrawMailsAbout(tx, [round.id, ...groupIds], now)
  await withdrawTellings(tx, { roundId: round.id, personIds }, now)
  await queries.raiseCalendarSequence(tx, groupIds)
  const told = await queries.peopleToTell(tx, round.organisationId, personIds)
  const groupOf = new Map(on.flatMap((group) => group.people.map((id) => [id, group] as const)))
  const byHand = await queries.toldByHand(tx, round.id)
  const telling: Telling = { deps, round, now, people: new Map(told.map((one) => [one.id, one])) }
  const messages = told
    // Whoever was to be told by phone and was not yet need not hear of it at all.
    .filter((to) => reachedBy(to) === 'email' || byHand.has(to.id))
    .map((to): Message => {
      const mine = groupOf.get(to.id)
      const after = mine && { ...mine, group: { ...mine.group, calendarSequence: mine.group.calendarSequence + 1 } }
      return {
        to,
        letter: cancelledLetter({ called: to.called, title: round.title, team: round.organisation.shortName }),
        files: after ? [fileFor(telling, after, { personId: to.id, method: 'CANCEL' })] : [],
        key: `cancelled:${round.id}`,
        aboutId: round.id,
      }
    })
  await tell(tx, deps, { round, now, messages })
}
