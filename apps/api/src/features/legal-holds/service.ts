import type { NewHold } from '@elevate/contracts/erasure'
import type { HeldRecord, RecordToHold } from '@elevate/contracts/record-holds'
import { newId } from '@elevate/db/ids'
import type { Actor } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import { pageOf, readPlace } from '../../cursor.ts'
import { conflict, notFound } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { organisationNamed } from '../organisations/public.ts'
import { canHoldRecords } from './policy.ts'
import { presentHeld, presentRecord } from './present.ts'
import * as queries from './queries.ts'

type Listed = { limit: number; cursor?: string; state?: 'open' | 'released' }
type List = { items: HeldRecord[]; nextCursor: string | null; organisation: { id: string; name: string } }

export const listLegalHolds = (
  ctx: Context,
  organisationId: string,
  { limit, cursor, state = 'open' }: Listed,
): Promise<List> => {
  const [before] = readPlace(cursor, ['id']) ?? []
  const wanted = { organisationId, isOpen: state === 'open', before, limit: limit + 1 }
  return ctx.read(async (db, actor) => {
    const [organisation, rows] = await Promise.all([
      organisationNamed(db, organisationId),
      queries.holdsNewestFirst(db, wanted),
    ])
    if (!organisation || !canHoldRecords(actor, organisationId)) throw notFound('This organisation')
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id])
    return { items: items.map((row) => presentHeld(actor, organisationId, row)), nextCursor, organisation }
  })
}

const recordFor = async (tx: Tx, actor: Actor, of: queries.Record): Promise<queries.RecordRow> => {
  const record = await queries.findRecord(tx, of)
  if (!record || !canHoldRecords(actor, record.organisationId)) throw notFound('This record')
  return record
}

export const getRecordHolds = (ctx: Context, of: queries.Record): Promise<RecordToHold> =>
  ctx.transaction(async (tx, actor) => {
    const record = await recordFor(tx, actor, of)
    return presentRecord(actor, of, { record, holds: await queries.holdsOf(tx, of) })
  })

export const placeRecordHold = (
  ctx: Context,
  { kind, recordId }: queries.Record,
  values: NewHold,
): Promise<RecordToHold> =>
  ctx.transaction(async (tx, actor) => {
    await queries.waitForDeletions(tx)
    const of = { kind, recordId }
    const record = await recordFor(tx, actor, of)
    const { organisationId } = record
    const row = { id: newId(), organisationId, ...of, ...values, placedAt: ctx.now, placedBy: actor.personId }
    if (!(await queries.insertHold(tx, row))) throw conflict('held-already', 'There is a hold on this already.')
    await recordDone(tx, ctx, done('placed', of, organisationId))
    return presentRecord(actor, of, { record, holds: await queries.holdsOf(tx, of) })
  })

export const releaseRecordHold = (
  ctx: Context,
  { kind, recordId, holdId }: queries.Record & { holdId: string },
): Promise<RecordToHold> =>
  ctx.transaction(async (tx, actor) => {
    const of = { kind, recordId }
    const record = await recordFor(tx, actor, of)
    const values = { releasedAt: ctx.now, releasedBy: actor.personId }
    if (!(await queries.releaseHold(tx, { ...of, holdId }, values))) throw notFound('This hold')
    await recordDone(tx, ctx, done('released', of, record.organisationId))
    return presentRecord(actor, of, { record, holds: await queries.holdsOf(tx, of) })
  })

/** The reason may be about somebody, so it does not stand in the trail. */
const done = (what: 'placed' | 'released', { kind, recordId }: queries.Record, organisationId: string) => ({
  action: `legal-hold.${what}` as const,
  subjectKind: kind,
  subjectId: recordId,
  organisationId,
})
