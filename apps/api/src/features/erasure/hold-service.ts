import type { LegalHold } from '@elevate/contracts/erasure'
import { newId } from '@elevate/db/ids'
import { asSystem } from '@elevate/db/open'
import type { Actor } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import { conflict, notFound } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import * as queries from './hold-queries.ts'
import { canSeeErasure } from './policy.ts'
import { nameOf, organisationsThatKnow } from './queries.ts'

const present = ({ placedAt, releasedAt, ...row }: queries.HoldRow): LegalHold => ({
  ...row,
  placedAt: placedAt.toISOString(),
  releasedAt: releasedAt?.toISOString() ?? null,
})

const nameFor = async (tx: Tx, actor: Actor, personId: string): Promise<string> => {
  const organisationIds = await asSystem(tx, () => organisationsThatKnow(tx, personId))
  const name = await nameOf(tx, personId)
  if (name === undefined || !canSeeErasure(actor, { personId, organisationIds })) throw notFound('This person')
  return name
}

export const listHolds = (ctx: Context, personId: string): Promise<{ name: string; items: LegalHold[] }> =>
  ctx.transaction(async (tx, actor) => {
    const name = await nameFor(tx, actor, personId)
    return { name, items: (await queries.holdsOf(tx, personId)).map(present) }
  })

const shown = async (tx: Tx, personId: string, holdId: string): Promise<LegalHold> => {
  const row = (await queries.holdsOf(tx, personId)).find(({ id }) => id === holdId)
  if (!row) throw notFound('This hold')
  return present(row)
}

export const placeHold = (
  ctx: Context,
  personId: string,
  values: { reason: string; reviewOn: string },
): Promise<LegalHold> =>
  ctx.transaction(async (tx, actor) => {
    await queries.waitForDeletions(tx)
    await nameFor(tx, actor, personId)
    const id = newId()
    const isNew = await queries.insertHold(tx, { id, personId, ...values, placedAt: ctx.now, placedBy: actor.personId })
    if (!isNew) throw conflict('held-already', 'There is a hold on this person already.')
    await recordDone(tx, ctx, { action: 'legal-hold.placed', subjectKind: 'person', subjectId: personId })
    return shown(tx, personId, id)
  })

export const releaseHold = (ctx: Context, personId: string, holdId: string): Promise<LegalHold> =>
  ctx.transaction(async (tx, actor) => {
    await nameFor(tx, actor, personId)
    const values = { releasedAt: ctx.now, releasedBy: actor.personId }
    if (!(await queries.releaseHold(tx, { holdId, personId }, values))) throw notFound('This hold')
    await recordDone(tx, ctx, { action: 'legal-hold.released', subjectKind: 'person', subjectId: personId })
    return shown(tx, personId, holdId)
  })
