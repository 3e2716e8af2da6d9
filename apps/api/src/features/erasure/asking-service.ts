import type { ErasureRequest, MyErasureRequest } from '@elevate/contracts/erasure'
import { newId } from '@elevate/db/ids'
import { asSystem } from '@elevate/db/open'
import type { Context, Tx } from '../../context.ts'
import { conflict, notFound } from '../../errors.ts'
import { monthsLater } from '../../london.ts'
import { recordDone } from '../audit/public.ts'
import { addTasks, withdrawTasks } from '../tasks/public.ts'
import { canSeeErasure } from './policy.ts'
import { presentMine, presentRequest } from './present.ts'
import * as queries from './queries.ts'

/** One month from the day of asking (UK GDPR Article 12(3)); the same for every right. */
export const answerBy = (today: string): string => monthsLater(today, 1)

/** One for each programme that knew the person. */
export const taskKeys = ({ id, organisationIds }: { id: string; organisationIds: readonly string[] }): string[] =>
  organisationIds.map((organisationId) => `erasure ${id} ${organisationId}`)

type Wanted = { personId: string; organisationIds: string[] }
type Asked = Wanted & { now: Date; today: string; askedBy: string | null }

/** The request, with a task for each programme that knows the person. Undefined where one waits already. */
export const openRequest = async (tx: Tx, { now, today, ...wanted }: Asked): Promise<string | undefined> => {
  const id = newId()
  const dueOn = answerBy(today)
  const { personId, organisationIds } = wanted
  if (!(await queries.insertRequest(tx, { id, ...wanted, dueOn, askedAt: now }))) return undefined
  await asSystem(tx, () =>
    addTasks(
      tx,
      organisationIds.map((organisationId) => ({
        organisationId,
        kind: 'other' as const,
        title: 'Answer a request to be erased',
        detail: 'Somebody has asked that everything about them is deleted. The law gives a month for the answer.',
        href: `/erasure-requests/${id}`,
        aboutPersonId: personId,
        dueOn,
        dedupeKey: `erasure ${id} ${organisationId}`,
      })),
    ),
  )
  return id
}

const ask = async (tx: Tx, ctx: Context, wanted: Wanted): Promise<queries.RequestRow> => {
  const { now, today, actor } = ctx
  const id = await openRequest(tx, { ...wanted, now, today, askedBy: actor.personId })
  if (!id) throw conflict('already-asked', 'This has been asked already and waits for an answer.')
  await recordDone(tx, ctx, { action: 'erasure.asked', subjectKind: 'person', subjectId: wanted.personId })
  const row = await queries.findRequest(tx, id)
  if (!row) throw notFound('This request')
  return row
}

export const getMyErasureRequest = (ctx: Context): Promise<{ request: MyErasureRequest | null }> =>
  ctx.read(async (db, actor) => {
    const row = await queries.lastRequestOf(db, actor.personId)
    return { request: row ? presentMine(row) : null }
  })

export const askForErasure = (ctx: Context): Promise<MyErasureRequest> =>
  ctx.transaction(async (tx, { personId }) => {
    const organisationIds = await asSystem(tx, () => queries.organisationsThatKnow(tx, personId))
    return presentMine(await ask(tx, ctx, { personId, organisationIds }))
  })

export const withdrawErasureRequest = (ctx: Context): Promise<void> =>
  ctx.transaction(async (tx, { personId }) => {
    const row = await queries.lastRequestOf(tx, personId)
    if (row?.state !== 'asked') throw notFound('A request that waits for an answer')
    await queries.decideRequest(tx, row.id, { state: 'withdrawn', decidedAt: ctx.now, decidedBy: personId })
    await asSystem(tx, () => withdrawTasks(tx, taskKeys(row), ctx.now))
    await recordDone(tx, ctx, { action: 'erasure.withdrawn', subjectKind: 'person', subjectId: personId })
  })

export const askForErasureOf = (ctx: Context, personId: string): Promise<ErasureRequest> =>
  ctx.transaction(async (tx, actor) => {
    const organisationIds = await asSystem(tx, () => queries.organisationsThatKnow(tx, personId))
    const isThere = (await queries.nameOf(tx, personId)) !== undefined
    if (!isThere || !canSeeErasure(actor, { personId, organisationIds })) throw notFound('This person')
    return presentRequest(await ask(tx, ctx, { personId, organisationIds }))
  })
