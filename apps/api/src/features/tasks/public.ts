import type { TaskKind } from '@elevate/contracts/recruitment-vocabulary'
import type { Db } from '@elevate/db/connect'
import { newId } from '@elevate/db/ids'
import { insertTasks } from './queries.ts'

export type NewTask = {
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
    wanted.map((task) => ({ ...task, id: newId() })),
  )
}
