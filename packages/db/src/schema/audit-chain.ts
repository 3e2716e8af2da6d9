import { sql } from '../drizzle.ts'
import { bigint, bigserial, integer, pgTable, smallint, text } from '../pg-core.ts'
import { bytes, createdAt } from './columns.ts'
import { wall } from './walls.ts'

const isForWhoLooksAfterIt = sql`(select app.is_administrator()) or (select app.is_system())`

/**
 * The head of each chain of the audit trail: how long it is and the hash of its last entry. What was removed from the
 * end of a chain is missed here. `begins…` is where it starts after the oldest entries went by the rule of retention.
 * Kept by triggers; the application only reads it.
 */
export const auditLanes = pgTable(
  'audit_lanes',
  {
    lane: smallint().primaryKey(),
    length: bigint({ mode: 'number' }).notNull(),
    head: bytes().notNull(),
    beginsAfter: bigint({ mode: 'number' }).notNull().default(0),
    beginsWith: bytes().notNull().default(sql`''::bytea`),
  },
  () => [wall('audit_lanes', isForWhoLooksAfterIt)],
)

/** Each time the trail was looked through from end to end. */
export const auditChecks = pgTable(
  'audit_checks',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    at: createdAt(),
    entries: bigint({ mode: 'number' }).notNull(),
    lanes: integer().notNull(),
    /** One hash over all heads: kept outside of the database, it shows when a chain was written anew. */
    digest: text().notNull(),
    brokenEntryId: bigint({ mode: 'number' }),
    brokenHow: text(),
  },
  () => [wall('audit_checks', isForWhoLooksAfterIt)],
)
