import { inTransaction } from '@elevate/db/open'
import { describe, expect, test } from 'vitest'
import { startApi, type TestApi } from '../../../test/harness.ts'
import { importsOf, sharedFile, sheetOf } from '../../../test/imports.ts'
import { aCoordinator, anAdministrator, anOrganisation, aPartner, signInAs } from '../../../test/people.ts'
import { saveProgress } from './saving-queries.ts'

const api = await startApi()
const headers = ['First name', 'Surname', 'Email', 'Phone', 'Status', 'Access needs', 'Coffee', 'Mentor']

const aDesk = async () => {
  const trust = await anOrganisation(api)
  const imports = importsOf(api, await signInAs(api, await aCoordinator(api, trust)))
  return { trust, imports }
}

const manyRows = (count: number, phone = '07700 900000'): Buffer =>
  sheetOf(
    headers,
    ...Array.from({ length: count }, (_, i) => [
      `Person${i}`,
      `Number${i}`,
      `person.${i}@many.example`,
      phone,
      'Active',
      i % 3 ? '' : 'large print',
      i % 2 ? 'yes' : '',
      '',
    ]),
  )

const countIn = async (organisationId: string, table = 'organisation_people', where = "source = 'import'") => {
  const { rows } = await api.owner.query(
    `select count(*)::int as n from ${table} where organisation_id = $1 and ${where}`,
    [organisationId],
  )
  return rows[0].n
}

const statementsOf = async ({ database }: TestApi, work: () => Promise<unknown>): Promise<number> => {
  const before = database.asked.statements
  await work()
  return database.asked.statements - before
}

test('an administrator imports into every organisation at once, with no name to ask about', async () => {
  for (const name of ['Northmoor University Hospitals', 'Eastvale Community Health', 'National programme']) {
    await anOrganisation(api, name)
  }
  const imports = importsOf(api, await signInAs(api, await anAdministrator(api)))

  const uploaded = await imports.prepare(sharedFile('partners.csv'))
  const applied = await imports.apply(uploaded)

  expect(uploaded).toMatchObject({ isReady: true, organisationQuestions: [], counts: { new: 64 } })
  expect(applied.body.state).toBe('imported')
})

describe('however many ask at once', () => {
  test('one import pressed ten times brings its people once', async () => {
    const { imports, trust } = await aDesk()
    const uploaded = await imports.prepare(manyRows(40))

    const replies = await Promise.all(Array.from({ length: 10 }, () => imports.apply(uploaded)))
    const later = await imports.apply(uploaded)

    const statuses = new Set(replies.map(({ status, body }) => `${status} ${body.code ?? body.state}`))
    expect([...statuses].sort()).toEqual(['200 imported', '409 busy'])
    expect(later.body.state).toBe('imported')
    expect(await countIn(trust.id)).toBe(40)
  })

  test('two coordinators with the same list make nobody twice: the second sees a new preview first', async () => {
    const { imports, trust } = await aDesk()
    const colleague = importsOf(api, await signInAs(api, await aCoordinator(api, trust)))
    const [mine, theirs] = [await imports.prepare(manyRows(40)), await colleague.prepare(manyRows(40))]

    const replies = await Promise.all([imports.apply(mine), colleague.apply(theirs)])

    expect(replies.map(({ body }) => body.code ?? body.state).sort()).toEqual(['changed-since-preview', 'imported'])
    expect(await countIn(trust.id)).toBe(40)
    const refused = replies[0]?.status === 409 ? mine : theirs
    expect((await imports.get(refused.id)).body).toMatchObject({ state: 'preparing', counts: { new: 0, same: 40 } })
  })
})

describe('between preview and import', () => {
  test('a person who has changed meanwhile is not overwritten unseen', async () => {
    const { imports, trust } = await aDesk()
    const partner = await aPartner(api, trust, { givenName: 'Noor', familyName: 'Lewis' })
    const uploaded = await imports.prepare(
      sheetOf(headers, ['Noor', 'Lewis', partner.email, '07700 900001', '', '', '', '']),
    )
    await api.owner.query(`update people set phone = '07700 900999', version = version + 1 where id = $1`, [partner.id])

    const refused = await imports.apply(uploaded)
    const planned = await imports.get(uploaded.id)
    const applied = await imports.apply(planned.body)

    expect(refused.body).toMatchObject({ status: 409, code: 'changed-since-preview' })
    expect(planned.body.version).toBe(uploaded.version + 1)
    expect((await imports.rows(uploaded.id))[0]?.changes).toMatchObject([{ from: '07700 900999', to: '07700 900001' }])
    expect(applied.body.state).toBe('imported')
  })

  test('an import is refused while a question is open, and with the version of yesterday', async () => {
    const { imports } = await aDesk()
    const bad = await imports.prepare(sheetOf(headers, ['Noor', 'Lewis', 'noor at', '', '', '', '', '']))

    const notReady = await imports.apply(bad)
    const answered = await imports.change(bad, { leaveOutFaults: true })
    const stale = await imports.apply(bad)

    expect(notReady.body).toMatchObject({ status: 409, code: 'import-not-ready' })
    expect(answered.body).toMatchObject({ counts: { fault: 0, 'left-out': 1 } })
    expect(stale.status).toBe(412)
  })

  test('what is in the middle of being saved shows how far it is; what a dead process left does not', async () => {
    const { imports } = await aDesk()
    const uploaded = await imports.prepare(manyRows(3))
    const moved = (movedAt: Date) =>
      inTransaction(api.database, 'system', (tx) =>
        saveProgress(tx, { importId: uploaded.id, done: 1_500, total: 5_000, movedAt }),
      )

    await moved(api.clock.now)
    const during = await imports.get(uploaded.id)
    await moved(new Date(api.clock.now.getTime() - 60_000))
    const after = await imports.get(uploaded.id)

    expect(during.body).toMatchObject({
      state: 'importing',
      progress: { done: 1_500, total: 5_000 },
      can: { apply: false },
    })
    expect(after.body).toMatchObject({ state: 'preparing', progress: null, can: { apply: true } })
  })

  test('an import that dies half-way leaves nothing behind and can be applied again', async () => {
    const { imports, trust } = await aDesk()
    const uploaded = await imports.prepare(manyRows(1_200))
    await api.owner.query(`create or replace function break_down() returns trigger language plpgsql security definer as
      $$ begin if new.given_name = 'Person1100' then perform pg_terminate_backend(pg_backend_pid()); end if; return new; end $$`)
    await api.owner.query('create trigger broken before insert on people for each row execute function break_down()')

    const died = await imports.apply(uploaded)
    await api.owner.query('drop trigger broken on people')
    const left = await countIn(trust.id)
    const applied = await imports.apply(uploaded)

    expect(died.status).toBe(503)
    expect(left).toBe(0)
    expect(applied.body.state).toBe('imported')
    expect(await countIn(trust.id)).toBe(1_200)
  })
})

describe('5,000 rows', () => {
  test('are imported whole, and a changed list afterwards changes just what differs', async () => {
    const { imports, trust } = await aDesk()
    const uploaded = await imports.prepare(manyRows(5_000))
    const applied = await imports.apply(uploaded)
    const again = await imports.prepare(manyRows(5_000, '07700 900001'))
    const changed = await imports.apply(again)

    expect(applied.body).toMatchObject({ state: 'imported', counts: { new: 5_000 } })
    expect(await countIn(trust.id)).toBe(5_000)
    expect(await countIn(trust.id, 'appointments', "status = 'active'")).toBe(5_000)
    expect(await countIn(trust.id, 'coffee_members', 'takes_part')).toBe(2_500)
    expect(again.counts).toMatchObject({ changed: 5_000, new: 0 })
    expect(changed.body.state).toBe('imported')
  }, 120_000)

  test('take as many statements for each part as the part before, whatever its rows hold', async () => {
    const { imports } = await aDesk()
    const [small, large] = [await imports.prepare(manyRows(10)), (await aDesk()).imports]
    const prepared = await large.prepare(manyRows(1_500))

    const forOnePart = await statementsOf(api, () => imports.apply(small))
    const forThreeParts = await statementsOf(api, () => large.apply(prepared))

    const perPart = (forThreeParts - forOnePart) / 2
    expect(Number.isInteger(perPart)).toBe(true)
    expect(perPart).toBeLessThan(20)
  }, 60_000)
})

describe('what a sheet may not decide', () => {
  const person = (email: string, needs: string, coffee: string) => ['Noor', 'Lewis', email, '', '', needs, coffee, '']

  test('what helps a person stays as they wrote it, shared or not, and the file says so in the same words', async () => {
    const { imports, trust } = await aDesk()
    const [shared, secret] = [
      await aPartner(api, trust, { givenName: 'Noor', familyName: 'Lewis' }),
      await aPartner(api, trust, { givenName: 'Noor', familyName: 'Lewis' }),
    ]
    await api.owner.query(
      `insert into access_needs (person_id, what_helps, shared_with) values ($1, 'hearing loop', 'coordinators'), ($2, 'quiet room', 'only-me')`,
      [shared.id, secret.id],
    )
    const file = sheetOf(headers, person(shared.email, 'large print', ''), person(secret.email, 'large print', ''))

    const uploaded = await imports.prepare(file)
    await imports.apply(uploaded)

    const rows = await imports.rows(uploaded.id)
    expect(uploaded.counts).toMatchObject({ same: 2 })
    expect(rows[0]?.remarks).toEqual(rows[1]?.remarks)
    expect(JSON.stringify(rows)).not.toMatch(/hearing loop|quiet room/)
    const { rows: needs } = await api.owner.query(
      'select what_helps from access_needs where person_id = any ($1) order by 1',
      [[shared.id, secret.id]],
    )
    expect(needs.map(({ what_helps }) => what_helps)).toEqual(['hearing loop', 'quiet room'])
  })

  test('who has left the coffee roulette is not opted in again; a yes opts in whoever was never asked', async () => {
    const { imports, trust } = await aDesk()
    const [out, asked] = [
      await aPartner(api, trust, { givenName: 'Noor', familyName: 'Lewis' }),
      await aPartner(api, trust, { givenName: 'Noor', familyName: 'Lewis' }),
    ]
    await api.owner.query(
      `insert into coffee_members (organisation_id, person_id, takes_part, shared_contact) values ($1, $2, false, 'email')`,
      [trust.id, out.id],
    )

    const uploaded = await imports.prepare(
      sheetOf(headers, person(out.email, '', 'yes'), person(asked.email, '', 'yes')),
    )
    await imports.apply(uploaded)

    const { rows } = await api.owner.query(
      'select person_id, takes_part, shared_contact from coffee_members where organisation_id = $1',
      [trust.id],
    )
    expect(uploaded.counts).toMatchObject({ same: 1, changed: 1 })
    expect(rows).toContainEqual({ person_id: out.id, takes_part: false, shared_contact: 'email' })
    expect(rows).toContainEqual({ person_id: asked.id, takes_part: true, shared_contact: 'email' })
  })

  test('somebody who has left begins a leaver checklist, and a sheet does not bring them back', async () => {
    const { imports, trust } = await aDesk()
    const partner = await aPartner(api, trust, { givenName: 'Noor', familyName: 'Lewis' })
    const saying = (status: string) => sheetOf(headers, ['Noor', 'Lewis', partner.email, '', status, '', '', ''])

    await imports.apply(await imports.prepare(saying('Left')))
    const back = await imports.prepare(saying('Active'))

    expect(await countIn(trust.id, 'leaver_items', "state = 'to-do'")).toBe(9)
    expect(await countIn(trust.id, 'appointments', "status = 'ended' and ended_on = '2026-11-23'")).toBe(1)
    expect(back.counts).toMatchObject({ same: 1, changed: 0 })
    expect((await imports.rows(back.id))[0]?.remarks[0]).toContain('has ended')
  })
})
