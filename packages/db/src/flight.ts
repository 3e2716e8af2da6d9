import pg from 'pg'
// @ts-expect-error: exported by pg, but not told by its types
import { prepareValue } from 'pg/lib/utils.js'

/** A value as it is sent; throws for what cannot be. */
const sendable: (value: unknown) => string | Buffer | null = prepareValue

/** What pg's queries and connections have that its types do not tell. */
type Wire = {
  stream: { cork: () => void; uncork: () => void }
  sync: () => void
  submittedNamedStatements: Record<string, string>
}
type Settle = (error: Error | null, result?: pg.QueryResult) => void
type Part = {
  name?: string | undefined
  text: string
  callback: Settle
  prepare: (wire: Wire) => void
  handleRowDescription: (message: unknown) => void
  handleDataRow: (message: unknown) => void
  handleCommandComplete: (message: unknown, wire: Wire) => void
  handleReadyForQuery: () => void
}
const Query = pg.Query as unknown as new (config: object, values?: unknown[], callback?: Settle) => Part

export type Question = { text: string; name?: string; values?: unknown[] }

/**
 * Statements that travel together and are one transaction: one packet there and one back. pg by itself ends each
 * statement with a Sync, which PostgreSQL answers with a packet of its own. Here one Sync ends all of them, and what
 * stands before it is undone where any of it fails (PostgreSQL documentation, "Pipelining" in "Message Flow").
 */
export type Flight = {
  /** Adds a statement; it is answered after `send`. */
  query: (question: Question | string, values?: unknown[]) => Promise<pg.QueryResult>
  /** Sends what has been added. */
  send: (client: pg.PoolClient) => void
}

export const newFlight = (): Flight => {
  const parts: Part[] = []
  return {
    query: (question, values) => {
      const config = typeof question === 'string' ? { text: question } : question
      // Before anything is sent: a value that cannot be sent must not leave half a statement on its way.
      const ready = (values ?? ('values' in config ? config.values : undefined) ?? []).map((value) => sendable(value))
      return new Promise((resolve, reject) => {
        const settle: Settle = (error, result) => (error ? reject(error) : resolve(result as pg.QueryResult))
        // pg copies each own property of what it is given; of this one there are none.
        parts.push(new Query(Object.create(config), ready, settle))
      })
    },
    send: (client) => {
      client.query(new Sent(parts) as unknown as pg.Submittable)
    },
  }
}

/** The flight as pg sees it: one query, whose messages are handed on to the part that they belong to. */
class Sent extends Query {
  /** What travels, in its order. */
  readonly parts: readonly Part[]
  #at = 0

  constructor(parts: readonly Part[]) {
    super({ text: 'flight' }, undefined, (error) => this.#settled(error))
    this.parts = parts
    this.#moveTo(0)
  }

  submit(wire: Wire): null {
    const withoutSync: Wire = Object.create(wire, { sync: { value: () => {} } })
    wire.stream.cork()
    for (const part of this.parts) part.prepare(withoutSync)
    wire.sync()
    wire.stream.uncork()
    return null
  }

  /** pg keeps its account of prepared statements by the name and the text of the query that it hears of. */
  #moveTo(at: number): void {
    this.#at = at
    this.name = this.parts[at]?.name
    this.text = this.parts[at]?.text ?? ''
  }

  override handleRowDescription = (message: unknown) => this.parts[this.#at]?.handleRowDescription(message)
  override handleDataRow = (message: unknown) => this.parts[this.#at]?.handleDataRow(message)

  override handleCommandComplete = (message: unknown, wire: Wire) => {
    this.parts[this.#at]?.handleCommandComplete(message, wire)
    this.#moveTo(this.#at + 1)
  }

  override handleReadyForQuery = () => this.callback(null)

  /** What PostgreSQL passed over after the error has not been prepared. */
  handleError(error: Error, wire: Wire): void {
    for (const { name } of this.parts.slice(this.#at)) if (name) delete wire.submittedNamedStatements[name]
    this.callback(error)
  }

  /**
   * Also called where no answer came in time. What has its whole answer keeps it, so that whoever waits for one part
   * after the other hears of the error from the part that failed; nobody is left waiting.
   */
  #settled(error: Error | null): void {
    for (const [at, part] of this.parts.entries()) {
      if (error && at >= this.#at) part.callback(error)
      else part.handleReadyForQuery()
    }
  }
}
