import { describe, expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anAdministrator, anOrganisation, aPartner, signInAs } from '../../../test/people.ts'

const api = await startApi()
const northmoor = await anOrganisation(api, 'Northmoor')
const eastvale = await anOrganisation(api, 'Eastvale')
const coordinator = await signInAs(api, await aCoordinator(api, northmoor))
const elsewhere = await signInAs(api, await aCoordinator(api, eastvale))

type Who = { authorization: string }
const get = (path: string, who: Who = coordinator) =>
  api.http.get(`/api/v1${path}`).set('authorization', who.authorization)
const post = (path: string, body: object, who: Who = coordinator) =>
  api.http.post(`/api/v1${path}`).set('authorization', who.authorization).send(body)
const patch = (path: string, version: number, body: object, who: Who = coordinator) =>
  api.http.patch(`/api/v1${path}`).set('authorization', who.authorization).set('if-match', `"${version}"`).send(body)

const newPerson = (over: object = {}) => ({
  organisationId: northmoor.id,
  givenName: 'Amina',
  familyName: 'Okafor',
  ...over,
})

describe('adding a person', () => {
  test('a person is added with an appointment, and both can be read', async () => {
    const appointment = {
      role: 'Patient Safety Partner',
      status: 'active',
      startsOn: '2026-09-01',
      termMonths: 18,
      payment: 'accepts',
    }

    const reply = await post('/people', newPerson({ familyName: 'Adeyemi', postcode: 'ls14ap', appointment }))

    expect(reply.status).toBe(201)
    expect(reply.body).toMatchObject({ name: 'Amina Adeyemi', postcode: 'LS1 4AP', version: 1 })
    expect(reply.body.appointments).toMatchObject([{ status: 'active', termEndsOn: '2028-03-01', payment: 'accepts' }])
    expect((await get(`/people/${reply.body.id}`)).body).toEqual(reply.body)
  })

  test('somebody with one name is fine', async () => {
    const reply = await post('/people', newPerson({ givenName: 'Sukarno', familyName: null }))

    expect(reply.status).toBe(201)
    expect(reply.body.name).toBe('Sukarno')
  })

  test('somebody with the same address is asked about, and added all the same when it is another person', async () => {
    await post('/people', newPerson({ givenName: 'Joan', familyName: 'Field', email: 'fields@example.org' }))
    const husband = newPerson({ givenName: 'Peter', familyName: 'Field', email: 'Fields@example.org' })

    const asked = await post('/people', husband)
    const added = await post('/people', { ...husband, evenIfKnown: true })

    expect(asked.status).toBe(409)
    expect(asked.body).toMatchObject({ code: 'looks-like-somebody-known', people: [{ name: 'Joan Field' }] })
    expect(added.status).toBe(201)
  })

  test('the same name and postcode is asked about too, however they are written', async () => {
    await post('/people', newPerson({ givenName: 'Zoë', familyName: 'Žukauskas', postcode: 'LS2 9JT' }))

    const reply = await post('/people', newPerson({ givenName: 'zoe', familyName: 'zukauskas', postcode: 'ls29jt' }))

    expect(reply.body.code).toBe('looks-like-somebody-known')
  })

  test('somebody whom only another organisation knows is not asked about', async () => {
    const body = { givenName: 'Ravi', familyName: 'Shah', email: 'ravi@example.org' }
    await post('/people', newPerson({ ...body, organisationId: eastvale.id }), elsewhere)

    expect((await post('/people', newPerson(body))).status).toBe(201)
  })

  test('two who add the same person at the same moment add one', async () => {
    const body = newPerson({ givenName: 'Twice', familyName: 'Typed', email: 'twice@example.org' })

    const replies = await Promise.all([post('/people', body), post('/people', body), post('/people', body)])

    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  })

  test('the same request again adds nobody and gives the first answer', async () => {
    const send = () => post('/people', newPerson({ familyName: 'Repeat' })).set('idempotency-key', 'add-repeat-1')

    const [first, again] = [await send(), await send()]

    expect(again.status).toBe(201)
    expect(again.body).toEqual(first.body)
    expect((await get('/people?search=repeat')).body.items).toHaveLength(1)
  })

  test.each([
    ['an unknown field', { shoeSize: 7 }],
    ['a number in quotes', { offersToMentor: 'true' }],
    ['a slot that no week has', { availability: ['mon-night'] }],
    ['a name of spaces', { givenName: '   ' }],
    ['a name with a NUL in it', { familyName: 'a\u0000b' }],
    ['an address that is none', { email: 'nobody' }],
    [
      'a term without end',
      { appointment: { role: 'x', status: 'active', startsOn: null, termMonths: 1e9, payment: null } },
    ],
    ['an organisation that is no id', { organisationId: "' or 1=1" }],
  ])('%s is refused', async (_what, over) => {
    const reply = await post('/people', newPerson(over))

    expect(reply.status).toBe(400)
    expect(Object.keys(reply.body.fields)).toHaveLength(1)
  })

  test('nobody adds people to an organisation that is not theirs', async () => {
    expect((await post('/people', newPerson({ organisationId: eastvale.id }))).status).toBe(404)
  })
})

describe('changing a person', () => {
  test('the second of two editors is told, and the change of the first stays', async () => {
    const { id } = (await post('/people', newPerson({ familyName: 'Edited' }))).body

    const [first, second] = await Promise.all([
      patch(`/people/${id}`, 1, { phone: '07700 900111' }),
      patch(`/people/${id}`, 1, { phone: '07700 900222' }),
    ])

    expect([first.status, second.status].sort()).toEqual([200, 412])
    const winner = first.status === 200 ? first : second
    expect(winner.headers.etag).toBe('"2"')
    expect((await get(`/people/${id}`)).body.phone).toBe(winner.body.phone)
  })

  test('a change that does not say which version it is based on is not made', async () => {
    const { id } = (await post('/people', newPerson({ familyName: 'Unversioned' }))).body

    const reply = await api.http.patch(`/api/v1/people/${id}`).set('authorization', coordinator.authorization).send({})

    expect(reply.status).toBe(428)
  })

  test('the trail names the fields that changed and nothing that stood in them', async () => {
    const { id } = (await post('/people', newPerson({ familyName: 'Trail' }))).body

    await patch(`/people/${id}`, 1, { phone: '07700 900333', interests: ['sepsis'] })

    const { rows } = await api.owner.query(
      `select action, details::text from audit_entries where subject_id = $1 order by id desc limit 1`,
      [id],
    )
    expect(rows[0]).toMatchObject({ action: 'person.changed' })
    expect(rows[0].details).toContain('phone')
    expect(rows[0].details).not.toContain('07700')
    expect(rows[0].details).not.toContain('sepsis')
  })
})

describe('what helps a person to take part', () => {
  const put = (id: string, version: number, whatHelps: string) =>
    api.http
      .put(`/api/v1/people/${id}/access-needs`)
      .set('authorization', coordinator.authorization)
      .set('if-match', `"${version}"`)
      .send({ whatHelps })

  test('a coordinator writes it down, reads it, and the trail says that it was read', async () => {
    const { id } = (await post('/people', newPerson({ familyName: 'Needs' }))).body

    const written = await put(id, 1, 'large print (16pt)')
    const read = await get(`/people/${id}/access-needs`)

    expect(written.body).toEqual({ whatHelps: 'large print (16pt)', sharedWith: 'coordinators', version: 2 })
    expect(read.body).toEqual(written.body)
    const { rows } = await api.owner.query(
      `select from audit_entries where subject_id = $1 and action = 'access-needs.read'`,
      [id],
    )
    expect(rows).toHaveLength(1)
  })

  test('what a person keeps to themselves nobody else sees or writes', async () => {
    const partner = await aPartner(api, northmoor)
    await api.owner.query(
      `insert into access_needs (person_id, what_helps, shared_with) values ($1, 'a quiet room', 'only-me')`,
      [partner.id],
    )

    const read = await get(`/people/${partner.id}/access-needs`)
    const written = await put(partner.id, 1, 'something else')

    expect(read.body.whatHelps).toBeNull()
    expect(written.status).toBe(409)
    expect(written.body.code).toBe('kept-private')
  })

  test('an administrator does not see it', async () => {
    const partner = await aPartner(api, northmoor)
    const administrator = await signInAs(api, await anAdministrator(api))

    expect((await get(`/people/${partner.id}/access-needs`, administrator)).status).toBe(403)
  })
})

describe('an organisation sees its own people only', () => {
  test('the page, the list and every change of somebody else’s person are not there', async () => {
    const partner = await aPartner(api, northmoor)

    const replies = await Promise.all([
      get(`/people/${partner.id}`, elsewhere),
      get(`/people/${partner.id}/access-needs`, elsewhere),
      patch(`/people/${partner.id}`, 1, { phone: null }, elsewhere),
      post(`/people/${partner.id}/account/disable`, {}, elsewhere),
      post(`/people/${partner.id}/invitation`, { organisationId: eastvale.id }, elsewhere),
      post(`/people/${partner.id}/contact-again`, { organisationId: eastvale.id }, elsewhere),
      get(`/people?organisationId=${northmoor.id}`, elsewhere),
    ])

    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404, 404])
  })

  test('of somebody in two organisations each sees its own appointments', async () => {
    const partner = await aPartner(api, northmoor, { partnerOf: [northmoor, eastvale] })
    const both = await aPartner(api, northmoor, {})
    await api.owner.query(
      `insert into organisation_people (organisation_id, person_id, source) values ($1, $2, 'typed')`,
      [eastvale.id, both.id],
    )

    const seen = await get(`/people/${partner.id}`)
    const elsewhereSeen = await get(`/people/${both.id}`, elsewhere)

    expect(seen.status).toBe(200)
    expect(elsewhereSeen.body.appointments).toEqual([])
    expect(elsewhereSeen.body.organisations).toMatchObject([{ name: 'Eastvale' }])
  })
})
