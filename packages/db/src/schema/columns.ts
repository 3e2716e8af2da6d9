import { sql } from '../drizzle.ts'
import { newId } from '../ids.ts'
import { customType, integer, timestamp, uuid } from '../pg-core.ts'

export const id = () => uuid().primaryKey().$defaultFn(newId)
export const instant = () => timestamp({ withTimezone: true, mode: 'date' })
export const createdAt = () => instant().notNull().default(sql`now()`)
/** Rises with each change; the ETag of the resource. */
export const version = () => integer().notNull().default(1)
export const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({ dataType: () => 'bytea' })
