import { newId } from '@elevate/db/ids'
import { describe, expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import {
  aCoordinator,
  anAdministrator,
  anOrganisation,
  type SignedIn,
  signInAs,
  type TestOrganisation,
} from '../../../test/people.ts'

const api = await startApi()
const national = await anOrganisation(api, 'National programme')
const secretive = await anOrganisation(api, 'Eastvale')
const nationalCoordinator = await signInAs(api, await aCoordinator(api, national))

type Item = { part: string; name: string; outcome: string }

const insert = (table: string, row: Record<string, unknown>) => {
  const columns = Object.keys(row)
  return api.owner.query(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map((_name, at) => `$${at + 1}`).join(', ')})`,
    Object.values(row),
  )
}
const letter = (of: TestOrganisation, kind: string, { number = 1, body = 'Dear {{given name}}' } = {}) =>
  insert('letter_templates', { id: newId(), organisation_id: of.id, kind, number, subject: 'News', body })
const checklist = (of: TestOrganisation, number: number, label: string) =>
  insert('checklist_templates', {
    id: newId(),
    organisation_id: of.id,
    role: 'Patient Safety Partner',
    number,
    items: JSON.stringify([{ label, kind: 'other' }]),
  })
const role = async (of: TestOrganisation, number: number, description: string) => {
  const id = newId()
  const roleVersion = { id, organisation_id: of.id, role: 'Patient Safety Partner', number, description }
  await insert('role_versions', { ...roleVersion, time_asked: 'A day a month' })
  const criterion = { kind: 'essential', text: 'Listens', scored_at: 'both', position: 0 }
  await insert('role_criteria', { id: newId(), role_version_id: id, organisation_id: of.id, ...criterion })
}
const rate = (of: TestOrganisation, validFrom: string, dayPence: number) =>
  insert('payment_rates', {
    id: newId(),
    organisation_id: of.id,
    valid_from: validFrom,
    day_pence: dayPence,
    half_day_pence: dayPence / 2,
  })

await insert('recruitment_settings', {
  organisation_id: national.id,
  values: { sharesSetUp: true, scorersNeeded: 3, reserveMonths: 12 },
})
await letter(national, 'offer', { body: 'An old offer' })
await letter(national, 'offer', { number: 2, body: 'Welcome {{given name}}' })
await letter(national, 'reserve')
await checklist(national, 1, 'Meet the team')
await role(national, 1, 'Nationally described')
await rate(national, '2025-04-01', 15_000)
await rate(national, '2027-04-01', 16_000)

const aTrust = async () => {
  const trust = await anOrganisation(api)
  return { trust, coordinator: await signInAs(api, await aCoordinator(api, trust)) }
}
const post = (who: SignedIn, of: TestOrganisation, path = '', from = national) =>
  api.http
    .post(`/api/v1/organisations/${of.id}/set-up-copies${path}`)
    .set('authorization', who.authorization)
    .send({ sourceId: from.id })
const outcomes = (items: Item[], part: string) =>
  items.filter((item) => item.part === part).map(({ name, outcome }) => `${name} ${outcome}`)

describe('copying how another organisation has set up its recruitment', () => {
  test('only organisations that share theirs can be copied from', async () => {
    const { trust, coordinator } = await aTrust()

    const sources = await api.http.get('/api/v1/set-up-copies/sources').set('authorization', coordinator.authorization)
    const refused = await post(coordinator, trust, '', secretive)

    expect(sources.body.items).toEqual([
      {
        organisation: { id: national.id, name: 'National programme', shortName: 'National programme' },
        letters: 2,
        checklists: 1,
        roles: 1,
        rates: 2,
      },
    ])
    expect(refused.body.code).toBe('not-shared')
  })

  test('the preview says by name what is new, replaced and stays, and changes nothing', async () => {
    const { trust, coordinator } = await aTrust()
    await letter(trust, 'offer', { body: 'Our own offer' })
    await letter(trust, 'not-appointed')
    await checklist(trust, 1, 'Meet the team')
    await rate(trust, '2027-04-01', 14_000)

    const { body } = await post(coordinator, trust, '/preview')

    expect(outcomes(body.items, 'letters').toSorted()).toEqual(['not-appointed stays', 'offer replaced', 'reserve new'])
    expect(outcomes(body.items, 'checklists')).toEqual(['Patient Safety Partner same'])
    expect(outcomes(body.items, 'roles')).toEqual(['Patient Safety Partner new'])
    expect(outcomes(body.items, 'rates')).toEqual(['2026-11-23 new', '2027-04-01 stays'])
    expect(outcomes(body.items, 'settings')).toContain('scorersNeeded replaced')
    expect(body.items.map(({ name }: Item) => name)).not.toContain('sharesSetUp')
    const { rows } = await api.owner.query('select from letter_templates where organisation_id = $1', [trust.id])
    expect(rows).toHaveLength(2)
  })

  test('everything comes as a new version, what was there is kept, and a second time there is nothing to do', async () => {
    const { trust, coordinator } = await aTrust()
    await letter(trust, 'offer', { body: 'Our own offer' })
    await role(trust, 1, 'Described by ourselves')

    const copied = await post(coordinator, trust)
    const again = await post(coordinator, trust, '/preview')

    expect(copied.status).toBe(201)
    const { rows: letters } = await api.owner.query(
      'select kind, number, body from letter_templates where organisation_id = $1 order by kind, number',
      [trust.id],
    )
    expect(letters).toEqual([
      { kind: 'offer', number: 1, body: 'Our own offer' },
      { kind: 'offer', number: 2, body: 'Welcome {{given name}}' },
      { kind: 'reserve', number: 1, body: 'Dear {{given name}}' },
    ])
    const { rows: roles } = await api.owner.query(
      'select number, description from role_versions where organisation_id = $1 order by number',
      [trust.id],
    )
    expect(roles).toEqual([
      { number: 1, description: 'Described by ourselves' },
      { number: 2, description: 'Nationally described' },
    ])
    expect(again.body.items.filter(({ outcome }: Item) => outcome !== 'same')).toEqual([])
  })

  test('settings come over, but not whether they are shared', async () => {
    const { trust, coordinator } = await aTrust()
    await post(coordinator, trust)

    const { body } = await api.http
      .get(`/api/v1/organisations/${trust.id}/recruitment-settings`)
      .set('authorization', coordinator.authorization)

    expect(body.settings).toMatchObject({ scorersNeeded: 3, reserveMonths: 12, sharesSetUp: false })
  })

  test('two who copy at once make one new version of each', async () => {
    const { trust, coordinator } = await aTrust()

    const replies = await Promise.all([post(coordinator, trust), post(coordinator, trust)])

    expect(replies.map(({ status }) => status)).toEqual([201, 201])
    const { rows } = await api.owner.query(
      `select max(number)::int as last, count(*)::int as n from role_versions where organisation_id = $1`,
      [trust.id],
    )
    expect(rows[0]).toEqual({ last: 1, n: 1 })
  })

  test('an administrator may, the coordinator of another organisation may not', async () => {
    const { trust } = await aTrust()
    const administrator = await signInAs(api, await anAdministrator(api))

    expect((await post(administrator, trust)).status).toBe(201)
    expect((await post(nationalCoordinator, trust)).status).toBe(404)
    expect((await post(nationalCoordinator, national)).body.code).toBe('same-organisation')
  })

  test('it is written down what was copied and from where', async () => {
    const { trust, coordinator } = await aTrust()
    await post(coordinator, trust)

    const { rows } = await api.owner.query(
      `select details from audit_entries where action = 'set-up.copied' and organisation_id = $1`,
      [trust.id],
    )

    expect(rows[0].details.from).toBe(national.id)
    expect(rows[0].details.fields).toEqual(expect.arrayContaining(['scorersNeeded', 'offer', 'Patient Safety Partner']))
  })
})
