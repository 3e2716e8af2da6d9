import { newId } from '@elevate/db/ids'
import type { TestApi } from './harness.ts'
import { aCoordinator, anOrganisation, aPartner, signInAs, type TestOrganisation, type TestPerson } from './people.ts'

export type Api = ReturnType<TestApi['http']['get']>

/** Somebody who is signed in, and asks as themselves. */
export type Asking = TestPerson & {
  get: (path: string) => Api
  post: (path: string, body?: object) => Api
  put: (path: string, body: object, version: number) => Api
  patch: (path: string, body: object, version: number) => Api
  delete: (path: string) => Api
}

export const signedIn = async (api: TestApi, person: TestPerson): Promise<Asking> => {
  const { authorization } = await signInAs(api, person)
  const as = (request: Api) => request.set('authorization', authorization)
  const at = (path: string) => `/api/v1${path}`
  return {
    ...person,
    get: (path) => as(api.http.get(at(path))),
    post: (path, body) => (body ? as(api.http.post(at(path))).send(body) : as(api.http.post(at(path)))),
    put: (path, body, version) =>
      as(api.http.put(at(path)))
        .set('if-match', `"${version}"`)
        .send(body),
    patch: (path, body, version) =>
      as(api.http.patch(at(path)))
        .set('if-match', `"${version}"`)
        .send(body),
    delete: (path) => as(api.http.delete(at(path))),
  }
}

/** A partner who takes part in coffee roulette and shares the email address. */
export const aMember = async (
  api: TestApi,
  of: TestOrganisation,
  options: { givenName?: string; contact?: 'email' | 'phone' | 'post'; email?: null } = {},
): Promise<TestPerson> => {
  const { givenName, contact, email } = options
  const person = await aPartner(api, of, givenName ? { givenName } : {})
  if (contact || email === null) {
    await api.owner.query('update people set contact_preference = $2, email = $3, phone = $4 where id = $1', [
      person.id,
      contact ?? null,
      email === null ? null : person.email,
      '07700 900123',
    ])
  }
  await api.owner.query(
    `insert into coffee_members (organisation_id, person_id, takes_part, shared_contact) values ($1, $2, true, $3)`,
    [of.id, person.id, email === null ? 'programme-team' : 'email'],
  )
  return person
}

export type Programme = { trust: TestOrganisation; coordinator: Asking; members: TestPerson[] }

/** A trust with a coordinator and so many members. */
export const aCoffeeProgramme = async (api: TestApi, members: number): Promise<Programme> => {
  const trust = await anOrganisation(api)
  const coordinator = await signedIn(api, await aCoordinator(api, trust))
  const people: TestPerson[] = []
  for (let i = 0; i < members; i += 1) people.push(await aMember(api, trust))
  return { trust, coordinator, members: people }
}

export type TestRound = {
  id: string
  groups: { id: string; people: { id: string }[] }[]
  waiting: { id: string }[]
  version: number
}

export const openRound = async ({ coordinator, trust }: Programme): Promise<string> => {
  const reply = await coordinator.post('/coffee-rounds', { organisationId: trust.id })
  if (reply.status !== 201) throw new Error(`opening answered ${reply.status}: ${reply.text}`)
  return reply.body.id
}

/** A round, opened, drawn and published over HTTP. */
export const aPublishedRound = async (programme: Programme): Promise<TestRound> => {
  const id = await openRound(programme)
  const drawn = await programme.coordinator.post(`/coffee-rounds/${id}/draw`)
  if (drawn.status !== 200) throw new Error(`drawing answered ${drawn.status}: ${drawn.text}`)
  const published = await programme.coordinator.post(`/coffee-rounds/${id}/publish`)
  if (published.status !== 200) throw new Error(`publishing answered ${published.status}: ${published.text}`)
  return published.body
}

/** A quiet request, as its author makes it. */
export const aRatherNot = async (
  api: TestApi,
  of: TestOrganisation,
  { by, other }: { by: TestPerson; other: TestPerson },
): Promise<void> => {
  await api.owner.query(
    'insert into coffee_rather_nots (id, organisation_id, person_id, other_person_id, name) values ($1, $2, $3, $4, $5)',
    [newId(), of.id, by.id, other.id, other.givenName],
  )
}

export type TestMail = {
  to_address: string
  subject: string
  body: string
  attachments: { name: string; content: string; contentType: string }[]
  withdrawn_at: Date | null
}

export const mailsTo = async (api: TestApi, person: { id: string }): Promise<TestMail[]> => {
  const { rows } = await api.owner.query<TestMail>(
    'select * from outbox where person_id = $1 order by created_at, id',
    [person.id],
  )
  return rows
}
