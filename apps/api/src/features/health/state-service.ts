import { inTransaction } from '@elevate/db/open'
import { countPendingMigrations } from '@elevate/db/pending-migrations'
import { Gauge, type Registry } from 'prom-client'
import type { Deps } from '../../deps.ts'
import * as queries from './queries.ts'

const day = 86_400_000

const seconds = (from: Date, to: Date): number => Math.max(0, (to.getTime() - from.getTime()) / 1_000)

/** The smallest id that was made at that time or later: ids begin with their moment. */
const firstIdOf = (moment: Date): string => {
  const hex = moment.getTime().toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}

const gaugesIn = (registry: Registry) => {
  const gauge = <Label extends string = never>(name: string, help: string, ...labelNames: Label[]) =>
    new Gauge({ name, help, labelNames, registers: [registry] })
  return {
    databaseUp: gauge('elevate_database_up', '1: the database answers'),
    replicaUp: gauge('elevate_replica_up', '1: the replica answers, or there is none'),
    replicaDelay: gauge('elevate_replica_delay_seconds', 'How far the replica is behind'),
    migrationsPending: gauge('elevate_migrations_pending', 'Migrations that this code expects and the database lacks'),
    mailsWaiting: gauge('elevate_mails_waiting', 'Mails that should have gone by now'),
    mailsOldest: gauge('elevate_mails_oldest_seconds', 'How long the oldest of them waits'),
    mailsGivenUp: gauge('elevate_mails_given_up', 'Mails of the last seven days that were given up within 24 hours'),
    jobsWaiting: gauge('elevate_jobs_waiting', 'Jobs that could run now', 'queue'),
    jobsOldest: gauge('elevate_jobs_oldest_seconds', 'How long the oldest of them waits', 'queue'),
    jobsRetrying: gauge('elevate_jobs_retrying', 'Jobs that failed and will be tried again', 'queue'),
    jobsFailed: gauge('elevate_jobs_failed', 'Jobs that were given up, until they are cleared away', 'queue'),
    trailWhole: gauge('elevate_audit_trail_whole', '1: the last check found the audit trail whole'),
    trailChecked: gauge('elevate_audit_trail_checked_timestamp_seconds', 'When the audit trail was last checked'),
  }
}
type Gauges = ReturnType<typeof gaugesIn>

const measureMails = async (deps: Deps, gauges: Gauges): Promise<void> => {
  const now = deps.clock()
  await inTransaction(deps.database, 'system', async (tx) => {
    const [due] = await queries.mailsDue(tx, now)
    const aWeekAgo = firstIdOf(new Date(now.getTime() - 7 * day))
    const [givenUp] = await queries.mailsGivenUp(tx, new Date(now.getTime() - day), aWeekAgo)
    gauges.mailsWaiting.set(due?.waiting ?? 0)
    gauges.mailsOldest.set(due?.since ? seconds(due.since, now) : 0)
    gauges.mailsGivenUp.set(givenUp?.mails ?? 0)
  })
}

const measureRest = (deps: Deps, gauges: Gauges): Promise<void> =>
  inTransaction(deps.database, 'system', async (tx) => {
    for (const { queue, waiting, oldest_seconds, retrying, failed } of await queries.queueStates(tx)) {
      gauges.jobsWaiting.set({ queue }, waiting)
      gauges.jobsOldest.set({ queue }, oldest_seconds)
      gauges.jobsRetrying.set({ queue }, retrying)
      gauges.jobsFailed.set({ queue }, failed)
    }
    const [check] = await queries.lastTrailCheck(tx)
    if (check) {
      gauges.trailWhole.set(check.brokenHow === null ? 1 : 0)
      gauges.trailChecked.set(check.at.getTime() / 1_000)
    }
    gauges.migrationsPending.set(await countPendingMigrations(await queries.newestMigration(tx)))
  })

const measureReplica = async ({ database, replica }: Deps, gauges: Gauges): Promise<void> => {
  if (replica === database) return gauges.replicaUp.set(1)
  gauges.replicaDelay.set(await queries.replicaDelay(replica))
  gauges.replicaUp.set(1)
}

/**
 * Figures that stand in the database and not in this process: every API says the same. Where the database does not
 * answer they keep what they were, `elevate_database_up` is 0, and the figures of the process are there all the same.
 */
export const stateFigures = (deps: Deps, registry: Registry): (() => Promise<void>) => {
  const gauges = gaugesIn(registry)
  return async () => {
    const [database, replica] = await Promise.allSettled([
      measureMails(deps, gauges).then(() => measureRest(deps, gauges)),
      measureReplica(deps, gauges),
    ])
    gauges.databaseUp.set(database.status === 'fulfilled' ? 1 : 0)
    if (replica.status === 'rejected') gauges.replicaUp.set(0)
  }
}
