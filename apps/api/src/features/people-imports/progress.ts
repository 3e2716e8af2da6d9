import { inTransaction } from '@elevate/db/open'
import type { Deps } from '../../deps.ts'
import * as saving from './saving-queries.ts'

/** After so long without a move, whoever was at it has died. */
export const staleAfterMs = 20_000

/**
 * Says how far an import is, outside of its transaction, so that others see it before it is done. Only a courtesy: an
 * import does not fail because nobody could be told.
 */
export const tellProgress =
  (deps: Deps, importId: string) =>
  (done: number, total: number): Promise<void> =>
    outside(deps, (db) => saving.saveProgress(db, { importId, done, total, movedAt: deps.clock() }))

export const forgetProgress = (deps: Deps, importId: string): Promise<void> =>
  outside(deps, (db) => saving.deleteProgress(db, importId))

const outside = (deps: Deps, work: Parameters<typeof inTransaction<void>>[2]): Promise<void> =>
  inTransaction(deps.database, 'system', work).catch(() => {})
