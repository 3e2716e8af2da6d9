import type { ErasurePage, ErasureRequest } from '@elevate/contracts/erasure'
import { asSystem } from '@elevate/db/open'
import type { Actor } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import { pageOf, readPlace } from '../../cursor.ts'
import { conflict, notFound, Refusal } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { finishTasks } from '../tasks/public.ts'
import { taskKeys } from './asking-service.ts'
import { canDecideErasure, canSeeErasure } from './policy.ts'
import { presentPage, presentRequest } from './present.ts'
import * as queries from './queries.ts'

export const listErasureRequests = (
  ctx: Context,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<{ items: ErasureRequest[]; nextCursor: string | null }> => {
  const [before] = readPlace(cursor, ['id']) ?? []
  return ctx.read(async (db) => {
    const rows = await queries.requestsNewestFirst(db, { before, limit: limit + 1 })
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id])
    return { items: items.map(presentRequest), nextCursor }
  })
}

/** Writes nothing, but counts as the system, which needs a transaction. */
export const getErasureRequest = (ctx: Context, requestId: string): Promise<ErasurePage> =>
  ctx.transaction((tx, actor) => shown(tx, actor, { requestId, today: ctx.today }))

const shown = async (tx: Tx, actor: Actor, wanted: { requestId: string; today: string }): Promise<ErasurePage> => {
  const row = await queries.findRequest(tx, wanted.requestId)
  if (!row || !canSeeErasure(actor, row)) throw notFound('This request')
  if (row.state !== 'asked') return presentPage(actor, row, { obstacles: [], heldRecords: [], preview: [] })
  const { today } = wanted
  const heldRecords = await queries.heldRecordsOf(tx, row.personId)
  return asSystem(tx, async () => {
    const obstacles = await queries.obstaclesOf(tx, row.personId, today)
    const preview = await queries.erasureLines(tx, row.personId, { today, really: false })
    return presentPage(actor, row, { obstacles, heldRecords, preview })
  })
}

/** The request, locked, for somebody who may decide it, while it waits. */
const toDecide = async (tx: Tx, actor: Actor, requestId: string): Promise<queries.RequestRow> => {
  await queries.lockRequest(tx, requestId)
  const row = await queries.findRequest(tx, requestId)
  if (!row || !canSeeErasure(actor, row)) throw notFound('This request')
  const known = await asSystem(tx, () => queries.organisationsThatKnow(tx, row.personId))
  const organisationIds = [...new Set([...row.organisationIds, ...known])]
  if (!canDecideErasure(actor, { ...row, organisationIds })) {
    throw new Refusal(403, 'not-yours-alone', 'Other organisations know this person too: an administrator decides.')
  }
  if (row.state !== 'asked') throw conflict('already-decided', 'This request has been answered already.')
  return row
}

export const erasePerson = (ctx: Context, requestId: string): Promise<ErasurePage> =>
  ctx.transaction(async (tx, actor) => {
    const { today, now } = ctx
    const { personId } = await toDecide(tx, actor, requestId)
    const receipt = await asSystem(tx, async () => {
      const obstacles = await queries.obstaclesOf(tx, personId, today)
      if (obstacles.length > 0) throw conflict('erasure-obstacle', 'Something has to be settled first.', { obstacles })
      return queries.erasureLines(tx, personId, { today, really: true })
    })
    await queries.decideRequest(tx, requestId, { state: 'erased', decidedAt: now, decidedBy: actor.personId, receipt })
    await recordDone(tx, ctx, {
      action: 'person.erased',
      subjectKind: 'person',
      subjectId: personId,
      details: { tables: receipt.map(({ table, fate, rows }) => ({ table, fate, rows })) },
    })
    return shown(tx, actor, { requestId, today })
  })

export const refuseErasure = (ctx: Context, requestId: string, why: string): Promise<ErasurePage> =>
  ctx.transaction(async (tx, actor) => {
    const row = await toDecide(tx, actor, requestId)
    const decision = { decidedAt: ctx.now, decidedBy: actor.personId }
    await queries.decideRequest(tx, requestId, { state: 'refused', refusedWhy: why, ...decision })
    await asSystem(tx, () => finishTasks(tx, taskKeys(row), { personId: actor.personId, now: ctx.now }))
    await recordDone(tx, ctx, {
      action: 'erasure.refused',
      subjectKind: 'person',
      subjectId: row.personId,
      fields: ['refusedWhy'],
    })
    return shown(tx, actor, { requestId, today: ctx.today })
  })
