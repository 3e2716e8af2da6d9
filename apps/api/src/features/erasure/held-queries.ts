import type { Db } from '@elevate/db/connect'
import { asc, eq } from '@elevate/db/drizzle'
import { erasureRequests } from '@elevate/db/schema/data-rights'

export const heldErasureRequests = (db: Db, personId: string) =>
  db
    .select({
      askedAt: erasureRequests.askedAt,
      answerBy: erasureRequests.dueOn,
      state: erasureRequests.state,
      answeredAt: erasureRequests.decidedAt,
      reason: erasureRequests.refusedWhy,
    })
    .from(erasureRequests)
    .where(eq(erasureRequests.personId, personId))
    .orderBy(asc(erasureRequests.id))
