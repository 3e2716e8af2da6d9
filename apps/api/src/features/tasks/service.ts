import type { Input, Output } from '@elevate/contracts/endpoint'
import { answeredKinds } from '@elevate/contracts/task-kinds'
import type * as contract from '@elevate/contracts/tasks'
import type { Task } from '@elevate/contracts/tasks'
import { type Actor, organisationsAs } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import { pageOf, readPlace } from '../../cursor.ts'
import { conflict, notFound } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import * as queries from './list-queries.ts'

type Query = Required<Pick<NonNullable<Input<typeof contract.listTasks>['query']>, 'limit'>> &
  NonNullable<Input<typeof contract.listTasks>['query']>

const readerOf = (actor: Actor) => ({
  personId: actor.personId,
  organisationIds: organisationsAs(actor, 'coordinator'),
})

const present = (row: queries.TaskRow, { personId, today }: { personId: string; today: string }): Task => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  detail: row.detail,
  href: row.href,
  isAnswered: answeredKinds.includes(row.kind),
  organisation: row.organisation,
  owner: row.ownerId && row.ownerName ? { personId: row.ownerId, name: row.ownerName } : null,
  isMine: row.ownerId === personId,
  dueOn: row.dueOn,
  isOverdue: row.doneAt === null && row.dueOn < today,
  doneAt: row.doneAt?.toISOString() ?? null,
  doneBy: row.doneBy,
  version: row.version,
})

export const listTasks = (ctx: Context, query: Query): Promise<Output<typeof contract.listTasks>> =>
  ctx.read(async (db, actor) => {
    const after = readPlace(query.cursor, ['day', 'id'])
    const rows = await queries.listTasks(db, readerOf(actor), {
      isDone: query.state === 'done',
      kind: query.kind,
      isMine: query.whose === 'mine',
      after,
      limit: query.limit,
    })
    const { items, nextCursor } = pageOf(rows, query.limit, ({ dueOn, id }) => [dueOn, id])
    return {
      items: items.map((row) => present(row, { personId: actor.personId, today: ctx.today })),
      nextCursor,
    }
  })

export const countTasks = (ctx: Context): Promise<Output<typeof contract.countTasks>> =>
  ctx.read((db, actor) => queries.countTasks(db, readerOf(actor), ctx.today))

/** Done or not done; saying so again changes nothing and names nobody else. */
export const tickTask = (ctx: Context, taskId: string, isDone: boolean): Promise<Task> =>
  ctx.transaction(async (tx, actor) => {
    const reader = readerOf(actor)
    const row = await queries.lockTask(tx, taskId, reader)
    if (!row) throw notFound('This task')
    if (row.withdrawnAt) throw conflict('withdrawn', 'This task is no longer needed.')
    if (answeredKinds.includes(row.kind)) {
      throw conflict(
        'answered-on-its-page',
        'Somebody waits for an answer. Open the page of this task and answer there.',
      )
    }
    if ((row.doneAt !== null) !== isDone) await tick(tx, ctx, { row, isDone })
    const after = (await queries.lockTask(tx, taskId, reader)) ?? row
    return present(after, { personId: actor.personId, today: ctx.today })
  })

const tick = async (
  tx: Tx,
  ctx: Context,
  { row, isDone }: { row: queries.TaskRow; isDone: boolean },
): Promise<void> => {
  const done = isDone ? { doneAt: ctx.now, doneBy: ctx.actor.personId } : { doneAt: null, doneBy: null }
  await queries.setDone(tx, row.id, done)
  await recordDone(tx, ctx, {
    organisationId: row.organisationId,
    action: isDone ? 'task.done' : 'task.reopened',
    subjectKind: 'task',
    subjectId: row.id,
  })
}
