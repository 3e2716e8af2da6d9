import type { Db } from '@elevate/db/connect'
import { sql } from '@elevate/db/drizzle'

/** The application that goes on for one of mine that was merged; the same where it was not. */
export const goesOnAs = async (db: Db, applicationId: string, personId: string): Promise<string> => {
  const { rows } = await db.execute<{ id: string }>(sql`
    with recursive way as (
      select id, state, merged_into from applications where id = ${applicationId}::uuid and person_id = ${personId}::uuid
       union
      select a.id, a.state, a.merged_into from applications a join way w on w.state = 'merged' and a.id = w.merged_into
    )
    select id from way where state <> 'merged'`)
  return rows[0]?.id ?? applicationId
}
