import type { Database, Db } from '@elevate/db/connect'
import { inTransaction, readInOneFlight } from '@elevate/db/open'
import { type Actor, actorFrom } from './actor.ts'
import { Refusal, signedOut } from './errors.ts'
import { londonDay } from './london.ts'
import { answerOnce, type Repeat } from './repeats.ts'

export type Tx = Db

/** What a use case is given: who asks, when, and the only two ways to the database. */
export type Context = {
  actor: Actor
  now: Date
  /** The day in London. */
  today: string
  requestId: string
  /** The version named by `If-Match`, where the endpoint asks for one. */
  expectedVersion: number
  /**
   * Questions in one flight. Send all queries before waiting for any. `ask` may run twice: it is first asked with the
   * grants of the access token, and again with those of the database where they have changed since.
   */
  read: <T>(ask: (db: Db, actor: Actor) => Promise<T>) => Promise<T>
  /** One transaction. For an endpoint that can be repeated, what it returns is kept as the answer. */
  transaction: <T>(work: (tx: Tx, actor: Actor) => Promise<T>) => Promise<T>
}

export type ContextParts = {
  database: Database
  /** As the access token tells it; the database has the last word. */
  actor: Actor
  now: Date
  requestId: string
  expectedVersion: number
  /** Asked when the transaction starts: by then the body has been read. */
  repeat: () => Repeat | undefined
  /** Throws where this actor may not use the route at all. */
  admit: (actor: Actor) => void
}

export const contextFrom = (parts: ContextParts): Context => {
  const { database, now, admit } = parts
  const today = londonDay(now)
  const opening = { signInId: parts.actor.signInId, today }

  const freshActor = (grants: string | null): Actor => {
    if (grants === null) throw signedOut()
    const actor =
      grants === parts.actor.grantsText ? parts.actor : actorFrom(parts.actor.personId, parts.actor.signInId, grants)
    admit(actor)
    return actor
  }

  const read = async <T>(ask: (db: Db, actor: Actor) => Promise<T>, actor = parts.actor): Promise<T> => {
    const { grants, answer } = await readInOneFlight(database, opening, (db) => settled(() => ask(db, actor)))
    const fresh = freshActor(grants)
    if (fresh.grantsText !== actor.grantsText) return read(ask, fresh)
    if ('refusal' in answer) throw answer.refusal
    return answer.value
  }

  const transaction = <T>(work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> =>
    inTransaction(database, opening, async (tx, grants) => {
      const actor = freshActor(grants)
      const repeat = parts.repeat()
      if (!repeat) return work(tx, actor)
      const { personId, grantsText } = actor
      return answerOnce(tx, { ...repeat, personId, grantsText }, () => work(tx, actor))
    })

  return {
    actor: parts.actor,
    now,
    today,
    requestId: parts.requestId,
    expectedVersion: parts.expectedVersion,
    read: (ask) => read(ask),
    transaction,
  }
}

/** A refusal may rest on grants that are out of date, so it waits until they have been compared. */
const settled = async <T>(ask: () => Promise<T>): Promise<{ value: T } | { refusal: Refusal }> => {
  try {
    return { value: await ask() }
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error }
    throw error
  }
}
