import type { TaskKind } from '@elevate/contracts/task-kinds'
import type { Db } from '@elevate/db/connect'
import { and, asc, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from '@elevate/db/drizzle'
import { organisations } from '@elevate/db/schema/organisations'
import { tasks } from '@elevate/db/schema/tasks'

const nameById = (id: SQL) =>
  sql<
    string | null
  >`(select nullif(concat_ws(' ', coalesce(n.preferred_name, n.given_name), n.family_name), '') from colleagues n where n.id = ${id})`

const task = {
  id: tasks.id,
  kind: tasks.kind,
  title: tasks.title,
  detail: tasks.detail,
  href: tasks.href,
  organisationId: tasks.organisationId,
  organisation: organisations.name,
  ownerId: tasks.ownerId,
  ownerName: nameById(sql`${tasks.ownerId}`),
  dueOn: tasks.dueOn,
  doneAt: tasks.doneAt,
  doneBy: nameById(sql`${tasks.doneBy}`),
  withdrawnAt: tasks.withdrawnAt,
  version: tasks.version,
}

type Reader = { personId: string; organisationIds: string[] }

/** Of the programmes that one runs, and those with one's own name on them. */
const visibleTo = ({ personId, organisationIds }: Reader): SQL | undefined =>
  or(inArray(tasks.organisationId, organisationIds), eq(tasks.ownerId, personId))

export type TaskFilter = {
  isDone: boolean
  kind: TaskKind | undefined
  isMine: boolean
  after: string[] | undefined
  limit: number
}

export const listTasks = (db: Db, reader: Reader, { isDone, kind, isMine, after, limit }: TaskFilter) => {
  const [day, id] = after ?? []
  const comes = sql.raw(isDone ? '<' : '>')
  const order = isDone ? desc : asc
  return db
    .select(task)
    .from(tasks)
    .innerJoin(organisations, eq(organisations.id, tasks.organisationId))
    .where(
      and(
        visibleTo(reader),
        isNull(tasks.withdrawnAt),
        isDone ? isNotNull(tasks.doneAt) : isNull(tasks.doneAt),
        kind ? eq(tasks.kind, kind) : undefined,
        isMine ? eq(tasks.ownerId, reader.personId) : undefined,
        day && id ? sql`(${tasks.dueOn}, ${tasks.id}) ${comes} (${day}::date, ${id}::uuid)` : undefined,
      ),
    )
    .orderBy(order(tasks.dueOn), order(tasks.id))
    .limit(limit + 1)
}
export type TaskRow = Awaited<ReturnType<typeof listTasks>>[number]

export const countTasks = async (db: Db, reader: Reader, today: string) => {
  const rows = await db
    .select({
      open: sql<number>`count(*)::int`,
      overdue: sql<number>`(count(*) filter (where ${tasks.dueOn} < ${today}))::int`,
      mine: sql<number>`(count(*) filter (where ${tasks.ownerId} = ${reader.personId}))::int`,
    })
    .from(tasks)
    .where(and(visibleTo(reader), isNull(tasks.withdrawnAt), isNull(tasks.doneAt)))
  return rows[0] ?? { open: 0, overdue: 0, mine: 0 }
}

export const lockTask = async (tx: Db, id: string, reader: Reader) => {
  const rows = await tx
    .select(task)
    .from(tasks)
    .innerJoin(organisations, eq(organisations.id, tasks.organisationId))
    .where(and(eq(tasks.id, id), visibleTo(reader)))
    .for('update', { of: tasks })
  return rows[0]
}

export const setDone = async (
  tx: Db,
  id: string,
  done: { doneAt: Date | null; doneBy: string | null },
): Promise<void> => {
  await tx
    .update(tasks)
    .set({ ...done, version: sql`${tasks.version} + 1` })
    .where(eq(tasks.id, id))
}
