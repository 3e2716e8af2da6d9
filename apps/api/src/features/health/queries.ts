import type { Database } from '@elevate/db/connect'

/** Throws where the database does not answer in time. */
export const databaseAnswers = async (database: Database): Promise<void> => {
  await database.pool.query('select 1')
}
