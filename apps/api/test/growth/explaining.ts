import type pg from 'pg'
import { ask } from '../attacks/ask.ts'
import type { DemoWorld } from '../attacks/world.ts'
import { startApi, type TestApi } from '../harness.ts'
import type { Read } from './asking.ts'

/** As much of what PostgreSQL says of a plan as is looked at. */
type Node = {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows': number
  'Rows Removed by Filter'?: number
  'Shared Hit Blocks': number
  'Shared Read Blocks': number
  Plans?: Node[]
}
type Explained = { 'Query Text': string; Plan: Node }

/** A second server on the same database that is told how each of its statements went, whatever plan was kept for it. */
export const startExplained = async ({ api, authorizationOf }: DemoWorld) => {
  const { rows } = await api.owner.query<{ name: string }>('select quote_ident(current_database()) as name')
  const settings = {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': 0,
    'auto_explain.log_analyze': true,
    'auto_explain.log_buffers': true,
    'auto_explain.log_timing': false,
    'auto_explain.log_format': 'json',
    'auto_explain.log_level': 'notice',
    // As on a connection that has been asked before: planned once, for whatever is asked.
    plan_cache_mode: 'force_generic_plan',
  }
  // Its settings are known to a session that has loaded it.
  await api.owner.query(`load 'auto_explain'`)
  for (const [name, value] of Object.entries(settings))
    await api.owner.query(`alter database ${rows[0]?.name} set ${name} = '${value}'`)
  const explained: TestApi = await startApi(new Date().toISOString(), false, { databaseUrl: api.databaseUrl })
  let said: Explained[] = []
  const heard = new WeakSet<pg.PoolClient>()
  explained.database.pool.on('acquire', (client: pg.PoolClient) => {
    if (heard.has(client)) return
    heard.add(client)
    client.on('notice', ({ message = '' }) => {
      const [, plan] = /^duration: [\d.]+ ms {2}plan:\s*(\{[\s\S]*)$/.exec(message) ?? []
      if (plan) said.push(JSON.parse(plan) as Explained)
    })
  })
  return async ({ user, address }: Read) => {
    said = []
    const authorization = user ? { authorization: await authorizationOf(user) } : undefined
    const reply = await ask(`${explained.url}/api/v1${address}`, { headers: { ...authorization } })
    const body = (await reply.json()) as { items?: unknown[]; nextCursor?: string | null }
    return {
      status: reply.status,
      length: body.items?.length ?? 0,
      nextCursor: body.nextCursor ?? undefined,
      plans: said,
    }
  }
}
export type Explain = Awaited<ReturnType<typeof startExplained>>

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]
/** Each time that it is asked. */
const rowsOf = (node: Node): number => node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)

/** Pages of 8 kB that PostgreSQL looked at, of which the machine may be as busy as it likes. */
export const pagesLookedAt = (plans: readonly Explained[]): number =>
  plans.reduce((sum, { Plan }) => sum + Plan['Shared Hit Blocks'] + Plan['Shared Read Blocks'], 0)

/** No page of a list has to put so many rows in order, or to read so many one after the other. */
const most = { sorted: 2_000, read: 5_000 }

/** Where a plan puts in order, or reads from one end to the other, much more than it shows. */
export const readsOfAll = (plans: readonly Explained[]): string[] =>
  plans.flatMap(({ Plan }) =>
    nodesOf(Plan).flatMap((node) => {
      if (node['Node Type'] === 'Seq Scan' && rowsOf(node) > most.read) return [`reads all of ${node['Relation Name']}`]
      const sorted = node['Node Type'] === 'Sort' ? (node.Plans ?? []).reduce((sum, one) => sum + rowsOf(one), 0) : 0
      return sorted > most.sorted ? [`puts ${sorted} rows in order`] : []
    }),
  )
