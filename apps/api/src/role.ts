import type { Database } from '@elevate/db/connect'

/** Row-level security does not bind owners and superusers, so the application refuses to work as one. */
export const refuseOwnerRole = async (database: Database): Promise<void> => {
  const { rows } = await database.pool.query<{ role: string; passes: boolean; isPrepared: boolean }>(
    `select current_user as role, rolsuper or rolbypassrls
       or exists (select from pg_class where relowner = r.oid and relkind = 'r') as passes,
       current_setting('statement_timeout') <> '0' and current_setting('lock_timeout') <> '0'
         and current_setting('idle_in_transaction_session_timeout') <> '0' and current_setting('timezone') = 'UTC' as "isPrepared"
       from pg_roles r where rolname = current_user`,
  )
  const [role] = rows
  if (role?.passes !== false) {
    throw new Error(`The database role ${role?.role} by-passes row-level security; connect as elevate_app.`)
  }
  // Through a pooler we cannot set them ourselves.
  if (!role.isPrepared) {
    throw new Error('The login of the pooler has no time limits or is not at UTC: docs/operating.md, "Database roles".')
  }
}
