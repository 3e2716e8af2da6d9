import { newId } from '@elevate/db/ids'
import { describe, expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import { importsOf, sheetOf } from '../../../test/imports.ts'
import { aCoordinator, anOrganisation, aPartner, signInAs } from '../../../test/people.ts'

const api = await startApi()
const headers = ['First name', 'Surname', 'Email', 'Phone', 'Status', 'Access needs', 'Coffee', 'Mentor', 'Started']

/** A partner whom a list changes in every way, and two people whom it adds. */
const anAppliedImport = async () => {
  const trust = await anOrganisation(api)
  const imports = importsOf(api, await signInAs(api, await aCoordinator(api, trust)))
  const partner = await aPartner(api, trust, { givenName: 'Noor', familyName: 'Lewis' })
  const before = await everythingIn(trust.id)
  const file = sheetOf(
    headers,
    ['Noor', 'Lewis', partner.email, '07700 900000', 'Left', 'large print', 'yes', 'yes', '01/02/2026'],
    ['Ewa', 'Ng', `ewa.${partner.id}@example.org`, '', '', 'hearing loop', 'yes', '', '13/02/2026'],
    ['Grace', 'Ng', '', '07700 900002', 'On a break', '', '', '', ''],
  )
  const uploaded = await imports.prepare(file)
  const { body: applied } = await imports.apply(uploaded)
  return { trust, imports, partner, before, file, applied }
}

/** All that lists and pages show of the people of an organisation, without versions. */
const everythingIn = async (organisationId: string) => {
  const { rows } = await api.owner.query(
    `select p.id, p.given_name, p.family_name, p.email, p.phone, p.offers_mentoring, nullif(n.what_helps, '') as what_helps,
            a.id as appointment, a.status, a.starts_on, a.ended_on, m.takes_part, k.status as listed_as,
            (select count(*)::int from leaver_items l where l.appointment_id = a.id) as leaver_items
       from organisation_people k join people p on p.id = k.person_id
       left join appointments a on a.person_id = p.id and a.organisation_id = k.organisation_id
       left join access_needs n on n.person_id = p.id
       left join coffee_members m on m.person_id = p.id and m.organisation_id = k.organisation_id
      where k.organisation_id = $1 order by p.id, a.id`,
    [organisationId],
  )
  return rows
}

const newPersonOf = async (organisationId: string, givenName = 'Ewa'): Promise<string> => {
  const { rows } = await api.owner.query(
    'select p.id from people p join organisation_people k on k.person_id = p.id where k.organisation_id = $1 and p.given_name = $2',
    [organisationId, givenName],
  )
  return rows[0].id
}

describe('an import that nobody has touched', () => {
  test('is taken back whole: earlier values return, new people are gone, and the trail says so', async () => {
    const { imports, trust, before, applied } = await anAppliedImport()
    const during = await everythingIn(trust.id)

    const undone = await imports.undo(applied)

    expect(during).not.toEqual(before)
    expect(undone.body).toMatchObject({ state: 'undone', can: { undo: false } })
    expect(await everythingIn(trust.id)).toEqual(before)
    const { rows } = await api.owner.query('select action from audit_entries where subject_id = $1 order by id', [
      applied.id,
    ])
    expect(rows.map(({ action }) => action)).toEqual(['people-import.applied', 'people-import.undone'])
  })

  test('pressed by two at once is undone once', async () => {
    const { imports, trust, before, applied } = await anAppliedImport()

    const replies = await Promise.all([imports.undo(applied), imports.undo(applied), imports.undo(applied)])

    expect(
      replies.every(({ status, body }) => body.state === 'undone' || (status === 409 && body.code === 'busy')),
    ).toBe(true)
    expect(replies.some(({ status }) => status === 200)).toBe(true)
    expect(await everythingIn(trust.id)).toEqual(before)
  })

  test('can be imported again afterwards', async () => {
    const { imports, applied, file } = await anAppliedImport()
    await imports.undo(applied)

    const again = await imports.apply(await imports.prepare(file))

    expect(again.body).toMatchObject({ state: 'imported', counts: { new: 2, changed: 1 } })
  })
})

describe('it stays, and names who is in the way, once', () => {
  const places: [string, (ids: { partner: string; ewa: string; trust: string }) => [string, unknown[]], string][] = [
    [
      'a person whom it changed was edited',
      ({ partner }) => ["update people set phone = '1', version = version + 1 where id = $1", [partner]],
      'Noor Lewis',
    ],
    [
      'an appointment that it brought was edited',
      ({ ewa }) => ['update appointments set term_months = 12, version = version + 1 where person_id = $1', [ewa]],
      'Ewa Ng',
    ],
    [
      'somebody whom it brought was invited to sign in',
      ({ ewa }) => [`insert into accounts (person_id, email) values ($1, $2)`, [ewa, `${ewa}@example.org`]],
      'Ewa Ng',
    ],
    [
      'somebody whom it brought got a role',
      ({ ewa, trust }) => [
        `insert into grants (id, person_id, kind, organisation_id, valid_from) values ($3, $1, 'mentor', $2, '2026-11-01')`,
        [ewa, trust, newId()],
      ],
      'Ewa Ng',
    ],
    [
      'somebody whom it brought got another appointment',
      ({ ewa, trust }) => [
        `insert into appointments (id, organisation_id, person_id, status, role) values ($3, $2, $1, 'active', 'Chair')`,
        [ewa, trust, newId()],
      ],
      'Ewa Ng',
    ],
    [
      'somebody has left the coffee roulette',
      ({ ewa }) => ['update coffee_members set takes_part = false, version = version + 1 where person_id = $1', [ewa]],
      'Ewa Ng',
    ],
    [
      'a line of a leaver checklist was ticked',
      ({ partner }) => [
        `update leaver_items set state = 'done', settled_at = now(), version = 2
          where appointment_id = (select id from appointments where person_id = $1)`,
        [partner],
      ],
      'Noor Lewis',
    ],
  ]

  test.each(places)('%s', async (_what, change, name) => {
    const { imports, trust, partner, applied } = await anAppliedImport()
    const ids = { partner: partner.id, ewa: await newPersonOf(trust.id), trust: trust.id }
    await api.owner.query(...change(ids))
    const before = await everythingIn(trust.id)

    const refused = await imports.undo(applied)

    expect(refused.body).toMatchObject({ status: 409, code: 'edited-since', count: 1, people: [{ name }] })
    expect(await everythingIn(trust.id)).toEqual(before)
  })
})

test('after thirty days the file, its rows and the samples are gone, and an import can no longer be undone', async () => {
  const { imports, applied } = await anAppliedImport()
  const open = await imports.prepare(sheetOf(headers, ['Olu', 'Ode', '', '', '', '', '', '', '']))
  const { keepHouse } = await import('../housekeeping/service.ts')
  api.clock.now = new Date('2026-12-24T10:00:00Z')
  // They have signed in again meanwhile: a sign-in does not last that long.
  await api.owner.query("update sign_ins set expires_at = '2027-01-20'")

  await keepHouse(api.deps)
  const refused = await imports.undo((await imports.get(applied.id)).body)

  api.clock.now = new Date('2026-11-23T10:00:00Z')
  expect(refused.body).toMatchObject({ status: 409, code: 'too-late-to-undo' })
  expect((await imports.get(open.id)).status).toBe(404)
  expect((await imports.get(applied.id)).body).toMatchObject({ columns: [], counts: { new: 2 }, can: { undo: false } })
  const { rows } = await api.owner.query(
    'select (select count(*)::int from people_import_files) as files, (select count(*)::int from people_import_rows) as rows',
  )
  expect(rows).toEqual([{ files: 0, rows: 0 }])
})

test('an import in preparation is deleted with its file; one that was carried out is not', async () => {
  const { imports, applied } = await anAppliedImport()
  const open = await imports.prepare(sheetOf(headers, ['Olu', 'Ode', '', '', '', '', '', '', '']))

  const deleted = await imports.discard(open)
  const kept = await imports.discard(applied)

  expect(deleted.status).toBe(204)
  expect((await imports.get(open.id)).status).toBe(404)
  expect(kept.body).toMatchObject({ status: 409, code: 'not-preparing' })
})
