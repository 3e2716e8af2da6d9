import { newId } from '@elevate/db/ids'
import type { DemoWorld } from './world.ts'

/** A kind of thing that not everybody of an organisation reads: where its words stand, and who reads a row of it. */
type PrivateKind = { table: string; columns: string[]; readers: string }

const coordinators = (organisation: string): string =>
  `select g.person_id from grants g where g.kind = 'coordinator' and g.ended_at is null and g.organisation_id = ${organisation}`
const panelOf = (campaign: string): string =>
  `select p.person_id from campaign_panel p where p.campaign_id = ${campaign} and p.left_at is null`
const applicantAnd = (more = coordinators('t.organisation_id')): string =>
  `select a.person_id from applications a where a.id = t.application_id union ${more}`
const pair = `select unnest(array[m.mentor_person_id, m.partner_person_id]) from mentorships m where m.id = t.mentorship_id`
/** Coordinators read scores once the stage is closed; the panel, once they have given their own (a chair: once enough have). */
const readersOfSheet = (sheet: string): string =>
  `select ${sheet}.scorer_id
   union select g.person_id from grants g, scoring_locks l where g.kind = 'coordinator' and g.ended_at is null
     and g.organisation_id = ${sheet}.organisation_id and l.campaign_id = ${sheet}.campaign_id and l.stage = ${sheet}.stage
   union select p.person_id from campaign_panel p where p.campaign_id = ${sheet}.campaign_id and p.left_at is null
     and (p.role = 'chair' or exists (select from score_sheets own where own.application_id = ${sheet}.application_id
       and own.stage = ${sheet}.stage and own.scorer_id = p.person_id and own.submitted_at is not null))`

/** The reviewed table: who may read which kind of thing within one organisation. */
export const privateKinds: PrivateKind[] = [
  { table: 'mentoring_notes', columns: ['text'], readers: 'select t.person_id' },
  { table: 'access_backgrounds', columns: ['words'], readers: 'select t.person_id' },
  {
    table: 'access_needs',
    columns: ['what_helps'],
    readers: `select t.person_id union select g.person_id from grants g join organisation_people k using (organisation_id)
      where k.person_id = t.person_id and g.kind = 'coordinator' and g.ended_at is null and t.shared_with <> 'only-me'`,
  },
  { table: 'check_in_private_answers', columns: ['words'], readers: 'select t.person_id' },
  {
    table: 'check_in_answers',
    columns: ['words'],
    readers: `select t.person_id union select t.reader_id union select coalesce(h.to_person_id, g.person_id) from check_in_hops h
      left join grants g on h.to_person_id is null and g.kind = 'coordinator' and g.organisation_id = h.organisation_id
      where t.reader = 'my-lead' and h.round_id = t.round_id and h.person_id = t.person_id`,
  },
  {
    table: 'coffee_feedback',
    columns: ['comment'],
    readers: `select t.person_id union ${coordinators('t.organisation_id')} union select person_id from grants where kind = 'administrator'`,
  },
  { table: 'coffee_rather_nots', columns: ['name'], readers: 'select t.person_id' },
  { table: 'mentoring_goals', columns: ['text'], readers: pair },
  { table: 'mentoring_agreements', columns: ['contact_between', 'anything_else'], readers: pair },
  {
    table: 'mentor_requests',
    columns: ['wishes'],
    readers: `select t.partner_person_id union ${coordinators('t.organisation_id')}
      union select o.mentor_person_id from mentor_offers o where o.request_id = t.id`,
  },
  {
    table: 'concerns',
    columns: ['what_happened', 'who', 'contact_by'],
    readers: 'select t.author_id union select unnest(t.reader_ids)',
  },
  {
    table: 'concern_steps',
    columns: ['note'],
    readers: 'select unnest(c.reader_ids) from concerns c where c.id = t.concern_id',
  },
  {
    table: 'application_details',
    columns: ['link_to_area', 'practical_needs', 'interests_declared', 'formats_needed'],
    readers: applicantAnd(),
  },
  { table: 'application_answers', columns: ['words'], readers: applicantAnd() },
  {
    table: 'blind_answers',
    columns: ['words'],
    readers: `${coordinators('t.organisation_id')} union ${panelOf('t.campaign_id')}`,
  },
  { table: 'application_notes', columns: ['words'], readers: coordinators('t.organisation_id') },
  { table: 'applicant_feedback', columns: ['words'], readers: applicantAnd() },
  { table: 'offers', columns: ['conditions'], readers: applicantAnd() },
  { table: 'score_sheets', columns: ['note'], readers: readersOfSheet('t') },
  {
    table: 'scores',
    columns: ['evidence'],
    readers: `select r.person_id from score_sheets s cross join lateral (${readersOfSheet('s')}) r (person_id) where s.id = t.sheet_id`,
  },
  { table: 'notifications', columns: ['title', 'body'], readers: 'select t.person_id' },
]

/** By word: what it was planted in, and who may read it. */
export type Planted = Map<string, { table: string; readers: ReadonlySet<string> }>

/** Things of which the demo has none. */
const addMissing = async (
  { api, organisations }: DemoWorld,
  people: { author: string; reader: string },
): Promise<void> => {
  const { author, reader } = people
  const concern = newId()
  const write = (text: string, values: unknown[]) => api.owner.query(text, values)
  await write(`insert into access_backgrounds (person_id, words) values ($1, 'Since the accident')`, [author])
  await write(`insert into coffee_rather_nots (id, organisation_id, person_id, name) values ($1, $2, $3, 'Somebody')`, [
    newId(),
    organisations.northmoor,
    author,
  ])
  await write(
    `insert into concerns (id, organisation_id, author_id, reader_ids, what_happened, who, contact_by)
     values ($1, $2, $3, array[$4::uuid], 'What I saw', 'Whom I saw', 'By letter')`,
    [concern, organisations.northmoor, author, reader],
  )
  await write(
    `insert into concern_steps (id, concern_id, move, by_person_id, note) values ($1, $2, 'acknowledge', $3, 'Rang')`,
    [newId(), concern, reader],
  )
  await write(
    `insert into application_notes (id, application_id, organisation_id, words)
     select $1, id, organisation_id, 'A word among us' from applications where organisation_id = $2 limit 1`,
    [newId(), organisations.northmoor],
  )
}

/** Writes a word that stands nowhere else into every private text of the demo programme. */
export const plantPrivateWords = async (
  world: DemoWorld,
  people: { author: string; reader: string },
): Promise<Planted> => {
  await addMissing(world, people)
  const planted: Planted = new Map()
  for (const [at, { table, columns, readers }] of privateKinds.entries()) {
    const words = columns.map((column) => `${column} = nullif(coalesce(${column}, '') || ' ' || m.word, '')`).join(', ')
    const { rows } = await world.api.owner.query<{ word: string; readers: string[] }>(
      `with marked as (select t.ctid as place, 'zq${at}x' || row_number() over () || 'z' as word,
                              array(select r.id::text from (${readers}) r (id) where r.id is not null) as readers from ${table} t),
            written as (update ${table} u set ${words} from marked m where u.ctid = m.place returning m.word)
       select m.word, m.readers from marked m join written using (word)`,
    )
    for (const row of rows) planted.set(row.word, { table, readers: new Set(row.readers) })
  }
  return planted
}

/** What of others' private words stands in a reply to this person. */
export const privateIn = (reply: string, planted: Planted, personId: string): string[] => [
  ...new Set(
    (reply.match(/zq\d+x\d+z/g) ?? []).flatMap((word) => {
      const known = planted.get(word)
      return known && !known.readers.has(personId) ? [known.table] : []
    }),
  ),
]
