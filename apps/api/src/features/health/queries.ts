import type { Database, Db } from '@elevate/db/connect'
import { and, count, desc, gt, gte, isNull, lte, not, sql } from '@elevate/db/drizzle'
import { auditChecks } from '@elevate/db/schema/audit-chain'
import { outbox } from '@elevate/db/schema/trail'

/** Throws where the database does not answer in time. */
export const databaseAnswers = async (database: Database): Promise<void> => {
  await database.query('select 1')
}

/** Mails that should have gone by now, and since when the oldest of them waits. */
export const mailsDue = (db: Db, now: Date) =>
  db
    .select({ waiting: count(), since: sql<Date | null>`min(${outbox.sendAfter})`.mapWith(outbox.sendAfter) })
    .from(outbox)
    .where(
      and(
        isNull(outbox.sentAt),
        isNull(outbox.withdrawnAt),
        isNull(outbox.failedAt),
        not(outbox.isForDigest),
        lte(outbox.sendAfter, now),
      ),
    )

/** `writtenSince`: the smallest id of that time, so that the primary key narrows it down. */
export const mailsGivenUp = (db: Db, since: Date, writtenSince: string) =>
  db
    .select({ mails: count() })
    .from(outbox)
    .where(and(gte(outbox.id, writtenSince), gt(outbox.failedAt, since)))

type QueueState = { queue: string; waiting: number; oldest_seconds: number; retrying: number; failed: number }

/** Of our own queues; those of the job library itself begin with two lines. */
export const queueStates = async (db: Db): Promise<QueueState[]> => {
  const { rows } = await db.execute<QueueState>(sql`
    select q.name as queue,
           count(*) filter (where j.state < 'active' and j.start_after <= now())::int as waiting,
           coalesce(extract(epoch from now() - min(j.start_after) filter (where j.state < 'active' and j.start_after <= now())), 0)::float8 as oldest_seconds,
           count(*) filter (where j.state = 'retry')::int as retrying,
           count(*) filter (where j.state = 'failed')::int as failed
      from pgboss.queue q left join pgboss.job j on j.name = q.name
     where left(q.name, 2) <> '__'
     group by q.name order by q.name`)
  return rows
}

export const lastTrailCheck = (db: Db) =>
  db
    .select({ at: auditChecks.at, brokenHow: auditChecks.brokenHow })
    .from(auditChecks)
    .orderBy(desc(auditChecks.id))
    .limit(1)

export const newestMigration = async (db: Db): Promise<number> => {
  const { rows } = await db.execute<{ newest: string | null }>(
    sql`select max(created_at) as newest from drizzle.__drizzle_migrations`,
  )
  return Number(rows[0]?.newest ?? 0)
}

/** Seconds that a replica is behind; 0 for a primary. */
export const replicaDelay = async (replica: Database): Promise<number> => {
  const { rows } = await replica.pool.query<{ seconds: number }>(
    `select case when pg_is_in_recovery() and pg_last_wal_receive_lsn() is distinct from pg_last_wal_replay_lsn()
                 then coalesce(extract(epoch from now() - pg_last_xact_replay_timestamp()), 0) else 0 end::float8 as seconds`,
  )
  return rows[0]?.seconds ?? 0
}
