import type { VerbOf } from '@elevate/contracts/audit-actions'
import type { CoffeeKeepApart } from '@elevate/contracts/coffee-keep-apart'
import type { CoffeeRatherNot } from '@elevate/contracts/coffee-mine'
import { newId } from '@elevate/db/ids'
import { isAIn } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import { pageOf, readPlace } from '../../../cursor.ts'
import { badInput, notFound } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { holdOpenRound } from '../members/queries.ts'
import { recordMembershipChange } from '../members/service.ts'
import { runsCoffeeIn } from '../policy.ts'
import { coffeeRefusal } from '../refusals.ts'
import * as queries from './queries.ts'

const presentPair = (row: queries.KeepApartRow): CoffeeKeepApart => ({
  id: row.id,
  people: [
    { id: row.lowId, name: row.lowName },
    { id: row.highId, name: row.highName },
  ],
  addedAt: row.addedAt.toISOString(),
  can: { remove: true },
})

type Asked = { organisationId: string; limit: number; cursor?: string }

export const listKeptApart = (
  ctx: Context,
  { organisationId, limit, cursor }: Asked,
): Promise<{ items: CoffeeKeepApart[]; nextCursor: string | null }> => {
  const before = readPlace(cursor, ['id'])?.[0]
  return ctx.read(async (db, actor) => {
    if (!runsCoffeeIn(actor, organisationId)) throw notFound('This organisation')
    const rows = await queries.pairsKeptApart(db, organisationId, { before, limit: limit + 1 })
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id])
    return { items: items.map(presentPair), nextCursor }
  })
}

/** The trail says that a pair was added, not of whom it is. */
const recordPair = (
  tx: Tx,
  ctx: Context,
  done: { id: string; organisationId: string; action: VerbOf<'coffee-keep-apart'> },
) =>
  recordDone(tx, ctx, {
    action: `coffee-keep-apart.${done.action}`,
    subjectKind: 'coffee-keep-apart',
    subjectId: done.id,
    organisationId: done.organisationId,
  })

export const keepApart = (
  ctx: Context,
  { organisationId, personIds }: { organisationId: string; personIds: string[] },
): Promise<CoffeeKeepApart> =>
  ctx.transaction(async (tx, actor) => {
    if (!runsCoffeeIn(actor, organisationId)) throw notFound('This organisation')
    if ((await queries.countKnown(tx, organisationId, personIds)) < 2) throw notFound('One of these people')
    const [lowPersonId = '', highPersonId = ''] = [...personIds].sort()
    await holdOpenRound(tx, organisationId)
    const id = newId()
    const row = { id, organisationId, lowPersonId, highPersonId, addedAt: ctx.now, addedBy: actor.personId }
    if (!(await queries.insertPair(tx, row))) throw coffeeRefusal('already-kept-apart')
    await recordPair(tx, ctx, { id, organisationId, action: 'added' })
    const pair = await queries.findPair(tx, id)
    if (!pair) throw notFound('This pair')
    return presentPair(pair)
  })

export const noLongerKeepApart = (ctx: Context, id: string): Promise<void> =>
  ctx.transaction(async (tx, actor) => {
    const pair = await queries.findPair(tx, id)
    if (!pair || !runsCoffeeIn(actor, pair.organisationId)) throw notFound('This pair')
    await holdOpenRound(tx, pair.organisationId)
    await queries.deletePair(tx, id)
    await recordPair(tx, ctx, { id, organisationId: pair.organisationId, action: 'removed' })
  })

const most = 20
const removable = { can: { remove: true } }

export const listMyRatherNots = (ctx: Context): Promise<{ items: CoffeeRatherNot[] }> =>
  ctx.read(async (db, actor) => {
    const rows = await queries.requestsOf(db, actor.personId)
    return { items: rows.map((row) => ({ ...row, ...removable })) }
  })

type Wanted = { organisationId: string; personId?: string | undefined; name?: string | undefined }

/** As written, or as a past match is called; nobody else can be named by their id. */
const nameMeant = async (tx: Tx, me: string, { organisationId, personId, name }: Wanted): Promise<string> => {
  if ((personId === undefined) === (name === undefined)) throw badInput({ '/name': 'one-of:personId|name' })
  if (personId === undefined) return name ?? ''
  const known = await queries.pastMatchName(tx, organisationId, { personId: me, otherId: personId })
  if (known === undefined || personId === me) throw notFound('This person')
  return known
}

/**
 * A quiet request. The answer is the same whether or not anybody has that name, and the trail shows a change of taking
 * part like any other.
 */
export const addRatherNot = (ctx: Context, { organisationId, personId, name }: Wanted): Promise<CoffeeRatherNot> =>
  ctx.transaction(async (tx, actor) => {
    if (!isAIn(actor, 'partner', organisationId)) throw notFound('This organisation')
    const known = await nameMeant(tx, actor.personId, { organisationId, personId, name })
    if ((await queries.requestsOf(tx, actor.personId)).length >= most) throw coffeeRefusal('rather-not-too-many')
    await holdOpenRound(tx, organisationId)
    const id = newId()
    const row = { id, organisationId, personId: actor.personId, otherPersonId: personId ?? null, name: known }
    await queries.insertRequest(tx, row)
    await recordMembershipChange(tx, ctx, { organisationId, personId: actor.personId })
    return { id, organisationId, personId: personId ?? null, name: known, ...removable }
  })

export const removeRatherNot = (ctx: Context, id: string): Promise<void> =>
  ctx.transaction(async (tx, actor) => {
    const organisationId = await queries.deleteRequest(tx, id, actor.personId)
    if (organisationId === undefined) throw notFound('This request')
    await recordMembershipChange(tx, ctx, { organisationId, personId: actor.personId })
  })
