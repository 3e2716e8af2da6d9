import type { DropInBooking, DropInDoor, DropInMonth } from '@elevate/contracts/drop-in-door'
import type { DropInPage } from '@elevate/contracts/drop-ins'
import { asSystem } from '@elevate/db/open'
import type { Actor } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import { pageOf, readNumber } from '../../../cursor.ts'
import type { Deps } from '../../../deps.ts'
import { notFound, staleVersion } from '../../../errors.ts'
import { monthsLater } from '../../../london.ts'
import type { SheetToWrite } from '../../../spreadsheets/write-csv.ts'
import { findBookingById } from '../bookings/queries.ts'
import { runsDropInsIn } from '../policy.ts'
import { dropInRefusal, refuseIf } from '../refusals.ts'
import { doorRefusal } from '../rules.ts'
import { hostIdsOf, possibleHosts } from '../sessions/host-queries.ts'
import { findDropIn, type LockedDropIn, lockDropIn, updateDropIn } from '../sessions/queries.ts'
import { pageFor, recordSession } from '../sessions/service.ts'
import { tellBookers } from '../telling/tell.ts'
import { presentBooking, presentDoor, stateWords } from './present.ts'
import * as queries from './queries.ts'

/** Hosts of this session and who runs the programme; for everybody else it does not exist here. */
export const keeps = (actor: Actor, organisationId: string, hostIds: readonly string[]): boolean =>
  runsDropInsIn(actor, organisationId) || hostIds.includes(actor.personId)

type Asked = { dropInId: string; limit: number; cursor?: string }

export const listBookings = (
  ctx: Context,
  { dropInId, limit, cursor }: Asked,
): Promise<{ items: DropInBooking[]; nextCursor: string | null }> => {
  const after = readNumber(cursor)
  return ctx.read(async (db, actor) => {
    const [dropIn, rows] = await Promise.all([
      findDropIn(db, dropInId, actor.personId),
      queries.bookingsByName(db, dropInId, { after, limit: limit + 1 }),
    ])
    if (
      !dropIn ||
      !keeps(
        actor,
        dropIn.organisationId,
        dropIn.hosts.map(({ id }) => id),
      )
    )
      throw notFound('This drop-in')
    const page = pageOf(rows, limit, ({ queue }) => [queue])
    const isProgramme = runsDropInsIn(actor, dropIn.organisationId)
    return { items: page.items.map((row) => presentBooking(row, isProgramme)), nextCursor: page.nextCursor }
  })
}

export const bookingsSheet = (ctx: Context, dropInId: string): Promise<SheetToWrite> =>
  ctx.read(async (db, actor) => {
    const [dropIn, rows] = await Promise.all([
      findDropIn(db, dropInId, actor.personId),
      queries.bookingsByName(db, dropInId, {}),
    ])
    if (!dropIn || !runsDropInsIn(actor, dropIn.organisationId)) throw notFound('This drop-in')
    return {
      name: 'Bookings',
      headers: ['Name', 'State', 'May be listed', 'Booked by phone'],
      rows: rows.map((row) => [
        row.name,
        stateWords[row.state],
        row.isListed ? 'Yes' : 'No',
        row.isByPhone ? 'Yes' : 'No',
      ]),
    }
  })

export const getDoor = (ctx: Context, dropInId: string): Promise<DropInDoor> =>
  ctx.read(async (db, actor) => {
    const [dropIn, counts] = await Promise.all([
      findDropIn(db, dropInId, actor.personId),
      queries.doorCounts(db, dropInId),
    ])
    const hosts = dropIn?.hosts.map(({ id }) => id) ?? []
    if (!dropIn || !counts || !keeps(actor, dropIn.organisationId, hosts)) throw notFound('This drop-in')
    return presentDoor(counts)
  })

/** At the door of a locked session; hosts write what otherwise only the programme may. */
const atTheDoor = (
  ctx: Context,
  dropInId: string,
  work: (tx: Tx, dropIn: LockedDropIn) => Promise<void>,
): Promise<DropInDoor> =>
  ctx.transaction(async (tx, actor) => {
    const dropIn = await lockDropIn(tx, dropInId)
    if (!dropIn || !keeps(actor, dropIn.organisationId, await hostIdsOf(tx, dropInId))) throw notFound('This drop-in')
    refuseIf(doorRefusal(dropIn, ctx.now))
    return asSystem(tx, async () => {
      await work(tx, dropIn)
      const counts = await queries.doorCounts(tx, dropInId)
      if (!counts) throw notFound('This drop-in')
      return presentDoor(counts)
    })
  })

export const countWalkIn = (ctx: Context, dropInId: string, change: 1 | -1): Promise<DropInDoor> =>
  atTheDoor(ctx, dropInId, (tx) => queries.changeWalkIns(tx, dropInId, change))

type Tick = { dropInId: string; bookingId: string; came: boolean | null }

export const tickCame = (ctx: Context, { dropInId, bookingId, came }: Tick): Promise<DropInDoor> =>
  atTheDoor(ctx, dropInId, async (tx) => {
    const booking = await findBookingById(tx, dropInId, bookingId)
    if (!booking) throw notFound('This booking')
    if (booking.state !== 'booked') throw dropInRefusal('not-booked')
    await queries.setCame(tx, bookingId, came)
  })

/** Settles the numbers; who was missed gets a kind note, whether listed or not. */
export const closeDoor = (ctx: Context, deps: Deps, dropInId: string): Promise<DropInDoor> =>
  atTheDoor(ctx, dropInId, async (tx, dropIn) => {
    if (dropIn.startsAt > ctx.now) throw dropInRefusal('not-yet')
    const missed = await queries.missedOf(tx, dropInId)
    await queries.settleDoor(tx, dropInId, ctx.now)
    await tellBookers(tx, deps, { bookingIds: missed, dropIn, news: { kind: 'missed' }, now: ctx.now })
    await recordSession(tx, ctx, { dropIn, action: 'door-closed' })
  })

type Themes = { dropInId: string; themes: string; reply: string }

export const writeThemes = (ctx: Context, { dropInId, themes, reply }: Themes): Promise<DropInPage> =>
  ctx.transaction(async (tx, actor) => {
    const dropIn = await lockDropIn(tx, dropInId)
    if (!dropIn || !keeps(actor, dropIn.organisationId, await hostIdsOf(tx, dropInId))) throw notFound('This drop-in')
    if (dropIn.version !== ctx.expectedVersion) throw staleVersion()
    if (dropIn.cancelledAt) throw dropInRefusal('cancelled')
    if (dropIn.startsAt > ctx.now) throw dropInRefusal('not-yet')
    await asSystem(tx, () => updateDropIn(tx, dropInId, { themes, reply }))
    await recordSession(tx, ctx, { dropIn, action: 'themes-written', fields: ['themes', 'reply'] })
    return pageFor(tx, actor, { dropInId, now: ctx.now })
  })

export const listPossibleHosts = (ctx: Context, organisationId: string) =>
  ctx.read(async (db, actor) => {
    const rows = possibleHosts(db, organisationId, { today: ctx.today })
    if (!runsDropInsIn(actor, organisationId)) throw notFound('This organisation')
    return { items: await rows }
  })

export const getFigures = (
  ctx: Context,
  { organisationId, from }: { organisationId: string; from?: string },
): Promise<{ items: DropInMonth[] }> =>
  ctx.read(async (db, actor) => {
    const since = from ?? `${monthsLater(ctx.today, -11).slice(0, 7)}-01`
    const rows = queries.figuresByMonth(db, organisationId, { from: since, now: ctx.now })
    if (!runsDropInsIn(actor, organisationId)) throw notFound('This organisation')
    return { items: await rows }
  })
