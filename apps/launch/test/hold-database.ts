import { startEmbedded } from '@elevate/db/embedded/start'

/** A start of its own, in a process that tests can kill: says where the database is, and stops it when asked. */
const [dataDir = ''] = process.argv.slice(2)
const server = await startEmbedded({ dataDir })
const stop = (): void => void server.stop().then(() => process.exit(0))
process.once('SIGTERM', stop)
// Also keeps this process alive.
process.once('disconnect', stop)
process.send?.({ url: server.url })
