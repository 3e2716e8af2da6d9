import { londonWallTime } from '@elevate/contracts/london-time'
import { inTransaction } from '@elevate/db/open'
import type { Deps } from '../../deps.ts'
import { digestsDue, enqueueMails } from '../mail/public.ts'

/**
 * One mail a day for whom something waits, at the hour that they chose or, where the worker was away then, later that
 * day. Queued once however many workers there are; what stands in it is looked at when it goes (writing.ts).
 */
export const sendDigests = async (deps: Deps): Promise<void> => {
  while ((await queueDigests(deps)) === atATime);
}

const atATime = 500

const queueDigests = (deps: Deps): Promise<number> =>
  inTransaction(deps.database, 'system', async (tx) => {
    const now = deps.clock()
    const { day, time } = londonWallTime(now)
    const due = await digestsDue(tx, { now, today: day, hour: Number(time.slice(0, 2)), atATime })
    await enqueueMails(
      tx,
      deps.jobs,
      due.map(({ personId, email }) => ({
        personId,
        to: email ?? '',
        subject: `Your day with ${deps.config.product.name}`,
        body: '',
        dedupeKey: `digest:${personId}:${day}`,
        stops: 'digest' as const,
      })),
    )
    return due.length
  })
