import { readSecretFiles } from '@elevate/api/secret-files'
import { migrate } from '@elevate/db/migrate'

// Run before the servers of a new version start, with the address of the role that owns the tables.
const { settings, faults } = readSecretFiles(process.env)
if (faults.length > 0) throw new Error(faults.join('\n'))
if (!settings.DATABASE_URL) throw new Error('DATABASE_URL is not set: the address of the role that owns the tables')
await migrate(settings.DATABASE_URL)
