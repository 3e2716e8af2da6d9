import { connect } from '@elevate/db/connect'
import { sql } from '@elevate/db/drizzle'
import { inTransaction } from '@elevate/db/open'
import type pg from 'pg'
import { describe, expect, test } from 'vitest'
import { startApi } from '../harness.ts'
import { aCoordinator, anOrganisation, aPartner, signInAs } from '../people.ts'
import { aCampaign, anApplication } from '../recruitment.ts'

const api = await startApi()
const northmoor = await anOrganisation(api, 'Northmoor')
const eastvale = await anOrganisation(api, 'Eastvale')
const runs = await aCoordinator(api, northmoor)
const away = await aPartner(api, eastvale)
await signInAs(api, runs)
await signInAs(api, away)

/** Tables of the application; those of the job library hold no personal data and have no walls. */
const { rows: tables } = await api.owner.query<{ name: string; walled: boolean; policies: number; owner: string }>(
  `select c.relname as name, c.relrowsecurity as walled, pg_get_userbyid(c.relowner) as owner,
          (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polpermissive) as policies
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`,
)

const signInOf = async (personId: string): Promise<string> =>
  (await api.owner.query('select id from sign_ins where person_id = $1', [personId])).rows[0].id

/** Asks any SQL as the application, in a transaction that was opened for this person. */
const askedBy = async (personId: string, question: string): Promise<Record<string, unknown>[]> => {
  const signInId = await signInOf(personId)
  return inTransaction(api.database, { signInId, today: '2026-11-23' }, async (tx) => {
    const { rows } = await tx.execute(sql.raw(question))
    return rows
  })
}

describe('every table', () => {
  test('there are tables to look at', () => {
    expect(tables.length).toBeGreaterThan(15)
  })

  test.each(tables.map((table) => [table.name, table] as const))('%s stands behind a wall', (_name, table) => {
    expect(table).toMatchObject({ walled: true, policies: 1 })
    expect(table.owner).not.toBe('elevate_app')
  })
})

test('the application owns nothing and cannot by-pass the walls', async () => {
  const { rows } = await api.owner.query(
    `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin,
            (select count(*)::int from pg_class where relowner = r.oid) as owned
       from pg_roles r where rolname = 'elevate_app'`,
  )

  expect(rows).toEqual([
    { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolcanlogin: false, owned: 0 },
  ])
})

describe('with hand-written SQL, too, an organisation', () => {
  const counted = async (question: string) => (await askedBy(runs.id, `select count(*)::int as n ${question}`))[0]?.n

  test.each([
    ['people', `from people where id = '${away.id}'`],
    ['who knows whom', `from organisation_people where organisation_id = '${eastvale.id}'`],
    ['appointments', `from appointments where organisation_id = '${eastvale.id}'`],
    ['accounts', `from accounts where person_id = '${away.id}'`],
    ['grants', `from grants where organisation_id = '${eastvale.id}'`],
    ['sign-ins', `from sign_ins where person_id <> '${runs.id}'`],
    ['refresh tokens', 'from refresh_tokens'],
    ['links', 'from links'],
    ['the organisation itself', `from organisations where id = '${eastvale.id}'`],
    [
      'a search',
      `from app.page_of_people('${eastvale.id}', '%a%', null, null, null, '2026-11-23', 'name', null, null, 10)`,
    ],
    [
      'a search as the release before asks it',
      `from app.find_people('${eastvale.id}', '%a%', null, null, null, '2026-11-23', 'name', null, null, 10)`,
    ],
  ])('does not see another one’s: %s', async (_what, question) => {
    expect(await counted(question)).toBe(0)
  })

  test('sees its own, so that the questions above are no empty ones', async () => {
    expect(await counted(`from people where id = '${runs.id}'`)).toBe(1)
    expect(await counted(`from organisation_people where organisation_id = '${northmoor.id}'`)).toBe(1)
    expect(
      await counted(
        `from app.page_of_people('${northmoor.id}', '%a%', null, null, null, '2026-11-23', 'name', null, null, 10)`,
      ),
    ).toBe(1)
  })

  test.each([
    ['change', `update people set given_name = 'Taken' where id = '${away.id}' returning id`],
    ['end', `update appointments set status = 'active' where organisation_id = '${eastvale.id}' returning id`],
    ['remove', `delete from organisation_people where organisation_id = '${eastvale.id}' returning person_id`],
  ])('cannot %s another one’s', async (_verb, statement) => {
    expect(await askedBy(runs.id, statement)).toEqual([])
  })

  test('cannot write rows into another one', async () => {
    const writing = askedBy(
      runs.id,
      `insert into appointments (id, organisation_id, person_id, status) values (gen_random_uuid(), '${eastvale.id}', '${away.id}', 'active')`,
    )

    await expect(writing).rejects.toMatchObject({ cause: { code: '42501' } })
  })

  test('cannot change the audit trail', async () => {
    const changing = askedBy(runs.id, `update audit_entries set action = 'nothing'`)

    await expect(changing).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})

/** A function that tells all that it is asked about, and is asked first because it costs nothing. */
const toldBy = async (personId: string, view: string, column: string): Promise<string[]> => {
  const heard: string[] = []
  const listen = (client: pg.PoolClient) =>
    client.on('notice', ({ message = '' }) => void (message.startsWith('heard ') && heard.push(message.slice(6))))
  const listening = connect({ url: api.databaseUrl, size: 1 })
  listening.pool.on('connect', listen)
  await inTransaction(listening, { signInId: await signInOf(personId), today: '2026-11-23' }, async (tx) => {
    await tx.execute(
      sql.raw(`create function pg_temp.tells(word text) returns boolean language plpgsql cost 0.0001
               as $$ begin raise notice 'heard %', word; return true; end $$`),
    )
    await tx.execute(sql.raw(`select from ${view} where pg_temp.tells(${column})`))
  })
  await listening.close()
  return heard
}

describe('what a query asks of a view, it asks about nobody behind the wall:', async () => {
  for (let n = 0; n < 5; n += 1) await aPartner(api, eastvale)
  await anApplication(api, await aCampaign(api, eastvale), { state: 'submitted' })

  test.each([
    ['people_in_organisations', 'email', 1],
    ['people_in_organisations', 'name', 1],
    ['people_in_organisations', 'sort_name', 1],
    ['people_in_organisations', 'account', 1],
    ['colleagues', 'family_name', 1],
    ['candidates', 'state::text', 0],
  ])('%s, by %s', async (view, column, mine) => {
    expect(await toldBy(runs.id, view, column)).toHaveLength(mine)
  })
})

test('outside a transaction that was opened for somebody there is nothing to see', async () => {
  const { rows } = await api.database.pool.query('select count(*)::int as n from people')

  expect(rows).toEqual([{ n: 0 }])
})

test('why somebody needs what helps them is seen by nobody else, not even the system', async () => {
  await api.owner.query(`insert into access_backgrounds (person_id, words) values ($1, 'private')`, [runs.id])
  const read = async (opening: Parameters<typeof inTransaction>[1]) =>
    inTransaction(
      api.database,
      opening,
      async (tx) => (await tx.execute(sql`select words from access_backgrounds`)).rows,
    )

  const byOwner = await read({ signInId: await signInOf(runs.id), today: '2026-11-23' })
  const bySystem = await read('system')

  expect(byOwner).toEqual([{ words: 'private' }])
  expect(bySystem).toEqual([])
})
