import type { Socket } from 'node:net'
import pg from 'pg'

type Losable = { client: pg.PoolClient; lose: () => void }

/**
 * Hands out connections that have not been through an outage. Where one did not answer, those that lay idle beside it
 * answer no more either (a firewall that forgot them, a machine that is gone): without this, each would cost
 * somebody three seconds and a refusal before the pool has learnt it.
 */
export const believable = <T extends { client: pg.PoolClient }>(
  pool: pg.Pool,
  dress: (client: pg.PoolClient) => T,
): (() => Promise<T & Losable>) => {
  let outages = 0
  const known = new WeakMap<pg.PoolClient, T & Losable & { since: number }>()
  const connection = async (): Promise<T & Losable> => {
    const client = await pool.connect()
    const lose = () => {
      outages += 1
      cut(client)
    }
    const found = known.get(client) ?? { ...dress(client), lose, since: outages }
    known.set(client, found)
    if (found.since === outages) return found
    cut(client)
    return connection()
  }
  return connection
}

/** Who does not answer would never answer a goodbye: the socket would stay with us. */
const cut = (client: pg.PoolClient): void => {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  stream.destroy()
  client.release(true)
}

/** One statement outside any transaction. */
export const askingOnce =
  (connection: () => Promise<Losable>) =>
  async (text: string, values: unknown[] = []): Promise<pg.QueryResult> => {
    const { client, lose } = await connection()
    try {
      const answer = await client.query(text, values)
      client.release()
      return answer
    } catch (error) {
      // Refused, not lost: it may still stand in a transaction that the statement had begun.
      if (error instanceof pg.DatabaseError && error.severity === 'ERROR') client.release(true)
      else lose()
      throw error
    }
  }
