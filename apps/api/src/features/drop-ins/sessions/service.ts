import type { VerbOf } from '@elevate/contracts/audit-actions'
import type { DropIn } from '@elevate/contracts/drop-in-fields'
import type {
  changeDropIn as changing,
  DropInPage,
  listDropIns as listing,
  scheduleDropIn as scheduling,
} from '@elevate/contracts/drop-ins'
import type { Input } from '@elevate/contracts/endpoint'
import { newId } from '@elevate/db/ids'
import type { Actor } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import { pageOf, readPlace } from '../../../cursor.ts'
import type { Deps } from '../../../deps.ts'
import { notFound, staleVersion } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { organisationsWithDropIns, runsDropInsIn, seesDropInsIn } from '../policy.ts'
import { dropInRefusal } from '../refusals.ts'
import { timesOf } from '../series/rules.ts'
import { callOff } from './call-off.ts'
import { writeChange } from './change.ts'
import { changeHosts } from './hosts.ts'
import { completed, refuseUnclear, refuseUnknownHosts, withLinkForAll } from './input.ts'
import { presentDropIn, presentPage } from './present.ts'
import * as queries from './queries.ts'

type Query = NonNullable<Input<typeof listing>['query']> & { limit: number }

export const listDropIns = (ctx: Context, query: Query): Promise<{ items: DropIn[]; nextCursor: string | null }> => {
  const [startsAt, id] = readPlace(query.cursor, ['instant', 'id']) ?? []
  const after = startsAt !== undefined && id !== undefined ? ([startsAt, id] as const) : undefined
  const hasDays = query.from !== undefined || query.to !== undefined
  return ctx.read(async (db, actor) => {
    const mine = organisationsWithDropIns(actor)
    const rows = await queries.dropInsInOrder(db, actor.personId, {
      ...query,
      organisationIds: query.organisationId ? mine.filter((one) => one === query.organisationId) : mine,
      when: query.when || !hasDays ? { is: query.when ?? 'coming', now: ctx.now } : null,
      after,
      limit: query.limit + 1,
    })
    const page = pageOf(rows, query.limit, (row) => [row.startsAt.toISOString(), row.id])
    return { items: page.items.map((row) => presentDropIn(row, actor, ctx.now)), nextCursor: page.nextCursor }
  })
}

export const listMyDropIns = (ctx: Context): Promise<{ booked: DropIn[]; hosting: DropIn[] }> =>
  ctx.read(async (db, actor) => {
    const [booked, hosting] = await Promise.all([
      queries.dropInsOf(db, actor.personId, { whose: 'booked', now: ctx.now }),
      queries.dropInsOf(db, actor.personId, { whose: 'hosting', now: ctx.now }),
    ])
    const present = (row: queries.DropInRow) => presentDropIn(row, actor, ctx.now)
    return { booked: booked.map(present), hosting: hosting.map(present) }
  })

export const getDropIn = (ctx: Context, dropInId: string): Promise<DropInPage> =>
  ctx.read((db, actor) => pageFor(db, actor, { dropInId, now: ctx.now }))

export const pageFor = async (
  db: Tx,
  actor: Actor,
  { dropInId, now }: { dropInId: string; now: Date },
): Promise<DropInPage> => {
  const [row, [last]] = await Promise.all([
    queries.findDropIn(db, dropInId, actor.personId),
    queries.lastTimeOf(db, dropInId),
  ])
  if (!row || !seesDropInsIn(actor, row.organisationId)) throw notFound('This drop-in')
  return presentPage(row, last, { actor, now })
}

export const scheduleDropIn = (ctx: Context, deps: Deps, body: Input<typeof scheduling>['body']): Promise<DropIn> =>
  ctx.transaction(async (tx, actor) => {
    const { organisationId, day, ...typed } = body
    if (!runsDropInsIn(actor, organisationId)) throw notFound('This organisation')
    const { defaultCapacity } = await queries.findSettings(tx, organisationId)
    const what = withLinkForAll(completed(typed, defaultCapacity))
    refuseUnclear(what)
    const times = timesOf(day, what.startTime, what.minutes)
    if (times.startsAt <= ctx.now) throw dropInRefusal('in-the-past')
    const hostIds = typed.hostIds ?? [actor.personId]
    await refuseUnknownHosts(tx, organisationId, { hostIds, today: ctx.today })
    const dropIn = { ...what, ...times, id: newId(), organisationId, day, createdBy: actor.personId, version: 1 }
    await queries.insertDropIns(tx, [dropIn])
    await changeHosts(tx, deps, { sessions: [dropIn], hostIds, by: { personId: actor.personId, now: ctx.now } })
    await recordSession(tx, ctx, { dropIn, action: 'scheduled' })
    const row = await queries.findDropIn(tx, dropIn.id, actor.personId)
    if (!row) throw notFound('This drop-in')
    return presentDropIn(row, actor, ctx.now)
  })

type Done = { dropIn: { id: string; organisationId: string }; action: VerbOf<'drop-in'>; fields?: string[] }

export const recordSession = (tx: Tx, ctx: Context, { dropIn, action, ...more }: Done): Promise<void> =>
  recordDone(tx, ctx, {
    action: `drop-in.${action}`,
    subjectKind: 'drop-in',
    subjectId: dropIn.id,
    organisationId: dropIn.organisationId,
    ...more,
  })

/** The session, locked, for who runs the programme, while there is something left to change. */
const lockedToChange = async (tx: Tx, { actor, now }: { actor: Actor; now: Date }, dropInId: string) => {
  const dropIn = await queries.lockDropIn(tx, dropInId)
  if (!dropIn || !runsDropInsIn(actor, dropIn.organisationId)) throw notFound('This drop-in')
  if (dropIn.cancelledAt) throw dropInRefusal('cancelled')
  if (dropIn.startsAt <= now) throw dropInRefusal('over')
  return dropIn
}

export const changeDropIn = (
  ctx: Context,
  deps: Deps,
  { dropInId, changes }: { dropInId: string; changes: Input<typeof changing>['body'] },
): Promise<DropInPage> =>
  ctx.transaction(async (tx, actor) => {
    const dropIn = await lockedToChange(tx, { actor, now: ctx.now }, dropInId)
    if (dropIn.version !== ctx.expectedVersion) throw staleVersion()
    const { hostIds, ...fields } = changes
    const after = withLinkForAll({ ...whatOf(dropIn), ...fields })
    refuseUnclear(after)
    if (timesOf(after.day, after.startTime, after.minutes).startsAt <= ctx.now) throw dropInRefusal('in-the-past')
    if (hostIds) {
      await refuseUnknownHosts(tx, dropIn.organisationId, { hostIds, today: ctx.today })
      await changeHosts(tx, deps, { sessions: [dropIn], hostIds, by: { personId: actor.personId, now: ctx.now } })
    }
    await writeChange(tx, deps, { dropIn, after: { ...after, isChanged: dropIn.seriesId !== null }, now: ctx.now })
    await recordSession(tx, ctx, { dropIn, action: 'changed', fields: Object.keys(changes) })
    return pageFor(tx, actor, { dropInId, now: ctx.now })
  })

export const whatOf = (row: queries.LockedDropIn) => ({
  title: row.title,
  about: row.about,
  startTime: row.startTime,
  minutes: row.minutes,
  way: row.way,
  link: row.link,
  linkFor: row.linkFor,
  place: row.place,
  isStepFree: row.isStepFree,
  hasHearingLoop: row.hasHearingLoop,
  accessNote: row.accessNote,
  booking: row.booking,
  capacity: row.capacity,
  day: row.day,
})

export const cancelDropIn = (
  ctx: Context,
  deps: Deps,
  { dropInId, why }: { dropInId: string; why: string },
): Promise<DropInPage> =>
  ctx.transaction(async (tx, actor) => {
    const dropIn = await lockedToChange(tx, { actor, now: ctx.now }, dropInId)
    await callOff(tx, deps, { dropIn, why, now: ctx.now })
    await recordSession(tx, ctx, { dropIn, action: 'cancelled' })
    return pageFor(tx, actor, { dropInId, now: ctx.now })
  })
