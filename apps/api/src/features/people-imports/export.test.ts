import { describe, expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import { importsOf, sharedFile, sheetOf } from '../../../test/imports.ts'
import { aCoordinator, anAdministrator, anOrganisation, aPartner, signInAs } from '../../../test/people.ts'

const api = await startApi()

const aDesk = async () => {
  const trust = await anOrganisation(api)
  const coordinator = await aCoordinator(api, trust)
  return { trust, coordinator, imports: importsOf(api, await signInAs(api, coordinator)) }
}

/** Everybody of the shared list, whatever their organisation is called there. */
const withPartners = async () => {
  const desk = await aDesk()
  const { imports, trust } = desk
  const uploaded = await imports.prepare(sharedFile('partners.csv'))
  const mine = uploaded.organisationQuestions.map(({ name }) => ({ name, organisationId: trust.id }))
  const answered = await imports.change(uploaded, { organisations: mine })
  await imports.apply(answered.body)
  return desk
}

const exportedText = async (imports: ReturnType<typeof importsOf>, query = ''): Promise<string> =>
  (await imports.exported(query)).body.toString()

describe('export, edit, import', () => {
  test.each(['csv', 'xlsx'])('as %s: unchanged, every row is the same', async (format) => {
    const { imports } = await withPartners()

    const file = await imports.exported(`format=${format}`)
    const uploaded = await imports.prepare(file.body, `partners.${format}`)

    expect(file.headers['content-disposition']).toBe(`attachment; filename="partners-2026-11-23.${format}"`)
    expect(uploaded.counts).toMatchObject({ same: 64, new: 0, changed: 0, conflict: 0, fault: 0 })
  })

  test('one telephone number edited is one change', async () => {
    const { imports } = await withPartners()
    const text = await exportedText(imports)

    const uploaded = await imports.prepare(Buffer.from(text.replace('07700 900019', '07700 911111')))

    expect(uploaded.counts).toMatchObject({ same: 63, changed: 1 })
    expect((await imports.rows(uploaded.id, 'changed'))[0]?.changes).toEqual([
      { field: 'phone', label: 'Phone', from: '07700 900019', to: '07700 911111' },
    ])
  })

  test('names that a spreadsheet would run as formulas are made harmless and come back as they were', async () => {
    const { imports } = await aDesk()
    const file = sheetOf(['First name', 'Surname', 'Interests'], ['=cmd()', '+Lewis', '@falls'])
    await imports.apply(await imports.prepare(file))

    const text = await exportedText(imports)
    const again = await imports.prepare(Buffer.from(text))

    expect(text).toContain("'=cmd(),'+Lewis")
    expect(again.counts).toMatchObject({ same: 1 })
  })
})

describe('what is exported', () => {
  test('is what the filters of the list find', async () => {
    const { imports } = await withPartners()
    const lines = async (query: string) => (await exportedText(imports, query)).trim().split('\r\n').length - 1

    expect(await lines('')).toBe(64)
    expect(await lines('search=ewa achebe')).toBe(1)
    expect(await lines('status=ended')).toBeLessThan(64)
    expect(await lines('interest=sepsis&status=active')).toBeGreaterThan(0)
    expect(await lines('role=Chair')).toBe(0)
  })

  test('leaves out people without an appointment, for whom an import would make one', async () => {
    const { imports, coordinator } = await withPartners()

    expect(await exportedText(imports)).not.toContain(coordinator.email)
  })

  test('empty, it is a template whose columns are all understood', async () => {
    const { imports } = await aDesk()

    const template = await imports.exported('format=xlsx&empty=true')
    const text = await exportedText(imports, 'empty=true')
    const filled = await imports.prepare(Buffer.from(`${text.trim()}\r\nNoor,Lewis\r\n`))

    expect(template.headers['content-disposition']).toBe('attachment; filename="partners-template.xlsx"')
    expect(filled.columns.every(({ field, confidence }) => field !== 'ignore' && confidence === 'certain')).toBe(true)
    expect(filled.counts).toMatchObject({ new: 1 })
  })

  test('is of one organisation, and never of another one', async () => {
    const { imports } = await withPartners()
    const other = await aDesk()

    const refused = await imports.exported(`organisationId=${other.trust.id}`)

    expect(refused.status).toBe(404)
  })

  test('is written down: who took how many', async () => {
    const { imports, coordinator } = await withPartners()

    await imports.exported('format=xlsx')

    const { rows } = await api.owner.query(
      `select details from audit_entries where actor_id = $1 and action = 'people.exported'`,
      [coordinator.id],
    )
    expect(rows).toEqual([{ details: { rows: 64, format: 'xlsx', withAccessNeeds: true } }])
  })

  test('tells what helps people only to their coordinators, and only where they share it', async () => {
    const { imports, trust } = await aDesk()
    const [open, secret] = [await aPartner(api, trust), await aPartner(api, trust)]
    await api.owner.query(
      `insert into access_needs (person_id, what_helps, shared_with) values ($1, 'hearing loop', 'coordinators'), ($2, 'quiet room', 'only-me')`,
      [open.id, secret.id],
    )
    const administrator = importsOf(api, await signInAs(api, await anAdministrator(api)))

    const forCoordinator = await exportedText(imports)
    const forAdministrator = await exportedText(administrator, `organisationId=${trust.id}`)

    expect(forCoordinator).toContain('hearing loop')
    expect(forCoordinator).not.toContain('quiet room')
    expect(forAdministrator).toContain(open.email)
    expect(forAdministrator).not.toMatch(/hearing loop|quiet room/)
  })

  test('takes as many questions for many people as for one', async () => {
    const many = await withPartners()
    const few = await aDesk()
    await aPartner(api, few.trust)
    const statements = async (imports: typeof few.imports) => {
      const before = api.database.asked.statements
      await imports.exported()
      return api.database.asked.statements - before
    }

    expect(await statements(many.imports)).toBe(await statements(few.imports))
  })
})
