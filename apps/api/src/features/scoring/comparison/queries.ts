import type { Db } from '@elevate/db/connect'
import { scoreDiscussions } from '@elevate/db/schema/scoring'

/** A later record takes the place of the one before. */
export const writeDiscussion = async (tx: Db, row: typeof scoreDiscussions.$inferInsert): Promise<void> => {
  const { agreedScore, note, recordedAt, recordedBy } = row
  await tx
    .insert(scoreDiscussions)
    .values(row)
    .onConflictDoUpdate({
      target: [scoreDiscussions.applicationId, scoreDiscussions.criterionId, scoreDiscussions.stage],
      set: { agreedScore, note, recordedAt, recordedBy },
    })
}
