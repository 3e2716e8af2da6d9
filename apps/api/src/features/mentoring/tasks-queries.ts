import type { Db } from '@elevate/db/connect'
import { and, eq, isNull } from '@elevate/db/drizzle'
import { tasks } from '@elevate/db/schema/tasks'

/** What is still to be done to find this partner a mentor, whatever caused it. */
export const mentorWantedTasks = async (
  tx: Db,
  { organisationId, partnerPersonId }: { organisationId: string; partnerPersonId: string },
): Promise<string[]> => {
  const rows = await tx
    .select({ key: tasks.dedupeKey })
    .from(tasks)
    .where(
      and(
        eq(tasks.organisationId, organisationId),
        eq(tasks.aboutPersonId, partnerPersonId),
        eq(tasks.kind, 'mentor-wanted'),
        isNull(tasks.doneAt),
        isNull(tasks.withdrawnAt),
      ),
    )
  return rows.map(({ key }) => key)
}
