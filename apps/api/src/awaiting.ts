import type { Logger } from 'pino'
import { refusalFromDatabase } from './plugins/database-errors.ts'

const pauseMs = 1_000

/**
 * Asks the database until it answers. A process that is started while the database restarts would otherwise end, and
 * who starts it again waits longer each time. What is no outage (a wrong password, a wrong role) is thrown at once, and
 * nobody waits for a launcher that is gone.
 */
export const whenDatabaseAnswers = async (ask: () => Promise<void>, log: Pick<Logger, 'warn'>): Promise<void> => {
  try {
    await ask()
  } catch (error) {
    if (refusalFromDatabase(error)?.code !== 'database-away' || process.connected === false) throw error
    log.warn({ fault: (error as Error).name }, 'the database does not answer yet')
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    await whenDatabaseAnswers(ask, log)
  }
}
