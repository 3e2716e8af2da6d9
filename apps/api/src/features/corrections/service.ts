import type { askForCorrection, Correction, CorrectionInList, MyCorrection } from '@elevate/contracts/corrections'
import type { Input } from '@elevate/contracts/endpoint'
import { newId } from '@elevate/db/ids'
import { asSystem } from '@elevate/db/open'
import { isAIn } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import { pageOf, readPlace } from '../../cursor.ts'
import { conflict, notFound } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { answerBy, organisationsThatKnow } from '../erasure/public.ts'
import { addTasks, withdrawTasks } from '../tasks/public.ts'
import { canAnswer } from './policy.ts'
import { presentCorrection, presentListed, presentMine } from './present.ts'
import * as queries from './queries.ts'

type Wrong = Input<typeof askForCorrection>['body']
type Wanted = Wrong & { personId: string; organisationIds: string[] }

/** One for each programme that knows the person. */
export const taskKeys = ({ id, organisationIds }: { id: string; organisationIds: readonly string[] }): string[] =>
  organisationIds.map((organisationId) => `correction ${id} ${organisationId}`)

const ask = async (tx: Tx, ctx: Context, wanted: Wanted): Promise<queries.CorrectionRow> => {
  const { personId, organisationIds } = wanted
  const id = newId()
  const dueOn = answerBy(ctx.today)
  const isNew = await queries.insertCorrection(tx, {
    id,
    ...wanted,
    dueOn,
    askedAt: ctx.now,
    askedBy: ctx.actor.personId,
  })
  if (!isNew) throw conflict('already-asked', 'This has been asked already and waits for an answer.')
  await asSystem(tx, () =>
    addTasks(
      tx,
      organisationIds.map((organisationId) => ({
        organisationId,
        kind: 'other' as const,
        title: 'Somebody says that what we hold about them is wrong',
        detail: 'Put it right, or say why not. The law gives a month for the answer.',
        href: `/corrections/${id}`,
        aboutPersonId: personId,
        dueOn,
        dedupeKey: `correction ${id} ${organisationId}`,
      })),
    ),
  )
  await recordDone(tx, ctx, {
    action: 'correction.asked',
    subjectKind: 'person',
    subjectId: personId,
    details: { about: wanted.subject },
  })
  const row = await queries.findCorrection(tx, id)
  if (!row) throw notFound('This request')
  return row
}

export const listMyCorrections = (ctx: Context): Promise<{ items: MyCorrection[] }> =>
  ctx.read(async (db, { personId }) => ({ items: (await queries.correctionsOf(db, personId)).map(presentMine) }))

export const askForMyCorrection = (ctx: Context, wrong: Wrong): Promise<MyCorrection> =>
  ctx.transaction(async (tx, { personId }) => {
    const organisationIds = await asSystem(tx, () => organisationsThatKnow(tx, personId))
    return presentMine(await ask(tx, ctx, { ...wrong, personId, organisationIds }))
  })

export const withdrawCorrection = (ctx: Context, id: string): Promise<void> =>
  ctx.transaction(async (tx, { personId }) => {
    const row = await queries.findCorrection(tx, id)
    const decision = { state: 'withdrawn' as const, answer: null, decidedAt: ctx.now, decidedBy: personId }
    const isMine = row?.personId === personId
    if (!isMine || !(await queries.decideCorrection(tx, id, decision))) throw notFound('A request that waits')
    await asSystem(tx, () => withdrawTasks(tx, taskKeys(row), ctx.now))
    await recordDone(tx, ctx, { action: 'correction.withdrawn', subjectKind: 'person', subjectId: personId })
  })

export const askForCorrectionOf = (ctx: Context, personId: string, wrong: Wrong): Promise<Correction> =>
  ctx.transaction(async (tx, actor) => {
    const organisationIds = await asSystem(tx, () => organisationsThatKnow(tx, personId))
    const isThere = await queries.isKnown(tx, personId)
    if (!isThere || !canAnswer(actor, { personId, organisationIds })) throw notFound('This person')
    return presentCorrection(actor, await ask(tx, ctx, { ...wrong, personId, organisationIds }))
  })

export const listCorrections = (
  ctx: Context,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<{ items: CorrectionInList[]; nextCursor: string | null }> => {
  const [before] = readPlace(cursor, ['id']) ?? []
  return ctx.read(async (db) => {
    const rows = await queries.newestFirst(db, { before, limit: limit + 1 })
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id])
    return { items: items.map(presentListed), nextCursor }
  })
}

/** Each look is written down: what is wrong may be private. */
export const getCorrection = (ctx: Context, id: string): Promise<Correction> =>
  ctx.transaction(async (tx, actor) => {
    const row = await queries.findCorrection(tx, id)
    if (!row || !canAnswer(actor, row)) throw notFound('This request')
    await recordDone(tx, ctx, {
      action: 'correction.read',
      subjectKind: 'person',
      subjectId: row.personId,
      organisationId: row.organisationIds.find((one) => isAIn(actor, 'coordinator', one)) ?? null,
    })
    return presentCorrection(actor, row)
  })
