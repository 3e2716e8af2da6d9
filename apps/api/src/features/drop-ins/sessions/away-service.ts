import { asSystem } from '@elevate/db/open'
import type { Context, Tx } from '../../../context.ts'
import { notFound } from '../../../errors.ts'
import { dropInRefusal } from '../refusals.ts'
import { hostIdsOf, removeHost } from './host-queries.ts'
import { askForHost } from './hosts.ts'
import { type LockedDropIn, lockDropIn, updateDropIn } from './queries.ts'
import { recordSession } from './service.ts'

/** A host cannot come; no reason is asked for. Where nobody is left, the programme has a task at once. */
export const sayHostIsAway = (ctx: Context, dropInId: string): Promise<null> =>
  ctx.transaction(async (tx, actor) => {
    const dropIn = await lockDropIn(tx, dropInId)
    const hosts = dropIn ? await hostIdsOf(tx, dropInId) : []
    if (!dropIn || !hosts.includes(actor.personId)) throw notFound('This drop-in')
    if (dropIn.cancelledAt) throw dropInRefusal('cancelled')
    if (dropIn.startsAt <= ctx.now) throw dropInRefusal('over')
    await withdrawHost(tx, dropIn, { personId: actor.personId, now: ctx.now, isLast: hosts.length === 1 })
    await recordSession(tx, ctx, { dropIn, action: 'host-away' })
    return null
  })

type Away = { personId: string; now: Date; isLast: boolean }

const withdrawHost = (tx: Tx, dropIn: LockedDropIn, { personId, now, isLast }: Away): Promise<void> =>
  asSystem(tx, async () => {
    await removeHost(tx, dropIn.id, personId)
    await updateDropIn(tx, dropIn.id, {})
    if (isLast) await askForHost(tx, [{ ...dropIn, version: dropIn.version + 1 }], now)
  })
