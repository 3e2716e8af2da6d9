import type { Db } from '@elevate/db/connect'
import { sql } from '@elevate/db/drizzle'
import type { CoffeeDrawPlan } from '@elevate/db/schema/coffee-rounds'

type DrawnGroup = CoffeeDrawPlan['groups'][number]
export type PlacedGroup = { place: number; group: DrawnGroup }
type WhichGroups = { organisationId: string; after: number; limit: number; search?: string | undefined }

/** Whom a search means: more people than this share a name that nobody would look for. */
const mostNamed = 500

const isNamed = (organisationId: string, search: string) =>
  sql`and g.value -> 'people' ?| (select array_agg(named.id) from (
        select o.person_id::text as id from organisation_people o
         where o.organisation_id = ${organisationId}
           and o.search_text like '%' || replace(replace(app.plain(${search}), '%', ''), '_', '') || '%'
         order by o.person_id limit ${mostNamed}) named)`

/** The next groups of a draw in the order in which it lists them; of those with a name in them where one is looked for. */
export const pageOfDrawnGroups = async (
  db: Db,
  drawId: string,
  { organisationId, after, limit, search }: WhichGroups,
): Promise<PlacedGroup[]> => {
  const { rows } = await db.execute<PlacedGroup>(sql`
    select g.place::int as place, g.value as group
      from coffee_draws d, jsonb_array_elements(d.plan -> 'groups') with ordinality as g (value, place)
     where d.id = ${drawId} and g.place > ${after} ${search === undefined ? sql`` : isNamed(organisationId, search)}
     order by g.place limit ${limit}`)
  return rows
}
