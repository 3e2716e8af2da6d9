import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { TaskKind } from './task-kinds.ts'
import { Day, Instant, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Tasks'] as const

export const Task = Type.Object({
  id: Uuid,
  kind: TaskKind,
  title: Type.String(),
  detail: Type.String(),
  /** A page of the client on which it is done. */
  href: Nullable(Type.String()),
  organisation: Type.String(),
  /** No tick: it is done when what waits on its page is answered. */
  isAnswered: Type.Boolean(),
  /** Null: whoever runs the programme. */
  owner: Nullable(Type.Object({ personId: Uuid, name: Type.String() })),
  isMine: Type.Boolean(),
  dueOn: Day,
  isOverdue: Type.Boolean(),
  doneAt: Nullable(Instant),
  doneBy: Nullable(Type.String()),
  version: Type.Integer(),
})
export type Task = Static<typeof Task>

export const taskStates = ['open', 'done'] as const
/** `mine`: those that name me as owner; otherwise all that the programme has to do. */
export const taskOwners = ['mine', 'programme'] as const

export const listTasks = endpoint({
  method: 'GET',
  url: '/tasks',
  schema: {
    summary: 'What is to be done, due first; what is done, latest due first',
    tags,
    querystring: Strict({
      ...Paging,
      state: Type.Optional(OneOf(taskStates)),
      kind: Type.Optional(TaskKind),
      whose: Type.Optional(OneOf(taskOwners)),
    }),
    response: { 200: Page(Task) },
  },
})

export const countTasks = endpoint({
  method: 'GET',
  url: '/tasks/counts',
  schema: {
    summary: 'How much is to be done, and how much of it is late',
    tags,
    response: { 200: Type.Object({ open: Type.Integer(), overdue: Type.Integer(), mine: Type.Integer() }) },
  },
})

const tick = <const N extends string>(name: N, summary: string) =>
  endpoint({
    method: 'POST',
    url: `/tasks/:taskId/${name}`,
    schema: { summary, tags, params: Strict({ taskId: Uuid }), response: { 200: Task } },
    errors: { 404: ['not-found'], 409: ['withdrawn', 'answered-on-its-page'] },
  })

export const finishTask = tick('done', 'Say that it is done; again changes nothing')
export const reopenTask = tick('not-done', 'Take that back')
