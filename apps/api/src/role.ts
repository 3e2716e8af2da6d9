import type { Database } from '@elevate/db/connect'

/** Row-level security does not bind owners and superusers, so the application refuses to work as one. */
export const refuseOwnerRole = async (database: Database): Promise<void> => {
  const { rows } = await database.pool.query<{ role: string; passes: boolean }>(
    `select current_user as role, rolsuper or rolbypassrls
       or exists (select from pg_class where relowner = r.oid and relkind = 'r') as passes
       from pg_roles r where rolname = current_user`,
  )
  const [role] = rows
  if (role?.passes === false) return
  throw new Error(`The database role ${role?.role} by-passes row-level security; connect as elevate_app.`)
}
