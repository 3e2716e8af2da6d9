import { connect } from '@elevate/db/connect'
import { buildApp } from './app.ts'
import { whenDatabaseAnswers } from './awaiting.ts'
import { readConfig } from './config.ts'
import { startJobs } from './jobs.ts'
import { createLogger } from './logging.ts'
import { refuseOwnerRole } from './role.ts'
import { stopOn } from './stopping.ts'

const config = readConfig(process.env)
const logger = { level: config.logLevel, redact: ['req', 'res', 'headers'] }
const onFault = (error: Error) => app?.log.warn({ fault: error.name }, 'a database connection was lost')

const pooler = config.databasePooler
const database = connect({ url: config.databaseUrl, size: 10, onFault, pooler })
const replica =
  config.replicaUrl === config.databaseUrl ? database : connect({ url: config.replicaUrl, size: 5, onFault, pooler })
await whenDatabaseAnswers(() => refuseOwnerRole(database), createLogger(config.logLevel))
const jobs = await startJobs(database, { schedule: false, onFault })
const deps = { database, replica, jobs, clock: () => new Date(), config }

const app = await buildApp(deps, { logger, webDist: config.webDist })
await app.listen({ port: config.port, host: config.host })

stopOn(async () => {
  // Readiness goes first, so that nobody sends more; what is being answered is answered.
  app.drain.started = true
  await new Promise((resolve) => setTimeout(resolve, 300))
  // Who sends or reads too slowly to be done by then would keep us past the end, with everybody else's connections.
  const cutting = setTimeout(() => app.server.closeAllConnections(), 5_500)
  await app.close()
  clearTimeout(cutting)
  await jobs.stop()
  await Promise.all([database.close(), replica === database ? undefined : replica.close()])
})
