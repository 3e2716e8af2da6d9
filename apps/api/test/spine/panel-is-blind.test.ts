import { sql } from '@elevate/db/drizzle'
import { inTransaction } from '@elevate/db/open'
import { describe, expect, test } from 'vitest'
import { unpack } from '../../src/spreadsheets/unzip.ts'
import { type Asking, mailsTo, signedIn } from '../coffee.ts'
import { startApi } from '../harness.ts'
import { giveScores, scoresOf } from '../panel.ts'
import { aCoordinator, anOrganisation, aPerson, signInAs, type TestPerson } from '../people.ts'
import { aCampaign } from '../recruitment.ts'
import { applicationsInEveryState, telling } from '../told-apart.ts'

const api = await startApi()
const trust = await anOrganisation(api, 'Northmoor')
const panelGrant = { grants: [{ kind: 'panel-member' as const, of: trust }] }
/** One sits on the panel and nothing else and chairs it; the other is a partner of the trust, too. */
const chairing = await aPerson(api, panelGrant)
const lay = await aPerson(api, { ...panelGrant, partnerOf: [trust] })
const third = await aPerson(api, panelGrant)
const campaign = await aCampaign(api, trust, { panel: [lay, third], chair: chairing })
const applications = await applicationsInEveryState(api, campaign)
type Reader = Asking & { authorization: string }
const asReader = async (person: TestPerson): Promise<Reader> => ({
  ...(await signedIn(api, person)),
  authorization: (await signInAs(api, person)).authorization,
})
const coordinator = await asReader(await aCoordinator(api, trust))
const chair = await asReader(chairing)
const panel = [chair, await asReader(lay)]
const another = await signedIn(api, third)

const numbered = (states: string[]) => applications.filter(({ state }) => states.includes(state))

/** All that panel members were answered when they did what they are there for. */
const worked: string[] = []
const keep = (reply: { text: string }) => worked.push(reply.text)

for (const stage of ['sift', 'interview'] as const) {
  for (const { candidateNumber: number } of numbered(stage === 'sift' ? ['sift'] : ['interview', 'interviewed'])) {
    const candidate = { campaign, number, stage }
    for (const [which, scorer] of [...panel, another].entries()) {
      keep(await giveScores(scorer, candidate, [which, 3, 3]))
    }
    const path = `/panels/${campaign.id}/candidates/${number}`
    const agreed = { criterionId: campaign.criteria[0]?.id, agreedScore: 2, note: 'Agreed.' }
    keep(await chair.post(`${path}/discussions?stage=${stage}`, agreed))
    keep(await chair.post(`${path}/declaration?stage=${stage}`, { hasConflict: false }))
    keep(await chair.put(`${path}/scores?stage=${stage}`, { scores: scoresOf(campaign.criteria, [5]), note: '' }, 1))
  }
  keep(await chair.post(`/panels/${campaign.id}/closing?stage=${stage}`))
}
await coordinator.post(`/campaigns/${campaign.id}/scoring/sift/reopening`, { reason: 'One more scorer' })
await api.owner.query(`delete from score_sheets where scorer_id = $1 and stage = 'sift'`, [lay.id])
await coordinator.post(`/campaigns/${campaign.id}/scoring/sift/reminders`)

type Parameter = { name: string; in: string; required?: boolean; schema?: { enum?: string[]; type?: string } }
type Operation = { parameters?: Parameter[]; 'x-access'?: string[] }
const document = (await api.http.get('/api/openapi.json')).body as { paths: Record<string, Record<string, Operation>> }
const reads = Object.entries(document.paths).flatMap(([path, methods]) =>
  methods.get ? [{ path: path.replace('/api/v1', ''), operation: methods.get }] : [],
)

const idsOf = async (table: string): Promise<string[]> =>
  (await api.owner.query(`select id from ${table} limit 40`)).rows.map(({ id }) => id)

/** Everything that could stand in a place of an address: what it is named after, else any id there is. */
const known: Record<string, string[]> = {
  campaignId: [campaign.id],
  organisationId: [trust.id],
  applicationId: applications.map(({ id }) => id),
  personId: applications.map(({ personId }) => personId),
  candidateNumber: applications.flatMap(({ candidateNumber }) => (candidateNumber ? [String(candidateNumber)] : [])),
  stage: ['sift', 'interview'],
  slug: [campaign.slug],
  checkId: await idsOf('checks'),
  letterId: await idsOf('letters'),
  offerId: await idsOf('offers'),
  slotId: await idsOf('interview_slots'),
  bookingId: await idsOf('interview_bookings'),
  noteId: await idsOf('application_notes'),
}
const anything = [campaign.id, trust.id, applications[0]?.id ?? '', 'sift']

const filledIn = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].reduce<string[]>(
    (paths, [whole, name = '']) =>
      paths.flatMap((one) => (known[name] ?? anything).map((value) => one.replace(whole, value))),
    [path],
  )

const valuesFor = ({ name, schema, required }: Parameter): (string | undefined)[] => {
  const values = schema?.enum ?? known[name] ?? (required ? anything : [])
  return required ? values : [undefined, ...values]
}

/** Every way in which the query of an address can be written with what we know; at most so many. */
const queriesOf = ({ parameters = [] }: Operation): string[] =>
  parameters
    .filter((parameter) => parameter.in === 'query')
    .reduce<string[]>(
      (queries, parameter) =>
        queries.flatMap((query) =>
          valuesFor(parameter).map((value) => (value === undefined ? query : `${query}&${parameter.name}=${value}`)),
        ),
      [''],
    )
    .slice(0, 12)

const readable = async (reply: Response): Promise<string> => {
  const bytes = new Uint8Array(await reply.arrayBuffer())
  const isWorkbook = reply.headers.get('content-type')?.includes('spreadsheetml')
  const text = isWorkbook ? [...(await unpack(bytes)).values()].join('\n') : new TextDecoder().decode(bytes)
  return `${JSON.stringify([...reply.headers])}\n${text}`
}

const readEverything = async (person: Reader, { path, operation }: (typeof reads)[number]): Promise<string[]> => {
  const replies: string[] = []
  for (const address of filledIn(path)) {
    for (const query of queriesOf(operation)) {
      const url = `${api.url}/api/v1${address}?${query.slice(1)}`
      const reply = await fetch(url, { headers: { authorization: person.authorization } })
      replies.push(`${reply.status} ${await readable(reply)}`)
    }
  }
  return replies
}

const toldIn = (text: string): string[] => telling.filter((word) => text.toLowerCase().includes(word.toLowerCase()))

describe('a panel member, whatever they ask,', () => {
  test('is answered at every address there is: these are no empty questions', async () => {
    const ofPanel = reads.filter(({ operation }) => operation['x-access']?.includes('panel-member'))

    const answered = await Promise.all(ofPanel.map((one) => readEverything(chair, one)))

    expect(reads.length).toBeGreaterThan(40)
    expect(answered.map((replies) => replies.some((reply) => reply.startsWith('200')))).toEqual(ofPanel.map(() => true))
  })

  test.each(reads.map((one) => [one.path, one] as const))(
    'reads no name and no monitoring answer at %s',
    async (_path, one) => {
      for (const person of panel) {
        const replies = await readEverything(person, one)

        expect(replies.length).toBeGreaterThan(0)
        expect(replies.filter((reply) => reply.startsWith('5'))).toEqual([])
        expect(toldIn(replies.join('\n'))).toEqual([])
      }
    },
  )

  test('reads none in what they are answered when they score, compare, agree and close', () => {
    expect(worked.length).toBeGreaterThan(10)
    expect(toldIn(worked.join('\n'))).toEqual([])
    expect(worked.join('\n')).toContain('[covered]')
  })

  test('is written none in a mail, its attachments or a notification', async () => {
    const mails = (await Promise.all(panel.map((person) => mailsTo(api, person)))).flat()
    const { rows: told } = await api.owner.query('select * from notifications where person_id = any ($1)', [
      panel.map(({ id }) => id),
    ])

    expect(mails.length).toBeGreaterThan(0)
    expect(told.length).toBeGreaterThan(0)
    expect(toldIn(JSON.stringify([mails, told]))).toEqual([])
  })
})

test('whoever runs the programme is answered all of it, so that the words above are the right ones', async () => {
  const about = reads.filter(({ path }) => path.startsWith('/applications/') || path.includes('/scoring/'))

  const replies = (await Promise.all(about.map((one) => readEverything(coordinator, one)))).flat()

  expect(toldIn(replies.join('\n'))).toEqual(expect.arrayContaining(['Beatrix', 'Winterbourne', '01632 960777']))
})

const askedBy = async (person: TestPerson, question: string): Promise<number> => {
  const { rows } = await api.owner.query('select id from sign_ins where person_id = $1', [person.id])
  return inTransaction(api.database, { signInId: rows[0].id, today: '2026-11-23' }, async (tx) => {
    const answer = await tx.execute(sql.raw(question))
    return Number(answer.rows[0]?.n)
  })
}

const applicants = `person_id = any ('{${applications.map(({ personId }) => personId).join(',')}}')`

describe('with hand-written SQL, too, a panel member', () => {
  test.each([
    ['people who apply', `people where ${applicants.replace('person_id', 'id')}`],
    ['accounts of those', `accounts where ${applicants}`],
    ['application_details', 'application_details'],
    ['application_answers', 'application_answers'],
    ['application_steps', 'application_steps'],
    ['monitoring_answers', 'monitoring_answers'],
    ['letters', 'letters'],
    ['offers', 'offers'],
    ['checks', 'checks'],
    ['reference_requests', 'reference_requests'],
    ['application_notes', 'application_notes'],
  ])('finds nothing of: %s', async (_what, from) => {
    const there = await api.owner.query(`select count(*)::int as n from ${from}`)

    expect(there.rows[0].n).toBeGreaterThan(0)
    for (const person of panel) expect(await askedBy(person, `select count(*) as n from ${from}`)).toBe(0)
  })

  test('finds in no table and no view who applied, nor under which reference', async () => {
    const { rows: relations } = await api.owner.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')
          and has_table_privilege('elevate_app', oid, 'select') order by 1`,
    )
    const { rows: secret } = await api.owner.query<{ word: string }>(
      'select unnest(array[reference, person_id::text]) as word from applications where person_id is not null',
    )
    const words = [...telling, ...secret.map(({ word }) => word)].map((word) =>
      word.replaceAll("'", "''").toLowerCase(),
    )
    const holdsOne = `lower(t::text) like any (array[${words.map((word) => `'%${word}%'`).join(',')}])`

    const found: string[] = []
    for (const { name } of relations) {
      for (const person of panel) {
        const n = await askedBy(person, `select count(*) as n from ${name} t where ${holdsOne}`)
        if (n > 0) found.push(`${name}: ${n}`)
      }
    }

    expect(relations.length).toBeGreaterThan(130)
    expect(words.length).toBeGreaterThan(20)
    expect(found).toEqual([])
  })

  test('is told by no function which people are in use as applicants', async () => {
    const ids = `'{${applications.map(({ personId }) => personId).join(',')}}'::uuid[]`
    const asked = `select count(*) as n from app.in_use('people'::regclass, ${ids}, '{}'::text[])`

    for (const person of panel) expect(await askedBy(person, asked)).toBe(0)
  })

  test('reads blind answers and scores of their own, so that the questions above are no empty ones', async () => {
    expect(await askedBy(chair, 'select count(*) as n from blind_answers')).toBeGreaterThan(0)
    expect(await askedBy(chair, 'select count(*) as n from score_sheets')).toBeGreaterThan(0)
  })
})
