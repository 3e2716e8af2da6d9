import type { Db } from '@elevate/db/connect'
import { keptDays } from './present.ts'
import { forgetImportsFrom } from './retention-queries.ts'

export { rowsAbout } from './row-queries.ts'

/** Deletes the names from imports that are older than they are kept: their files, rows and samples. */
export const forgetOldImports = (tx: Db, now: Date): Promise<void> =>
  forgetImportsFrom(tx, new Date(now.getTime() - keptDays * 86_400_000), now)
