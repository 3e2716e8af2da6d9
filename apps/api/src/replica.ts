import type { Db } from '@elevate/db/connect'
import { sql } from '@elevate/db/drizzle'
import { readInOneFlight } from '@elevate/db/open'
import type { Actor } from './actor.ts'
import type { Context } from './context.ts'
import type { Deps } from './deps.ts'
import { Refusal } from './errors.ts'

/** So long a replica may take to come to where the primary was when the question was asked. */
const patience = { tries: 5, milliseconds: 60 }
/** So long nobody asks a replica that was away: each try could cost a second and a half. */
const restSeconds = 10

/** When each replica may be asked again, by this process; another finds out for itself. */
const restsUntil = new WeakMap<Deps['replica'], number>()

/**
 * A large question, asked of the replica if there is one. Nobody is shown less than what was there when they asked,
 * their own changes of a moment ago among it: the primary says how far it has come and who is asking, and the replica
 * answers once it has come so far too. Where it is away or too far behind, the primary answers.
 */
export const readLargely = async <T>(
  ctx: Context,
  deps: Pick<Deps, 'database' | 'replica' | 'clock'>,
  ask: (db: Db, actor: Actor) => Promise<T>,
): Promise<T> => {
  const isThere = deps.replica !== deps.database && deps.clock().getTime() >= (restsUntil.get(deps.replica) ?? 0)
  const answer = isThere ? await answerOfReplica(ctx, deps, ask) : undefined
  return answer === undefined ? ctx.read(ask) : answer.value
}

const answerOfReplica = async <T>(
  ctx: Context,
  { replica, clock }: Pick<Deps, 'replica' | 'clock'>,
  ask: (db: Db, actor: Actor) => Promise<T>,
): Promise<{ value: T } | undefined> => {
  const { place, actor } = await ctx.read(async (db, fresh) => ({ place: await placeOfPrimary(db), actor: fresh }))
  const opening = { signInId: ctx.actor.signInId, today: ctx.today }
  try {
    if (!(await hasComeTo(replica, place))) return undefined
    const { grants, answer } = await readInOneFlight(replica, opening, (db) => ask(db, actor))
    return grants === null ? undefined : { value: answer }
  } catch (error) {
    if (error instanceof Refusal) throw error
    restsUntil.set(replica, clock().getTime() + restSeconds * 1_000)
    return undefined
  }
}

const placeOfPrimary = async (db: Db): Promise<string> => {
  const { rows } = await db.execute<{ place: string }>(sql`select pg_current_wal_lsn()::text as place`)
  return rows[0]?.place ?? ''
}

const hasComeTo = async (replica: Deps['replica'], place: string): Promise<boolean> => {
  for (let tries = 0; tries < patience.tries; tries += 1) {
    if (tries > 0) await new Promise((resolve) => setTimeout(resolve, patience.milliseconds))
    const { rows } = await replica.pool.query<{ has: boolean }>(
      'select not pg_is_in_recovery() or pg_last_wal_replay_lsn() >= $1::pg_lsn as has',
      [place],
    )
    if (rows[0]?.has) return true
  }
  return false
}
