import { sql } from '@elevate/db/drizzle'
import { inTransaction } from '@elevate/db/open'
import type { DemoUser, DemoWorld } from './world.ts'

class Undone extends Error {}

export type Said = { rows: Record<string, unknown>[]; count: number } | { refused: string }

/**
 * Runs hand-written SQL as the application for somebody who is signed in, and undoes it. Each statement stands behind a
 * savepoint, so that one that is refused does not end the others.
 */
export const insiders = async (world: DemoWorld, users: readonly DemoUser[]) => {
  const { api } = world
  const today = new Date().toISOString().slice(0, 10)
  const known = new Map<DemoUser, { signInId: string; personId: string }>()
  for (const user of users) {
    await world.authorizationOf(user)
    const { rows } = await api.owner.query(
      `select s.id as "signInId", s.person_id as "personId" from sign_ins s join accounts a using (person_id)
        where a.email = $1 and s.ended_at is null limit 1`,
      [user],
    )
    known.set(user, rows[0])
  }
  const personOf = (user: DemoUser): string => known.get(user)?.personId ?? ''

  const ask = async (user: DemoUser, statements: readonly string[]): Promise<Said[]> => {
    const signInId = known.get(user)?.signInId ?? ''
    const said: Said[] = []
    await inTransaction(api.database, { signInId, today }, async (tx, grants) => {
      if (grants === null) throw new Error(`${user} is not signed in`)
      for (const statement of statements) {
        await tx.execute(sql.raw('savepoint before'))
        said.push(await one(() => tx.execute(sql.raw(statement))))
        await tx.execute(sql.raw('rollback to savepoint before'))
      }
      throw new Undone()
    }).catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error
    })
    return said
  }
  return { ask, personOf }
}

type Failed = { code?: string; message: string; cause?: { code?: string } }

const one = async (run: () => Promise<{ rows: Record<string, unknown>[]; rowCount: number | null }>): Promise<Said> => {
  try {
    const { rows, rowCount } = await run()
    return { rows, count: rowCount ?? 0 }
  } catch (error) {
    const { cause, code, message } = error as Failed
    return { refused: cause?.code ?? code ?? message }
  }
}
