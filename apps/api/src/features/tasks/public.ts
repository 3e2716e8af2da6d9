import type { TaskKind } from '@elevate/contracts/task-kinds'
import type { Db } from '@elevate/db/connect'
import { newId } from '@elevate/db/ids'
import { bringBackByKeys, finishByKeys, reopenByKeys, withdrawByKeys } from './by-key-queries.ts'
import { insertTasks } from './queries.ts'

export type NewTask = {
  /** Where `href` names it. */
  id?: string
  organisationId: string
  kind: TaskKind
  title: string
  detail?: string
  /** A page of the client on which it is done. */
  href?: string
  aboutPersonId?: string
  /** Nobody: whoever runs the programme. */
  ownerId?: string
  dueOn: string
  /** What causes it; the same task is not made twice. */
  dedupeKey: string
}

/** Leaves something to do, in the transaction that causes it. */
export const addTasks = async (tx: Db, wanted: NewTask[]): Promise<void> => {
  if (wanted.length === 0) return
  await insertTasks(
    tx,
    wanted.map((task) => ({ id: newId(), ...task })),
  )
}

/** What the tasks with these keys asked for has been done, wherever that was. */
export const finishTasks = async (
  tx: Db,
  dedupeKeys: readonly string[],
  by: { personId: string | null; now: Date },
): Promise<void> => {
  if (dedupeKeys.length > 0) await finishByKeys(tx, dedupeKeys, { doneAt: by.now, doneBy: by.personId })
}

/** What the tasks with these keys asked for is not wanted any more. */
export const withdrawTasks = async (tx: Db, dedupeKeys: readonly string[], now: Date): Promise<void> => {
  if (dedupeKeys.length > 0) await withdrawByKeys(tx, dedupeKeys, now)
}

/** What the tasks with these keys asked for is wanted again after all; one that was done stays done. */
export const bringBackTasks = async (tx: Db, dedupeKeys: readonly string[]): Promise<void> => {
  if (dedupeKeys.length > 0) await bringBackByKeys(tx, dedupeKeys)
}

/** What finished the tasks with these keys has been taken back. */
export const reopenTasks = async (tx: Db, dedupeKeys: readonly string[]): Promise<void> => {
  if (dedupeKeys.length > 0) await reopenByKeys(tx, dedupeKeys)
}
