import { inTransaction } from '@elevate/db/open'
import type { Deps } from '../../../deps.ts'
import { londonDay } from '../../../london.ts'
import { tell } from '../../notifications/public.ts'
import * as queries from './queries.ts'

const atATime = 200

/** One reminder at most, in the middle of the time. Answers how many were reminded. */
export const remindOnce = (deps: Deps): Promise<number> =>
  inTransaction(deps.database, 'system', async (tx) => {
    const now = deps.clock()
    const due = await queries.lockToRemind(tx, londonDay(now), atATime)
    for (const [roundId, people] of Map.groupBy(due, (one) => one.roundId))
      await queries.markReminded(tx, { roundId, personIds: people.map(({ personId }) => personId) }, now)
    await tell(
      tx,
      deps,
      due.map(({ roundId, personId, organisationId }) => ({
        organisationId,
        personId,
        kind: 'check-ins' as const,
        title: 'Your check-in is still open',
        body: 'We remind you once. If you have sent it already, privately or anonymously, we cannot see that: there is nothing more to do. Leaving it out is fine too.',
        href: `/check-ins/${roundId}`,
        dedupeKey: `check-in-reminder:${roundId}:${personId}`,
        about: { kind: 'check-in', id: roundId },
      })),
    )
    return due.length
  })
