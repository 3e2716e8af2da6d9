import { sql } from '@elevate/db/drizzle'
import { newId } from '@elevate/db/ids'
import { inTransaction } from '@elevate/db/open'
import { describe, expect, test } from 'vitest'
import { doMentoringSessionWork } from '../../src/features/mentoring-sessions/public.ts'
import { unpack } from '../../src/spreadsheets/unzip.ts'
import { type Api, signedIn } from '../coffee.ts'
import { aConcern, nameContacts } from '../concerns.ts'
import { startApi } from '../harness.ts'
import { pairUp } from '../mentoring-pair.ts'
import {
  aCoordinator,
  anAdministrator,
  anOrganisation,
  aPartner,
  aPerson,
  signInAs,
  type TestPerson,
} from '../people.ts'

/** What stands in the three kinds of text that not everybody may read; each a word that stands nowhere else. */
const note = 'Heliotrope'
const goal = 'Marigold'
const worry = 'Vermilion'
const step = 'Cinnabar'

const lines: string[] = []
const printed = (chunk: unknown): boolean => {
  lines.push(String(chunk))
  return true
}
process.stdout.write = printed as typeof process.stdout.write

const api = await startApi()
const trust = await anOrganisation(api, 'Northmoor')
const pair = await pairUp(api, trust)
const other = await pairUp(api, trust)
const safe = await aPerson(api, { grants: [{ kind: 'panel-member', of: trust }] })
await nameContacts(api, trust, [safe])

/** As the client sends it: what is answered is kept for a while. */
const keyed = (request: Api) => request.set('idempotency-key', newId())

const mentor = await signedIn(api, pair.mentor)
const partner = await signedIn(api, pair.partner)
await mentor.put(`/mentorships/${pair.id}/my-notes`, { text: `${note} of the mentor` }, 1)
await partner.put(`/mentorships/${pair.id}/my-notes`, { text: `${note} of the partner` }, 1)
await keyed(mentor.post(`/mentorships/${pair.id}/goals`, { kind: 'goal', text: goal, dueOn: null }))
await mentor.post(`/mentorships/${pair.id}/sessions`, {
  day: '2026-11-20',
  outcome: 'missed',
  mode: 'phone',
  minutes: null,
  nextOn: null,
})
const raised = await keyed(
  partner.post('/concerns', {
    organisationId: trust.id,
    whatHappened: worry,
    who: worry,
    contactBy: worry,
    readerIds: [safe.id],
  }),
)
const contact = await signedIn(api, safe)
for (const move of ['acknowledge', 'take-in-hand'] as const) {
  await keyed(contact.post(`/concerns/${raised.body.id}/steps`, { move, note: step, personId: null }))
}
await aConcern(api, trust, { author: other.partner, readers: [safe] })
await doMentoringSessionWork(api.deps)

const away = await anOrganisation(api, 'Eastvale')
const readers: [string, TestPerson, readonly string[]][] = [
  ['the mentor', pair.mentor, [`${note} of the mentor`, goal]],
  ['the partner', pair.partner, [`${note} of the partner`, goal, worry]],
  ['another mentor', other.mentor, []],
  ['another partner', other.partner, []],
  ['a coordinator', await aCoordinator(api, trust), []],
  ['an administrator', await anAdministrator(api), []],
  ['a coordinator of another organisation', await aCoordinator(api, away), []],
  ['a partner of another organisation', await aPartner(api, away), []],
  ['the contact for concerns', safe, [worry, step]],
]
const texts = [`${note} of the mentor`, `${note} of the partner`, goal, worry, step]

type Parameter = { name: string; in: string; required?: boolean; schema?: { enum?: string[] } }
type Operation = { parameters?: Parameter[] }
const document = (await api.http.get('/api/openapi.json')).body as { paths: Record<string, Record<string, Operation>> }
const reads = Object.entries(document.paths).flatMap(([path, methods]) =>
  methods.get ? [{ path: path.replace('/api/v1', ''), operation: methods.get }] : [],
)

const idOf = async (table: string): Promise<string[]> =>
  (await api.owner.query(`select id from ${table} limit 3`)).rows.map(({ id }) => id)

const known: Record<string, string[]> = {
  mentorshipId: [pair.id],
  organisationId: [trust.id],
  personId: [pair.partner.id, pair.mentor.id],
  sessionId: await idOf('mentoring_sessions'),
  goalId: await idOf('mentoring_goals'),
  concernId: [raised.body.id],
  mentorId: await idOf('mentors'),
  state: ['raised'],
}
const anything = [pair.id, trust.id, pair.partner.id]

const addressesOf = ({ path, operation }: (typeof reads)[number]): string[] => {
  const filled = [...path.matchAll(/\{(\w+)\}/g)].reduce<string[]>(
    (paths, [whole, name = '']) =>
      paths.flatMap((one) => (known[name] ?? anything).map((value) => one.replace(whole, value))),
    [path],
  )
  const asked = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query')
  const queries = asked.flatMap(({ name, schema }) => (schema?.enum ?? known[name] ?? []).map((v) => `?${name}=${v}`))
  const needed = asked
    .filter(({ required }) => required)
    .map(({ name, schema }) => `${name}=${(schema?.enum ?? known[name] ?? anything)[0]}`)
  return filled.flatMap((one) => [
    needed.length > 0 ? `${one}?${needed.join('&')}` : one,
    ...queries.map((q) => one + q),
  ])
}

const textOf = async (reply: Response): Promise<string> => {
  const bytes = new Uint8Array(await reply.arrayBuffer())
  const isWorkbook = reply.headers.get('content-type')?.includes('spreadsheetml')
  return isWorkbook ? [...(await unpack(bytes)).values()].join('\n') : new TextDecoder().decode(bytes)
}

/** All that one person is answered at every address there is. */
const everythingFor = async (person: TestPerson): Promise<string> => {
  const { authorization } = await signInAs(api, person)
  const replies: string[] = []
  for (const address of reads.flatMap(addressesOf)) {
    const reply = await fetch(`${api.url}/api/v1${address}`, { headers: { authorization } })
    replies.push(`${reply.status} ${await textOf(reply)}`)
  }
  return replies.join('\n')
}

describe('whoever asks, at every address there is,', () => {
  test.each(readers)('%s reads their own and nothing else', async (_who, person, theirs) => {
    const answered = await everythingFor(person)

    expect(answered).toContain('200 ')
    expect(answered).not.toContain('\n500 ')
    expect(texts.filter((text) => answered.includes(text))).toEqual(texts.filter((text) => theirs.includes(text)))
  })

  test('these are no empty questions: there are many addresses', () => {
    expect(reads.length).toBeGreaterThan(80)
  })
})

test.each(['outbox', 'notifications', 'tasks', 'audit_entries', 'idempotency_keys'])(
  'nothing of it stands in: %s',
  async (table) => {
    const { rows } = await api.owner.query(`select * from ${table}`)
    const kept = JSON.stringify(rows)

    expect(texts.filter((text) => kept.includes(text))).toEqual([])
  },
)

test('nothing of it stands in the log', () => {
  expect(texts.filter((text) => lines.join('').includes(text))).toEqual([])
})

describe('with hand-written SQL', () => {
  const count = (opening: Parameters<typeof inTransaction>[1], from: string) =>
    inTransaction(api.database, opening, async (tx) => {
      const { rows } = await tx.execute<{ n: number }>(
        sql.raw(`select count(*)::int as n from ${from} x where x::text ~ '${note}|${goal}|${worry}|${step}'`),
      )
      return rows[0]?.n
    })

  test.each(['mentoring_notes', 'mentoring_goals', 'concerns', 'concern_steps'])(
    'neither the system, a coordinator nor an administrator finds any of: %s',
    async (table) => {
      const found = [await count('system', table)]
      for (const [who, person] of readers) {
        if (!/coordinator|administrator/.test(who)) continue
        const { rows } = await api.owner.query('select id from sign_ins where person_id = $1 limit 1', [person.id])
        found.push(await count({ signInId: rows[0].id, today: '2026-11-23' }, table))
      }

      expect(new Set(found)).toEqual(new Set([0]))
    },
  )
})
