import type { Db } from '@elevate/db/connect'
import { auditEntries } from '@elevate/db/schema/trail'

export const insertEntry = async (db: Db, entry: typeof auditEntries.$inferInsert): Promise<void> => {
  await db.insert(auditEntries).values(entry)
}
