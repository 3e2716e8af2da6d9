import { expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import {
  aCoordinator,
  anAdministrator,
  anOrganisation,
  aPartner,
  aPerson,
  password,
  type SignedIn,
  signInAs,
  type TestOrganisation,
  type TestPerson,
} from '../../../test/people.ts'
import { requireOf, withAuthenticator } from '../../../test/second-factor.ts'
import { tellNewcomers } from './public.ts'

const api = await startApi()
const day = '2026-11-30'
const dayOf = (instant: string) => {
  api.clock.now = new Date(instant)
}
const before = () => dayOf('2026-11-29T12:00:00Z')
const onTheDay = () => dayOf('2026-11-30T12:00:00Z')

const pathOf = ({ id }: TestOrganisation) => `/api/v1/organisations/${id}/sign-in-rules`
const read = (who: SignedIn, of: TestOrganisation) => api.http.get(pathOf(of)).set('authorization', who.authorization)
const set = (who: SignedIn, of: TestOrganisation, { from, version }: { from: string | null; version: number }) =>
  api.http
    .put(pathOf(of))
    .set('authorization', who.authorization)
    .set('if-match', `"${version}"`)
    .send({ secondFactorFrom: from })

const required = async (of: TestOrganisation, from = day): Promise<void> => {
  await api.owner.query(
    `insert into organisation_sign_in_rules (organisation_id, second_factor_from) values ($1, $2)`,
    [of.id, from],
  )
}

/** 200: the password was enough; 202: led to set up a second factor. */
const enters = async ({ email }: TestPerson): Promise<number> =>
  (await api.http.post('/api/v1/auth/sign-in').send({ email, password })).status

test('from the day on it is required of who runs the programme there, and of nobody else', async () => {
  const [strict, other] = [await anOrganisation(api), await anOrganisation(api)]
  const people = {
    coordinator: await aCoordinator(api, strict),
    'coordinator of another organisation': await aCoordinator(api, other),
    'coordinator of both': await aPerson(api, {
      grants: [
        { kind: 'coordinator', of: other },
        { kind: 'coordinator', of: strict },
      ],
    }),
    administrator: await anAdministrator(api),
    partner: await aPartner(api, strict),
    mentor: await aPerson(api, { grants: [{ kind: 'mentor', of: strict }] }),
  }
  await required(strict)
  const all = async () =>
    Object.fromEntries(
      await Promise.all(Object.entries(people).map(async ([who, person]) => [who, await enters(person)])),
    )

  before()
  const early = await all()
  onTheDay()
  const late = await all()

  expect(new Set(Object.values(early))).toEqual(new Set([200]))
  expect(late).toEqual({
    coordinator: 202,
    'coordinator of another organisation': 200,
    'coordinator of both': 202,
    administrator: 202,
    partner: 200,
    mentor: 200,
  })
  await api.owner.query('delete from organisation_sign_in_rules')
})

test('a sign-in from before the day ends at its next renewal', async () => {
  const strict = await anOrganisation(api)
  before()
  const { cookie } = await signInAs(api, await aCoordinator(api, strict))
  await required(strict)
  onTheDay()

  const renewed = await api.http.post('/api/v1/auth/refresh').set('cookie', cookie)

  expect(renewed.status).toBe(401)
  await api.owner.query('delete from organisation_sign_in_rules')
})

test('the installation is a floor: what it requires stays, and the organisation is told from when', async () => {
  const strict = await anOrganisation(api)
  before()
  const coordinator = await aCoordinator(api, strict)
  const who = await signInAs(api, coordinator)
  await required(strict, '2027-06-01')
  await requireOf(api, 'administrators-and-coordinators')

  const rules = await read(who, strict)

  expect(rules.body).toMatchObject({ secondFactorFrom: '2027-06-01', installationFrom: '2026-11-01' })
  expect(await enters(coordinator)).toBe(202)
  await requireOf(api, 'nobody')
  expect(await enters(coordinator)).toBe(200)
  await api.owner.query('delete from organisation_sign_in_rules')
})

test('a coordinator sets it, who has none is told by app and mail, and a new day takes the place of the old', async () => {
  before()
  const trust = await anOrganisation(api, 'Northmoor')
  const [coordinator, colleague] = [await aCoordinator(api, trust), await aCoordinator(api, trust)]
  await withAuthenticator(api, colleague)
  before()
  const who = await signInAs(api, coordinator)

  const first = await set(who, trust, { from: '2027-01-04', version: 1 })
  const stale = await set(who, trust, { from: '2027-03-01', version: 1 })
  const second = await set(who, trust, { from: '2027-02-01', version: 2 })

  expect(first.body).toMatchObject({ secondFactorFrom: '2027-01-04', installationFrom: null, version: 2 })
  expect(first.body.people - first.body.withoutOne).toBe(1)
  expect(stale.status).toBe(412)
  expect(second.body.version).toBe(3)
  const told = await api.owner.query(
    `select title, withdrawn_at is null as stands from outbox o join accounts a on a.email = o.to_address
       cross join lateral (select o.subject as title) s where a.person_id = $1 and o.subject like 'You need a second%' order by o.id`,
    [coordinator.id],
  )
  expect(told.rows).toEqual([
    { title: 'You need a second factor from 4 January 2027', stands: false },
    { title: 'You need a second factor from 1 February 2027', stands: true },
  ])
  const { rows: colleagues } = await api.owner.query(
    `select from outbox where person_id = $1 and subject like 'You need%'`,
    [colleague.id],
  )
  expect(colleagues).toEqual([])
  const mine = await api.http.get('/api/v1/second-factor').set('authorization', who.authorization)
  expect(mine.body.requiredFrom).toBe('2027-02-01')
  const trail = await api.owner.query(
    `select details from audit_entries where action = 'sign-in-rules.changed' and organisation_id = $1 order by id`,
    [trust.id],
  )
  expect(trail.rows.map(({ details }) => details.secondFactorFrom)).toEqual(['2027-01-04', '2027-02-01'])
  await api.owner.query('delete from organisation_sign_in_rules')
})

test('who comes to run the programme before the day is told then, and nobody twice', async () => {
  before()
  const trust = await anOrganisation(api)
  const first = await aCoordinator(api, trust)
  await set(await signInAs(api, first), trust, { from: '2027-01-04', version: 1 })
  const newcomer = await aCoordinator(api, trust)

  await tellNewcomers(api.deps)
  await tellNewcomers(api.deps)

  const { rows } = await api.owner.query(
    `select person_id as id, count(*)::int as told from outbox where person_id = any ($1) and subject like 'You need a second factor%' group by 1`,
    [[first.id, newcomer.id]],
  )
  expect(new Map(rows.map(({ id, told }) => [id, told]))).toEqual(
    new Map([
      [first.id, 1],
      [newcomer.id, 1],
    ]),
  )
  await api.owner.query('delete from organisation_sign_in_rules')
})

test('of two who change it at once one is told that it has changed', async () => {
  before()
  const trust = await anOrganisation(api)
  const who = await signInAs(api, await aCoordinator(api, trust))

  const replies = await Promise.all(['2027-01-04', '2027-02-01'].map((from) => set(who, trust, { from, version: 1 })))

  expect(replies.map(({ status }) => status).sort()).toEqual([200, 412])
})

test('another organisation does not learn of it', async () => {
  before()
  const trust = await anOrganisation(api)
  const stranger = await signInAs(api, await aCoordinator(api, await anOrganisation(api)))

  expect((await read(stranger, trust)).status).toBe(404)
  expect((await set(stranger, trust, { from: day, version: 1 })).status).toBe(404)
})
