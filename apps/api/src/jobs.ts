import type { Database, Db } from '@elevate/db/connect'
import { sql } from '@elevate/db/drizzle'
import type { Queue } from '@elevate/db/jobs'
import { fromDrizzle, PgBoss } from 'pg-boss'

/**
 * Adds work for the worker, in the transaction that causes it: no effect without its job, no job without its effect. A job only says
 * that there is something to do; what it is stands in the tables, and is looked at when the job runs.
 */
export type Jobs = {
  add: (tx: Db, queue: Queue, after?: Date) => Promise<void>
  boss: PgBoss
  /** Aborted as soon as we are told to go: who works through a list finishes what is in hand, and leaves the rest. */
  stopping: AbortSignal
  /** Nothing more is begun. At once, where `stop` may have to wait for something first. */
  leave: () => void
  stop: () => Promise<void>
}

const retries = { retryLimit: 20, retryDelay: 10, retryBackoff: true, retryDelayMax: 3_600 }

/** The job library on our own connections. It polls and keeps no session, so it works through a pooler too. */
export const startJobs = async (
  database: Database,
  { schedule, onFault }: { schedule: boolean; onFault: (error: Error) => void },
): Promise<Jobs> => {
  const boss = new PgBoss({
    db: { executeSql: database.query },
    migrate: false,
    supervise: schedule,
    schedule,
  })
  boss.on('error', onFault)
  await boss.start()
  const stopping = new AbortController()
  return {
    boss,
    stopping: stopping.signal,
    add: async (tx, queue, after) => {
      await boss.send(
        queue,
        {},
        {
          db: fromDrizzle(tx as Parameters<typeof fromDrizzle>[0], sql),
          ...retries,
          ...(after ? { startAfter: after } : {}),
        },
      )
    },
    leave: () => stopping.abort(),
    stop: () => {
      stopping.abort()
      return boss.stop({ graceful: true, timeout: 5_500 })
    },
  }
}
