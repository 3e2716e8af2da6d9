import type { Db } from '@elevate/db/connect'
import { and, asc, eq, sql } from '@elevate/db/drizzle'
import { colleagues } from '@elevate/db/schema/colleagues'
import { mentoringGoals } from '@elevate/db/schema/mentoring-sessions'

const doneByName = sql<
  string | null
>`nullif(concat_ws(' ', coalesce(${colleagues.preferredName}, ${colleagues.givenName}), ${colleagues.familyName}), '')`

const goal = {
  id: mentoringGoals.id,
  kind: mentoringGoals.kind,
  text: mentoringGoals.text,
  dueOn: mentoringGoals.dueOn,
  doneAt: mentoringGoals.doneAt,
  doneBy: doneByName,
  version: mentoringGoals.version,
}

const select = (db: Db) =>
  db.select(goal).from(mentoringGoals).leftJoin(colleagues, eq(colleagues.id, mentoringGoals.doneBy))

/** What is to be done first, by its day; then what is done. */
export const goalsOf = (db: Db, mentorshipId: string) =>
  select(db)
    .where(eq(mentoringGoals.mentorshipId, mentorshipId))
    .orderBy(sql`${mentoringGoals.doneAt} is not null`, sql`${mentoringGoals.dueOn} nulls last`, asc(mentoringGoals.id))
export type GoalRow = Awaited<ReturnType<typeof goalsOf>>[number]

export const findGoal = async (db: Db, mentorshipId: string, goalId: string): Promise<GoalRow | undefined> => {
  const rows = await select(db).where(and(eq(mentoringGoals.id, goalId), eq(mentoringGoals.mentorshipId, mentorshipId)))
  return rows[0]
}

export const insertGoal = async (tx: Db, row: typeof mentoringGoals.$inferInsert): Promise<void> => {
  await tx.insert(mentoringGoals).values(row)
}

type Values = { text: string; dueOn: string | null; doneAt: Date | null; doneBy: string | null }

/** `doneBy` stays whoever ticked it first; false where somebody has changed it meanwhile. */
export const updateGoal = async (tx: Db, row: { id: string; version: number }, values: Values): Promise<boolean> => {
  const { doneAt, doneBy, ...rest } = values
  const { rowCount } = await tx
    .update(mentoringGoals)
    .set({
      ...rest,
      doneAt: doneAt ? sql`coalesce(${mentoringGoals.doneAt}, ${doneAt.toISOString()}::timestamptz)` : null,
      doneBy: doneAt
        ? sql`case when ${mentoringGoals.doneAt} is null then ${doneBy}::uuid else ${mentoringGoals.doneBy} end`
        : null,
      version: sql`${mentoringGoals.version} + 1`,
    })
    .where(and(eq(mentoringGoals.id, row.id), eq(mentoringGoals.version, row.version)))
  return rowCount === 1
}

export const deleteGoal = async (tx: Db, row: { id: string; version: number }): Promise<boolean> => {
  const { rowCount } = await tx
    .delete(mentoringGoals)
    .where(and(eq(mentoringGoals.id, row.id), eq(mentoringGoals.version, row.version)))
  return rowCount === 1
}
