import type { Db } from '@elevate/db/connect'
import { erasureRequests } from '@elevate/db/schema/data-rights'
import { asc, eq } from 'drizzle-orm'

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
