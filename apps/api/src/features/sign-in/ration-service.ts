import type { Ration } from '@elevate/contracts/endpoint'
import { inTransaction } from '@elevate/db/open'
import type { Deps } from '../../deps.ts'
import { Refusal } from '../../errors.ts'
import { rationsInAnHour, rationWindowMs, rationWords } from './ration-rules.ts'
import { countUnder } from './throttle-queries.ts'

type Use = { what: Ration; who: string }

/** In a transaction of its own, before the request is looked at: what is refused afterwards was asked for all the same. */
export const countUse = async (deps: Pick<Deps, 'database' | 'clock'>, { what, who }: Use): Promise<void> => {
  const now = deps.clock()
  const rows = await inTransaction(deps.database, 'system', (tx) =>
    countUnder(tx, [`${what}:${who}`], { now, windowMs: rationWindowMs }),
  )
  for (const { attempts, windowStartedAt } of rows) {
    if (attempts <= rationsInAnHour[what]) continue
    const endsInMs = windowStartedAt.getTime() + rationWindowMs - now.getTime()
    const retryAfterSeconds = Math.max(1, Math.ceil(endsInMs / 1_000))
    throw new Refusal(429, 'slow-down', rationWords(what, retryAfterSeconds), { retryAfterSeconds })
  }
}
