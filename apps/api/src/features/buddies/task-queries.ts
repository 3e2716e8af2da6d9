import type { Db } from '@elevate/db/connect'
import { and, asc, eq, inArray, isNull } from '@elevate/db/drizzle'
import { tasks } from '@elevate/db/schema/tasks'

/** The keys of what is still to be done about a buddy for these people, whatever asked for it. */
export const openBuddyTasks = async (
  db: Db,
  organisationId: string,
  personIds: readonly string[],
): Promise<string[]> => {
  const rows = await db
    .select({ key: tasks.dedupeKey })
    .from(tasks)
    .where(
      and(
        eq(tasks.organisationId, organisationId),
        inArray(tasks.kind, ['buddies', 'buddy-wanted']),
        inArray(tasks.aboutPersonId, [...personIds]),
        isNull(tasks.doneAt),
        isNull(tasks.withdrawnAt),
      ),
    )
    .orderBy(asc(tasks.dedupeKey))
  return rows.map(({ key }) => key)
}
