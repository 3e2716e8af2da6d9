import type { Connection, Database, Db } from './connect.ts'

/** For whom a transaction is opened: a sign-in of a person on a day, or the system itself. */
export type Opening = { signInId: string; today: string } | 'system'

/** `grants` is what `app.open_session` says (functions.sql); null where the sign-in has ended. */
export type Opened<T> = { grants: string | null; answer: T }

const openingQuery = (opening: Opening, { keepsStatements }: Database) =>
  opening === 'system'
    ? { ...nameOf('open-system', keepsStatements), text: "select app.open_system(), '[]' as grants", values: [] }
    : {
        ...nameOf('open-session', keepsStatements),
        text: 'select app.open_session($1, $2) as grants',
        values: [opening.signInId, opening.today],
      }

const nameOf = (name: string, keepsStatements: boolean) => (keepsStatements ? { name } : {})

/**
 * Asks questions that need no answer of each other, in one flight: begin, who is asking, the questions and the end
 * travel together. `ask` must send all of its queries before it waits for the answer of any; a later one is refused.
 * Where `grants` is null the database has shown nothing, and the answer must not be used.
 */
export const readInOneFlight = async <T>(
  database: Database,
  opening: Opening,
  ask: (db: Db) => Promise<T>,
): Promise<Opened<T>> => {
  const connection = await database.connection()
  const { client, gate, db } = connection
  gate.isOpen = true
  const flight = Promise.all([
    client.query('begin read only'),
    client.query<{ grants: string | null }>(openingQuery(opening, database)),
    ask(db),
    endOfFlight(connection),
  ])
  return flight.then(
    ([, opened, answer]) => {
      client.release()
      return { grants: opened.rows[0]?.grants ?? null, answer }
    },
    (error) => letGo(connection, error),
  )
}

/** One turn of the event loop later: by then every query that waits for no answer has been sent. */
const endOfFlight = async ({ client, gate }: Connection): Promise<void> => {
  await new Promise((resolve) => setImmediate(resolve))
  gate.isOpen = false
  await client.query('commit')
}

/**
 * Runs `work` in one transaction. `work` is told the grants before it starts (null: the sign-in has ended; throw).
 * What it throws rolls everything back.
 */
export const inTransaction = async <T>(
  database: Database,
  opening: Opening,
  work: (tx: Db, grants: string | null) => Promise<T>,
): Promise<T> => {
  const connection = await database.connection()
  const { client, gate, db } = connection
  try {
    const begun = ['begin', ...database.localSettings].map((statement) => client.query(statement))
    const [opened] = await Promise.all([
      client.query<{ grants: string | null }>(openingQuery(opening, database)),
      ...begun,
    ])
    gate.isOpen = true
    const answer = await work(db, opened.rows[0]?.grants ?? null)
    gate.isOpen = false
    await client.query('commit')
    client.release()
    return answer
  } catch (error) {
    return letGo(connection, error)
  }
}

/**
 * Lets a part of a person's transaction do what only the system may, for example end the sign-ins of somebody else.
 * Whether the person may cause it has been settled before; the walls stand again afterwards.
 */
export const asSystem = async <T>(tx: Db, work: () => Promise<T>): Promise<T> => {
  // One of these inside another, or inside what the system does, must not end the other's.
  const { rows } = await tx.execute<{ was: string }>("select coalesce(current_setting('app.system', true), '') as was")
  if (rows[0]?.was === 'on') return work()
  await tx.execute("select set_config('app.system', 'on', true)")
  const answer = await work()
  await tx.execute("select set_config('app.system', '', true)")
  return answer
}

/** A connection whose state is not certain is closed instead of given back. */
const letGo = async ({ client, gate, lose }: Connection, error: unknown): Promise<never> => {
  gate.isOpen = false
  await client.query('rollback').then(() => client.release(), lose)
  throw error
}
