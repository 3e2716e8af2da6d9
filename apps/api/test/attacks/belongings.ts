import type { DemoWorld } from './world.ts'

/** What belongs to one organisation and to nobody else, by id and by words that stand nowhere else. */
export type Belonging = { organisationId: string; table: string }
export type Belongings = Map<string, Belonging>

/** What is told to anybody: who recruits, for what, and when one can talk about it. */
const advertised = new Set([
  'organisations',
  'campaigns',
  'campaign_questions',
  'role_versions',
  'role_criteria',
  'payment_rates',
  'chat_slots',
])

/** Words that a new organisation starts with or that everybody chooses from: their ids tell something, their words do not. */
const sharedWords = new Set([
  'leaver_items',
  'checks',
  'checklist_templates',
  'letter_templates',
  'recruitment_settings',
  'mentors',
  'mentor_requests',
])

/** Every table whose rows are of an organisation. */
export const organisationTables = async ({ api }: DemoWorld): Promise<string[]> => {
  const { rows } = await api.owner.query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and c.column_name = 'organisation_id' and t.table_type = 'BASE TABLE' order by 1`,
  )
  return rows.map(({ name }) => name)
}

const wordsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(wordsIn)
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** What somebody wrote, and no state or kind. */
const isTelling = (text: string): boolean => text.length >= 12 && /[ @]/.test(text)

/** People who are known to one organisation alone, with every spelling of them. */
const peopleOf = async ({ api }: DemoWorld): Promise<{ organisationId: string; words: string[] }[]> => {
  const { rows } = await api.owner.query(
    `select (array_agg(k.organisation_id))[1] as organisation_id, p.id, p.email, p.phone, p.address,
            concat_ws(' ', p.given_name, p.family_name) as name, concat_ws(' ', p.preferred_name, p.family_name) as called
       from people p join organisation_people k on k.person_id = p.id group by p.id having count(*) = 1`,
  )
  return rows.map(({ organisation_id: organisationId, ...words }) => ({
    organisationId,
    words: Object.values(words).filter((one): one is string => typeof one === 'string' && one.length > 7),
  }))
}

const rowsOf = async (world: DemoWorld, table: string): Promise<[string, Belonging][]> => {
  const { rows } = await world.api.owner.query(`select * from ${table} where organisation_id is not null`)
  return rows.flatMap(({ organisation_id: organisationId, id, ...row }) => {
    const ids = typeof id === 'string' && uuid.test(id) ? [id] : []
    const words = sharedWords.has(table) ? [] : wordsIn(row).filter(isTelling)
    return [...ids, ...words].map((text): [string, Belonging] => [text, { organisationId, table }])
  })
}

export const belongingsOf = async (world: DemoWorld): Promise<Belongings> => {
  const tables = (await organisationTables(world)).filter((table) => !advertised.has(table))
  const all: [string, Belonging][] = []
  for (const table of tables) all.push(...(await rowsOf(world, table)))
  for (const { organisationId, words } of await peopleOf(world)) {
    all.push(...words.map((text): [string, Belonging] => [text, { organisationId, table: 'people' }]))
  }
  const found: Belongings = new Map(all)
  // What two of them have written in the same words tells of neither.
  for (const [text, { organisationId }] of all) {
    if (found.has(text) && found.get(text)?.organisationId !== organisationId) found.delete(text)
  }
  return found
}

/** What of other organisations stands in a reply: ids, whole texts, addresses of mail. */
export const foreignIn = (
  reply: string,
  belongings: Belongings,
  { own, asked }: { own: ReadonlySet<string>; asked: string },
): string[] => {
  const texts = new Set([
    ...(reply.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []),
    ...(reply.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? []),
    ...leavesOf(reply),
  ])
  return [...texts].flatMap((text) => {
    const belonging = belongings.get(text)
    if (!belonging || own.has(belonging.organisationId) || asked.includes(text)) return []
    return [`${belonging.table}: ${text.slice(0, 60)}`]
  })
}

const leavesOf = (reply: string): string[] => {
  try {
    return wordsIn(JSON.parse(reply))
  } catch {
    return reply.split(/[\r\n,;\t"]+/)
  }
}
