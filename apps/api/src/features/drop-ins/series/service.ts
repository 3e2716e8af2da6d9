import type { VerbOf } from '@elevate/contracts/audit-actions'
import type { changeDropInSeries, DropInSeries, startDropInSeries } from '@elevate/contracts/drop-in-series'
import type { Input } from '@elevate/contracts/endpoint'
import { newId } from '@elevate/db/ids'
import type { Actor } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import { pageOf, readPlace } from '../../../cursor.ts'
import type { Deps } from '../../../deps.ts'
import { badInput, notFound, staleVersion } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { runsDropInsIn } from '../policy.ts'
import { dropInRefusal } from '../refusals.ts'
import { callOff } from '../sessions/call-off.ts'
import { changeHosts } from '../sessions/hosts.ts'
import { completed, refuseUnclear, refuseUnknownHosts, withLinkForAll } from '../sessions/input.ts'
import { findSettings, lockSeriesSessions } from '../sessions/queries.ts'
import { changeSessions } from './change-sessions.ts'
import { makeSessions } from './make.ts'
import { presentSeries } from './present.ts'
import * as queries from './queries.ts'
import { daysOf, movedDay } from './rules.ts'

export const listSeries = (
  ctx: Context,
  { organisationId, limit, cursor }: { organisationId: string; limit: number; cursor?: string },
) => {
  const after = readPlace(cursor, ['id'])?.[0]
  return ctx.read(async (db, actor) => {
    const rows = queries.seriesOf(db, organisationId, { today: ctx.today, after, limit: limit + 1 })
    if (!runsDropInsIn(actor, organisationId)) throw notFound('This organisation')
    const page = pageOf(await rows, limit, ({ series }) => [series.id])
    return {
      items: page.items.map((row) => presentSeries(row, { actor, today: ctx.today })),
      nextCursor: page.nextCursor,
    }
  })
}

type Asker = { actor: Actor; today: string }

const shown = async (db: Tx, { actor, today }: Asker, seriesId: string): Promise<DropInSeries> => {
  const row = await queries.findSeries(db, seriesId, today)
  if (!row || !runsDropInsIn(actor, row.series.organisationId)) throw notFound('This series')
  return presentSeries(row, { actor, today })
}

export const getSeries = (ctx: Context, seriesId: string): Promise<DropInSeries> =>
  ctx.read((db, actor) => shown(db, { actor, today: ctx.today }, seriesId))

export const startSeries = (ctx: Context, body: Input<typeof startDropInSeries>['body']): Promise<DropInSeries> =>
  ctx.transaction(async (tx, actor) => {
    const { organisationId, hostIds = [actor.personId], ...rest } = body
    if (!runsDropInsIn(actor, organisationId)) throw notFound('This organisation')
    const { rule, typed } = ruleOf(rest, ctx.today)
    const { defaultCapacity } = await findSettings(tx, organisationId)
    const what = withLinkForAll(completed(typed, defaultCapacity))
    refuseUnclear(what)
    await refuseUnknownHosts(tx, organisationId, { hostIds, today: ctx.today })
    const id = newId()
    await queries.insertSeries(tx, { ...what, ...rule, id, organisationId, createdBy: actor.personId })
    await queries.setSeriesHosts(tx, { id, organisationId }, hostIds)
    const series = await queries.lockSeries(tx, id)
    if (series) await makeSessions(tx, series, ctx.now)
    await recordSeries(tx, ctx, { id, organisationId, action: 'started' })
    return shown(tx, { actor, today: ctx.today }, id)
  })

type Started = Omit<Input<typeof startDropInSeries>['body'], 'organisationId' | 'hostIds'>

const ruleOf = (
  { rhythm, every = 1, weekday, nth = null, startsOn, endsOn = null, ...typed }: Started,
  today: string,
) => {
  if (rhythm === 'monthly' && nth === null) throw badInput({ '/nth': 'required' }, 'Say which one of the month.')
  if (endsOn !== null && endsOn < startsOn) throw dropInRefusal('ends-before-start')
  if (startsOn < today) throw dropInRefusal('in-the-past')
  return { rule: { rhythm, every, weekday, nth: rhythm === 'monthly' ? nth : null, startsOn, endsOn }, typed }
}

type Done = { id: string; organisationId: string; action: VerbOf<'drop-in-series'>; fields?: string[] }

const recordSeries = (tx: Tx, ctx: Context, { id, organisationId, action, ...more }: Done): Promise<void> =>
  recordDone(tx, ctx, {
    action: `drop-in-series.${action}`,
    subjectKind: 'drop-in-series',
    subjectId: id,
    organisationId,
    ...more,
  })

const lockedToChange = async (tx: Tx, { actor, today }: Asker, seriesId: string) => {
  const series = await queries.lockSeries(tx, seriesId)
  if (!series || !runsDropInsIn(actor, series.organisationId)) throw notFound('This series')
  if (series.endsOn !== null && series.endsOn < today) throw dropInRefusal('ended')
  return series
}

/** Null where the series keeps its day. */
const newRule = (
  { rhythm, weekday, nth }: queries.LockedSeries,
  wanted: { weekday?: number | undefined; nth?: number | undefined },
) => {
  const rule = { rhythm, weekday: wanted.weekday ?? weekday, nth: rhythm === 'monthly' ? (wanted.nth ?? nth) : null }
  return rule.weekday === weekday && rule.nth === nth ? null : rule
}

/** Up to the last session that is made, on its new day: the next one is made on the new day too. */
const madeUntil = (series: queries.LockedSeries, rule: Parameters<typeof movedDay>[0]): string | null => {
  const last = daysOf(series, series.startsOn, series.madeUntil ?? series.startsOn).at(-1)
  return last ? movedDay(rule, last) : series.madeUntil
}

export const changeSeries = (
  ctx: Context,
  deps: Deps,
  { seriesId, body }: { seriesId: string; body: Input<typeof changeDropInSeries>['body'] },
): Promise<DropInSeries> =>
  ctx.transaction(async (tx, actor) => {
    const series = await lockedToChange(tx, { actor, today: ctx.today }, seriesId)
    if (series.version !== ctx.expectedVersion) throw staleVersion()
    const { fromDay, hostIds, weekday, nth, ...what } = body
    if (fromDay < ctx.today) throw dropInRefusal('in-the-past')
    const rule = newRule(series, { weekday, nth })
    const after = withLinkForAll({ ...series, ...what })
    refuseUnclear(after)
    const fields = { ...what, linkFor: after.linkFor }
    const sessions = await lockSeriesSessions(tx, seriesId, { fromDay, now: ctx.now })
    // The rhythm goes on from the first session that has the new day.
    const first = sessions.map(({ seriesDay }) => seriesDay ?? fromDay).toSorted()[0] ?? fromDay
    const pattern = rule ? { ...rule, startsOn: movedDay(rule, first), madeUntil: madeUntil(series, rule) } : {}
    await queries.updateSeries(tx, seriesId, { ...fields, ...pattern, isEdit: true })
    await changeSessions(tx, deps, { sessions, fields, rule, now: ctx.now })
    if (hostIds) {
      await refuseUnknownHosts(tx, series.organisationId, { hostIds, today: ctx.today })
      await queries.setSeriesHosts(tx, series, hostIds)
      await changeHosts(tx, deps, { sessions, hostIds, by: { personId: actor.personId, now: ctx.now } })
    }
    await recordSeries(tx, ctx, { ...series, action: 'changed', fields: Object.keys(body) })
    return shown(tx, { actor, today: ctx.today }, seriesId)
  })

export const endSeries = (
  ctx: Context,
  deps: Deps,
  { seriesId, lastDay }: { seriesId: string; lastDay: string },
): Promise<DropInSeries> =>
  ctx.transaction(async (tx, actor) => {
    const series = await lockedToChange(tx, { actor, today: ctx.today }, seriesId)
    if (lastDay < ctx.today) throw dropInRefusal('in-the-past')
    await queries.updateSeries(tx, seriesId, { endsOn: lastDay, isEdit: true })
    const sessions = await lockSeriesSessions(tx, seriesId, { fromDay: lastDay, now: ctx.now })
    for (const dropIn of sessions) {
      if (dropIn.day > lastDay) await callOff(tx, deps, { dropIn, why: 'This series has ended.', now: ctx.now })
    }
    await recordSeries(tx, ctx, { ...series, action: 'ended' })
    return shown(tx, { actor, today: ctx.today }, seriesId)
  })
