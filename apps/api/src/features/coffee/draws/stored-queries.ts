import type { Db } from '@elevate/db/connect'
import { eq, getTableColumns, sql } from '@elevate/db/drizzle'
import { type CoffeeDrawPlan, coffeeDrawInputs, coffeeDraws } from '@elevate/db/schema/coffee-rounds'

export const findDraw = async (db: Db, drawId: string | null) => {
  if (drawId === null) return undefined
  const rows = await db.select().from(coffeeDraws).where(eq(coffeeDraws.id, drawId))
  return rows[0]
}
export type DrawRow = NonNullable<Awaited<ReturnType<typeof findDraw>>>

const { plan: _plan, ...head } = getTableColumns(coffeeDraws)

/** All of a draw but its plan, which of a large round is long. */
export const findDrawHead = async (db: Db, drawId: string | null) => {
  if (drawId === null) return undefined
  const rows = await db.select(head).from(coffeeDraws).where(eq(coffeeDraws.id, drawId))
  return rows[0]
}

/** A draw as a page shows it: its first groups, counts of all, and everything else of its plan. */
export const findShownDraw = async (db: Db, drawId: string | null, mostGroups: number) => {
  if (drawId === null) return undefined
  const first = `$.groups[0 to ${mostGroups - 1}]`
  const rows = await db
    .select({
      ...head,
      plan: sql<CoffeeDrawPlan>`${coffeeDraws.plan} || jsonb_build_object('groups', jsonb_path_query_array(${coffeeDraws.plan}, ${first}::jsonpath))`,
      groupCount: sql<number>`jsonb_array_length(${coffeeDraws.plan} -> 'groups')`,
      peopleCount: sql<number>`(select coalesce(sum(jsonb_array_length(g -> 'people')), 0)::int from jsonb_array_elements(${coffeeDraws.plan} -> 'groups') g)`,
    })
    .from(coffeeDraws)
    .where(eq(coffeeDraws.id, drawId))
  return rows[0]
}
export type ShownDraw = NonNullable<Awaited<ReturnType<typeof findShownDraw>>>

type NewDraw = Omit<typeof coffeeDraws.$inferInsert, 'plan'> & { id: string }
type Kept = { plan: string; people: readonly string[]; input: string; certificate: string }

/** Texts go in as they are: the hashes are of them. */
export const insertDraw = async (tx: Db, row: NewDraw, kept: Kept): Promise<void> => {
  await tx.insert(coffeeDraws).values({ ...row, plan: sql`${kept.plan}::jsonb` as never })
  await tx.execute(
    sql`insert into coffee_draw_inputs (draw_id, people, input, certificate)
        values (${row.id}, ${sql.param(kept.people)}::uuid[], ${kept.input}, ${kept.certificate})`,
  )
}

/** What a draw was made from; nothing unless asked `asSystem`. */
export const findDrawInput = async (db: Db, drawId: string) => {
  const rows = await db
    .select({ people: coffeeDrawInputs.people, input: coffeeDrawInputs.input })
    .from(coffeeDrawInputs)
    .where(eq(coffeeDrawInputs.drawId, drawId))
  return rows[0]
}

/** The plan as text, to be compared beside the event loop. */
export const findPlanText = async (db: Db, drawId: string): Promise<string> => {
  const rows = await db
    .select({ plan: sql<string>`${coffeeDraws.plan}::text` })
    .from(coffeeDraws)
    .where(eq(coffeeDraws.id, drawId))
  return rows[0]?.plan ?? ''
}

/** The seed of a round that has been drawn; undefined before, and for rounds from before seeds were fixed. */
export const seedOf = async (db: Db, roundId: string): Promise<string | undefined> => {
  const { rows } = await db.execute<{ seed: string | null }>(sql`select app.coffee_seed(${roundId}) as seed`)
  return rows[0]?.seed ?? undefined
}
