import { migrate } from '@elevate/db/migrate'

// Run before the servers of a new version start, with the address of the role that owns the tables.
const { DATABASE_URL } = process.env
if (!DATABASE_URL) throw new Error('DATABASE_URL is not set: the address of the role that owns the tables')
await migrate(DATABASE_URL)
