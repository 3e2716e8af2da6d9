import type { Db } from '@elevate/db/connect'
import { asSystem } from '@elevate/db/open'
import { withdrawTasks } from '../tasks/public.ts'
import * as queries from './queries.ts'

/** Letters about these applications that have not gone are not posted or told any more; their tasks go with them. */
export const withdrawLetters = (tx: Db, applicationIds: readonly string[], now: Date): Promise<void> =>
  asSystem(tx, async () => {
    const ids = await queries.withdrawLettersOf(tx, applicationIds, now)
    await withdrawTasks(
      tx,
      ids.map((id) => `letter:${id}`),
      now,
    )
  })
