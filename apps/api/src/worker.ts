import { connect } from '@elevate/db/connect'
import { whenDatabaseAnswers } from './awaiting.ts'
import { readConfig } from './config.ts'
import { coffeeJobs } from './features/coffee/jobs.ts'
import { houseJobs } from './features/housekeeping/jobs.ts'
import { mailJobs } from './features/mail/jobs.ts'
import { mailerFor } from './features/mail/mailer.ts'
import { writeMail } from './features/notifications/public.ts'
import { recruitmentJobs } from './features/recruitment-jobs/jobs.ts'
import { supportJobs } from './features/support-jobs/jobs.ts'
import { startJobs } from './jobs.ts'
import { createLogger } from './logging.ts'
import { refuseOwnerRole } from './role.ts'
import { stopOn } from './stopping.ts'
import { serveHealth } from './worker-health.ts'

const config = readConfig(process.env)
const log = createLogger(config.logLevel)
const onFault = (error: Error) => log.warn({ fault: error.name }, 'a database connection was lost')

const database = connect({ url: config.databaseUrl, size: 5, onFault, pooler: config.databasePooler })
await whenDatabaseAnswers(() => refuseOwnerRole(database), log)
const jobs = await startJobs(database, { schedule: true, onFault })
const deps = { database, replica: database, jobs, clock: () => new Date(), config, log }

const start = async (): Promise<void> => {
  await mailJobs(deps, mailerFor(config), writeMail)
  await houseJobs(deps)
  await coffeeJobs(deps)
  await recruitmentJobs(deps)
  await supportJobs(deps)
}
const started = start()
const health =
  config.workerPort === undefined ? undefined : serveHealth(database, { port: config.workerPort, host: config.host })

// A worker that is told to go while it starts goes in good order too.
stopOn(async () => {
  jobs.leave()
  await started
  health?.close()
  await jobs.stop()
  await database.close()
})
await started
log.info('the worker is at work')
