import { describe, expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import { importsOf, sharedFile, sheetOf } from '../../../test/imports.ts'
import { aCoordinator, anOrganisation, aPartner, signInAs } from '../../../test/people.ts'

const api = await startApi()
const headers = ['First name', 'Surname', 'Email', 'Phone', 'Trust', 'Started', 'Status', 'Access needs', 'Coffee']
const noor = ['Noor', 'Lewis', 'noor@example.org', '07700 900000', '', '27/11/2025', 'Active', '', '']

const aDesk = async (name = 'Northmoor University Hospitals NHS Trust') => {
  const trust = await anOrganisation(api, name)
  const coordinator = await aCoordinator(api, trust)
  return { trust, coordinator, imports: importsOf(api, await signInAs(api, coordinator)) }
}

const namesIn = async (organisationId: string): Promise<string[]> => {
  const { rows } = await api.owner.query(
    `select concat_ws(' ', given_name, family_name) as name from people p join organisation_people k on k.person_id = p.id
      where k.organisation_id = $1 and k.source = 'import' order by 1`,
    [organisationId],
  )
  return rows.map(({ name }) => name)
}

const auditOf = async (coordinatorId: string): Promise<{ action: string; details: object }[]> => {
  const { rows } = await api.owner.query(
    `select action, details from audit_entries where actor_id = $1 and action not like 'sign-in%' order by id`,
    [coordinatorId],
  )
  return rows
}

describe.each([
  ['partners.csv', 36, 28],
  ['partners.xlsx', 36, 28],
  ['partners-messy.csv', 36, 30],
])('%s, by the coordinator of one of its organisations', (name, mine, others) => {
  test('brings the people of that one once the other names are left out, and nothing the second time', async () => {
    const { imports, trust } = await aDesk()
    const uploaded = await imports.prepare(sharedFile(name))
    const eastvale = uploaded.organisationQuestions.find((question) => question.name.startsWith('Eastvale'))
    const national = uploaded.organisationQuestions.find((question) => question.name.startsWith('National'))
    const leaveOut = [eastvale, national].map((question) => ({ name: question?.name ?? '', organisationId: null }))

    const answered = await imports.change(uploaded, { organisations: leaveOut })
    const applied = await imports.apply(answered.body)
    const again = await imports.prepare(sharedFile(name))
    const stillAsked = await imports.change(again, { organisations: leaveOut })
    const auditBefore = await api.owner.query('select count(*) from audit_entries')
    const appliedAgain = await imports.apply(stillAsked.body)
    const auditAfter = await api.owner.query('select count(*) from audit_entries')

    expect(uploaded).toMatchObject({ state: 'preparing', isReady: false })
    expect(answered.body).toMatchObject({ isReady: true, organisationQuestions: [] })
    expect(answered.body.counts).toMatchObject({ new: mine, 'left-out': others, fault: 0 })
    expect(applied.body).toMatchObject({ state: 'imported', counts: { new: mine } })
    expect(await namesIn(trust.id)).toHaveLength(mine)
    expect(stillAsked.body.counts).toMatchObject({ new: 0, changed: 0, conflict: 0, fault: 0 })
    expect(appliedAgain.body.state).toBe('imported')
    expect(auditAfter.rows).toEqual(auditBefore.rows)
  })
})

describe('a first look', () => {
  test('saves nothing but the upload, and tells of columns, samples and lines that are no people', async () => {
    const { imports, trust } = await aDesk()

    const uploaded = await imports.prepare(sharedFile('partners-messy.csv'), '../secret\\My "partners"\r\n.csv')

    expect(await namesIn(trust.id)).toEqual([])
    expect(uploaded).toMatchObject({ fileName: 'My "partners".csv', rowCount: 67, setAsideCount: 3 })
    expect(uploaded.columns[0]).toMatchObject({
      header: 'First name',
      field: 'givenName',
      samples: ['Noor', 'Wojciech', 'Kwame'],
    })
    expect(uploaded.marks).toMatchObject([{ header: 'Coffee?', rowCount: 15, means: 'yes' }])
  })

  test('shows each row with its fields, by what becomes of it', async () => {
    const { imports, trust } = await aDesk()
    await aPartner(api, trust, { givenName: 'Noor', familyName: 'Lewis', email: 'noor@example.org' })
    const file = sheetOf(headers, noor, ['Grace', 'Ng', 'grace at example', '', '', '', '', '', ''])

    const { id } = await imports.prepare(file)

    expect(await imports.rows(id, 'changed')).toMatchObject([
      {
        name: 'Noor Lewis',
        changes: [
          { label: 'Phone', from: null, to: '07700 900000' },
          { label: 'Start date', from: '2026-01-05', to: '2025-11-27' },
        ],
      },
    ])
    expect(await imports.rows(id, 'fault')).toMatchObject([
      { line: 3, faults: [{ label: 'Email', typed: 'grace at example', rule: 'email-unreadable' }] },
    ])
  })

  test('pages through rows by line', async () => {
    const { imports } = await aDesk()
    const { id } = await imports.prepare(sharedFile('partners.csv'))

    const first = await imports.get(id, '/rows?limit=40')
    const second = await imports.get(id, `/rows?limit=40&cursor=${first.body.nextCursor}`)

    expect([first.body.items.length, second.body.items.length, second.body.nextCursor]).toEqual([40, 24, null])
    expect(second.body.items[0].line).toBe(first.body.items[39].line + 1)
  })
})

describe('without a dry run', () => {
  test('a file that is ready is imported at once', async () => {
    const { imports, trust } = await aDesk()

    const reply = await imports.upload(sheetOf(headers, noor), { dryRun: false })

    expect(reply.status).toBe(201)
    expect(reply.body).toMatchObject({ state: 'imported', counts: { new: 1 } })
    expect(await namesIn(trust.id)).toEqual(['Noor Lewis'])
  })

  test('half wrong: nothing is imported, and every bad row is named with field, value and rule', async () => {
    const { imports, trust } = await aDesk()
    const file = sheetOf(
      headers,
      noor,
      ['Grace', 'Ng', 'grace at', '12', '', '', '', '', ''],
      ['', '', '', '', '', '', 'maybe', '', ''],
    )

    const reply = await imports.upload(file, { dryRun: false })

    expect(reply.status).toBe(409)
    expect(reply.body).toMatchObject({
      code: 'import-not-ready',
      rows: [
        {
          line: 3,
          faults: [
            { field: 'email', value: 'grace at', rule: 'email-unreadable' },
            { field: 'phone', value: '12', rule: 'phone-unreadable' },
          ],
        },
      ],
    })
    expect(await namesIn(trust.id)).toEqual([])
  })

  test('the same request twice has one effect and one answer; the same key with another file is refused', async () => {
    const { imports, trust } = await aDesk()
    const file = sheetOf(headers, noor)

    const first = await imports.upload(file, { dryRun: false, key: 'first-import' })
    const second = await imports.upload(file, { dryRun: false, key: 'first-import' })
    const other = await imports.upload(sheetOf(headers, ['Ewa', ...noor.slice(1)]), {
      dryRun: false,
      key: 'first-import',
    })

    expect(second.body).toEqual(first.body)
    expect(other.body).toMatchObject({ status: 422, code: 'idempotency-key-reused' })
    expect(await namesIn(trust.id)).toEqual(['Noor Lewis'])
  })
})

describe('an import belongs to who can import into all of its organisations', () => {
  test('a colleague sees it; the coordinator of another trust cannot learn that it exists', async () => {
    const { imports, trust } = await aDesk()
    const colleague = importsOf(api, await signInAs(api, await aCoordinator(api, trust)))
    const stranger = (await aDesk('Westvale')).imports
    const uploaded = await imports.prepare(sheetOf(headers, noor))

    const asked = [
      await stranger.get(uploaded.id),
      await stranger.get(uploaded.id, '/rows'),
      await stranger.change(uploaded, {}),
      await stranger.apply(uploaded),
      await stranger.undo(uploaded),
      await stranger.discard(uploaded),
    ]

    expect(asked.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404])
    expect((await colleague.get(uploaded.id)).body.fileName).toBe('partners.csv')
  })

  test('an organisation that is not mine cannot be answered with, even by its id', async () => {
    const { imports } = await aDesk()
    const other = await anOrganisation(api, 'Elsewhere')
    const uploaded = await imports.prepare(sheetOf(headers, [...noor.slice(0, 4), 'Elsewhere', ...noor.slice(5)]))

    const reply = await imports.change(uploaded, { organisations: [{ name: 'Elsewhere', organisationId: other.id }] })

    expect(uploaded.organisationQuestions).toMatchObject([{ name: 'Elsewhere', candidates: [] }])
    expect(reply.body.fields).toEqual({ '/organisations/0/organisationId': 'unknown' })
  })

  test('somebody whom only another organisation knows is never matched', async () => {
    const { imports } = await aDesk()
    await aPartner(api, await anOrganisation(api), {
      givenName: 'Ada',
      familyName: 'Lewis',
      email: 'ada@example.org',
    })
    const ada = ['Ada', 'Lewis', 'ada@example.org', ...noor.slice(3)]

    expect((await imports.prepare(sheetOf(headers, ada))).counts).toMatchObject({ new: 1, changed: 0, conflict: 0 })
  })
})

test('what an import did is written down once, and once for each person whom it changed, by names of fields', async () => {
  const { imports, trust, coordinator } = await aDesk()
  const partner = await aPartner(api, trust, { givenName: 'Noor', familyName: 'Lewis', email: 'noor2@example.org' })
  const uploaded = await imports.prepare(
    sheetOf(
      headers,
      ['Noor', 'Lewis', 'noor2@example.org', ...noor.slice(3)],
      ['Ewa', 'Ng', 'ewa@example.org', '', '', '', '', '', ''],
    ),
  )

  await imports.apply(uploaded)

  const { rows } = await api.owner.query('select subject_id from audit_entries where subject_id = $1', [partner.id])
  expect(rows).toHaveLength(1)
  expect(await auditOf(coordinator.id)).toMatchObject([
    { action: 'person.changed', details: { fields: ['phone', 'startDate'] } },
    { action: 'people-import.applied', details: { counts: { new: 1, changed: 1 } } },
  ])
  expect(JSON.stringify(await auditOf(coordinator.id))).not.toContain('07700')
})
