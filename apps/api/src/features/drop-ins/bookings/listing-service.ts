import type { DropIn } from '@elevate/contracts/drop-in-fields'
import { newId } from '@elevate/db/ids'
import { asSystem } from '@elevate/db/open'
import type { Context } from '../../../context.ts'
import { notFound } from '../../../errors.ts'
import { dropInRefusal, refuseIf } from '../refusals.ts'
import { doorRefusal } from '../rules.ts'
import * as queries from './queries.ts'
import { lockedFor, recordBooking, refuseWhoCannotBook, shown } from './service.ts'

/** Whether my name may stand in the list of who came. */
export const changeListing = (ctx: Context, dropInId: string, isListed: boolean): Promise<DropIn> =>
  ctx.transaction(async (tx, actor) => {
    const dropIn = await lockedFor(tx, actor, dropInId)
    const booking = await queries.findBooking(tx, dropInId, actor.personId)
    if (!booking) throw notFound('This booking')
    if (dropIn.closedAt) throw dropInRefusal('over')
    if (booking.state === 'walk-in' && !isListed)
      await queries.setState(tx, [booking.id], { state: 'cancelled', now: ctx.now })
    await queries.setListed(tx, booking.id, isListed)
    await recordBooking(tx, ctx, { dropIn, personId: actor.personId, action: 'listing-changed' })
    return shown(tx, actor, { dropInId, now: ctx.now })
  })

/** Came without booking, and chooses to be listed. */
export const sayIWasThere = (ctx: Context, dropInId: string): Promise<DropIn> =>
  ctx.transaction(async (tx, actor) => {
    const dropIn = await lockedFor(tx, actor, dropInId)
    const { organisationId } = dropIn
    const { personId } = actor
    refuseIf(dropIn.startsAt > ctx.now ? 'not-yet' : doorRefusal(dropIn, ctx.now))
    await refuseWhoCannotBook(tx, dropIn, personId)
    const before = await queries.findBooking(tx, dropInId, personId)
    if (before?.state !== 'booked' && before?.state !== 'walk-in') {
      const row = { id: newId(), dropInId, organisationId, personId, state: 'walk-in' as const, isListed: true }
      await asSystem(tx, () => queries.saveBooking(tx, { ...row, bookedAt: ctx.now }))
      await recordBooking(tx, ctx, { dropIn, personId, action: 'was-there' })
    }
    return shown(tx, actor, { dropInId, now: ctx.now })
  })
