import { connect, type Database } from '@elevate/db/connect'
import * as erasure from './features/erasure/public.ts'

/*
 * What the command line needs of erasures. `databaseUrl`: any role that may work as the application.
 */

const connected = async <T>(databaseUrl: string, work: (database: Database) => Promise<T>): Promise<T> => {
  const database = connect({ url: databaseUrl, size: 1, isPatient: true })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

export const erasuresUntilNow = (databaseUrl: string): Promise<erasure.Erased[]> =>
  connected(databaseUrl, (database) => erasure.erasuresUntilNow(database))

const isErased = (value: unknown): value is erasure.Erased => {
  const { personId, erasedAt } = (value ?? {}) as Partial<erasure.Erased>
  return /^[0-9a-f-]{36}$/.test(String(personId)) && !Number.isNaN(Date.parse(String(erasedAt)))
}

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** From what was kept or from the log, line by line; other lines are passed over. */
export const readErased = (text: string): erasure.Erased[] => text.split('\n').map(parsed).filter(isErased)

/** How many came to which end. */
export const eraseErasedAgain = (databaseUrl: string, all: readonly erasure.Erased[]) =>
  connected(databaseUrl, async (database) => {
    const found = { erased: 0, 'erased-already': 0, waits: 0, unknown: 0 }
    for (const one of all) found[await erasure.eraseAgain(database, one, new Date())] += 1
    return found
  })
