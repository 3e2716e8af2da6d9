import type { Database } from '@elevate/db/connect'
import type { Config } from './config.ts'
import type { Jobs } from './jobs.ts'

/** What the wiring hands to every feature. Only time, mail and chance are ever replaced in tests. */
export type Deps = {
  database: Database
  /** For reads that may lag behind, such as exports. */
  replica: Database
  jobs: Jobs
  clock: () => Date
  config: Pick<Config, 'publicUrl' | 'proxyHops' | 'jwtSecret' | 'isProduction' | 'product' | 'smtpUrl'> &
    Partial<Pick<Config, 'returnedMailDir' | 'operator' | 'roundsAtOnceUpTo'>>
}
