import { AsyncLocalStorage } from 'node:async_hooks'
import type { Connection, Database, Db } from './connect.ts'
import { type Flight, newFlight, type Question } from './flight.ts'

/** For whom a transaction is opened: a sign-in of a person on a day, or the system itself. */
export type Opening = { signInId: string; today: string } | 'system'

/** `grants` is what `app.open_session` says (functions.sql); null where the sign-in has ended. */
export type Opened<T> = { grants: string | null; answer: T }

/** Read only from the first statement on: said in the same breath, since a flight has no `begin` to say it. */
const readOnly = ", set_config('transaction_read_only', 'on', true)"

const openingQuery = (opening: Opening, { keepsStatements }: Database, more = '') => {
  const name = (kind: string) => (keepsStatements ? { name: `open-${kind}${more ? '-reading' : ''}` } : {})
  return opening === 'system'
    ? { ...name('system'), text: `select app.open_system(), '[]' as grants${more}`, values: [] }
    : {
        ...name('session'),
        text: `select app.open_session($1, $2) as grants${more}`,
        values: [opening.signInId, opening.today],
      }
}

/**
 * Asks questions that need no answer of each other, in one flight: who is asking and the questions travel together.
 * `ask` must send all of its queries before it waits for the answer of any; a later one is refused.
 * Where `grants` is null the database has shown nothing, and the answer must not be used.
 */
export const readInOneFlight = async <T>(
  database: Database,
  opening: Opening,
  ask: (db: Db) => Promise<T>,
): Promise<Opened<T>> => {
  const connection = await database.connection()
  const { client, gate, db } = connection
  const flight = newFlight()
  gate.open(flight)
  try {
    const [opened, answer] = await Promise.all([
      flight.query(openingQuery(opening, database, readOnly)),
      ask(db),
      takeOff(connection, flight),
    ])
    client.release()
    return { grants: opened.rows[0]?.grants ?? null, answer }
  } catch (error) {
    return letGo(connection, error)
  }
}

/** One turn of the event loop later: by then every query that waits for no answer has been asked. */
const takeOff = async ({ client, gate }: Connection, flight: Flight): Promise<void> => {
  await new Promise((resolve) => setImmediate(resolve))
  gate.close()
  flight.send(client)
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
  const speaking = speaker(client, db, opening === 'system')
  try {
    const flight = newFlight()
    const begun = ['begin', ...database.localSettings].map((statement) => flight.query(statement))
    const openedAs = flight.query(openingQuery(opening, database))
    flight.send(client)
    const [opened] = await Promise.all([openedAs, ...begun])
    gate.open(speaking)
    const answer = await work(db, opened.rows[0]?.grants ?? null)
    speaking.leave()
    gate.close()
    await client.query('commit')
    client.release()
    return answer
  } catch (error) {
    // What has been asked and not sent yet belongs to this transaction: after its end it would be one of its own.
    speaking.leave()
    return letGo(connection, error)
  }
}

/** Whether a transaction is the system's own, and for whom the database takes it: `told` follows with the next statement. */
type Standing = { ofSystem: boolean; told: boolean }
const standings = new WeakMap<Db, Standing>()
/** The transaction for which what runs here and now may speak as the system; nothing that runs beside it does. */
const speaking = new AsyncLocalStorage<Standing>()

/**
 * What is asked of a transaction at the same time goes in one packet, and with it for whom it speaks, where that has
 * changed: at the end of this turn, by which time everything that waits for no answer has been asked.
 */
const speaker = (client: Connection['client'], db: Db, ofSystem: boolean) => {
  const standing: Standing = { ofSystem, told: ofSystem }
  standings.set(db, standing)
  let flight: Flight | undefined
  const leave = () => {
    flight?.send(client)
    flight = undefined
  }
  const query = (question: Question, values?: unknown[]) => {
    if (!flight) process.nextTick(leave)
    flight ??= newFlight()
    const isSystem = ofSystem || speaking.getStore() === standing
    if (isSystem !== standing.told) {
      standing.told = isSystem
      const text = `select set_config('app.system', '${isSystem ? 'on' : ''}', true)`
      // Where this fails, so does what travels with it.
      flight.query({ text }).catch(() => {})
    }
    return flight.query(question, values)
  }
  return { query, leave }
}

const standingOf = (tx: Db): Standing => {
  const standing = standings.get(tx)
  if (!standing) throw new Error('There is no transaction.')
  return standing
}

/**
 * Lets a part of a person's transaction do what only the system may, for example end the sign-ins of somebody else.
 * Whether the person may cause it has been settled before. The walls stand for all that is asked after it or beside it;
 * of several, one inside another or at the same time, none ends the other's.
 */
export const asSystem = <T>(tx: Db, work: () => Promise<T>): Promise<T> =>
  // Awaited inside: a query is asked when it is waited for.
  speaking.run(standingOf(tx), async () => await work())

/**
 * Does the work, and undoes it again where it is not wanted: the database is asked the same things either way, so that
 * nobody can tell from the time of an answer which of the two it was.
 */
export const keptOnlyIf = async (tx: Db, isWanted: boolean, work: () => Promise<void>): Promise<void> => {
  await tx.execute('savepoint kept_only_if')
  const standing = standingOf(tx)
  const { told } = standing
  await work()
  await tx.execute(isWanted ? 'release savepoint kept_only_if' : 'rollback to savepoint kept_only_if')
  // What the database was told since has been undone with the rest.
  if (!isWanted) standing.told = told
}

/** A connection whose state is not certain is closed instead of given back. */
const letGo = async ({ client, gate, lose }: Connection, error: unknown): Promise<never> => {
  gate.close()
  await client.query('rollback').then(() => client.release(), lose)
  throw error
}
