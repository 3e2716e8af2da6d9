import { retentionKindNames } from '@elevate/contracts/retention-kinds'
import { sql } from '../drizzle.ts'
import { check, integer, pgTable, primaryKey, text } from '../pg-core.ts'
import { version } from './columns.ts'
import { ofOrganisation } from './columns-of-recruitment.ts'
import { wall } from './walls.ts'

/** How many months an organisation keeps a kind of record; without a row the usual number. */
export const retentionSettings = pgTable(
  'retention_settings',
  {
    organisationId: ofOrganisation(),
    kind: text({ enum: retentionKindNames }).notNull(),
    months: integer().notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.kind] }),
    check('retention_settings_months', sql`${t.months} between 1 and 120`),
    wall(
      'retention_settings',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_administrator()) or (select app.is_system())`,
    ),
  ],
)
