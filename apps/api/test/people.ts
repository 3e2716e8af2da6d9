import { newId } from '@elevate/db/ids'
import type { TestApi } from './harness.ts'

export const password = 'Partners-Together-2026'
/** argon2id of the password above, made once so that factories are quick. */
let hashed: Promise<string> | undefined
const passwordHash = async (): Promise<string> => {
  const { hashPassword } = await import('../src/features/sign-in/public.ts')
  hashed ??= hashPassword(password)
  return hashed
}

let counter = 0
const next = (): number => {
  counter += 1
  return counter
}

export type TestOrganisation = { id: string; name: string }

export const anOrganisation = async (api: TestApi, name = `Trust ${next()}`): Promise<TestOrganisation> => {
  const { newOrganisationSettings } = await import('../src/features/organisations/public.ts')
  const id = newId()
  await api.owner.query(
    `insert into organisations (id, name, short_name, kind, settings) values ($1, $2, $2, 'trust', $3)`,
    [id, name, newOrganisationSettings()],
  )
  return { id, name }
}

type Kind = 'administrator' | 'coordinator' | 'panel-member' | 'mentor' | 'applicant'
export type TestPersonOptions = {
  givenName?: string
  familyName?: string | null
  email?: string
  /** Organisations where the person is a partner. */
  partnerOf?: TestOrganisation[]
  grants?: { kind: Kind; of?: TestOrganisation }[]
}
export type TestPerson = { id: string; email: string; givenName: string; familyName: string | null }

/** Somebody with an account who can sign in; a partner or whatever else is asked for. */
export const aPerson = async (api: TestApi, options: TestPersonOptions = {}): Promise<TestPerson> => {
  const number = next()
  const id = newId()
  const { givenName = `Amina${number}`, familyName = `Okafor${number}` } = options
  const email = options.email ?? `person${number}@example.org`
  await api.owner.query('insert into people (id, given_name, family_name, email) values ($1, $2, $3, $4)', [
    id,
    givenName,
    familyName,
    email,
  ])
  await api.owner.query('insert into accounts (person_id, email, password_hash) values ($1, $2, $3)', [
    id,
    email,
    await passwordHash(),
  ])
  const granted = options.grants ?? []
  for (const { kind, of } of granted) {
    await api.owner.query(
      `insert into grants (id, person_id, kind, organisation_id, valid_from) values ($1, $2, $3, $4, '2020-01-01')`,
      [newId(), id, kind, of?.id ?? null],
    )
  }
  for (const { id: organisationId } of options.partnerOf ?? []) {
    await api.owner.query(
      `insert into appointments (id, organisation_id, person_id, status, starts_on) values ($1, $2, $3, 'active', '2026-01-05')`,
      [newId(), organisationId, id],
    )
  }
  const places = new Set([
    ...granted.flatMap(({ of }) => (of ? [of.id] : [])),
    ...(options.partnerOf ?? []).map((o) => o.id),
  ])
  for (const place of places) {
    await api.owner.query(
      `insert into organisation_people (organisation_id, person_id, source) values ($1, $2, 'typed')`,
      [place, id],
    )
  }
  return { id, email, givenName, familyName }
}

export const aCoordinator = (api: TestApi, of: TestOrganisation): Promise<TestPerson> =>
  aPerson(api, { grants: [{ kind: 'coordinator', of }] })

export const aPartner = (api: TestApi, of: TestOrganisation, options: TestPersonOptions = {}): Promise<TestPerson> =>
  aPerson(api, { ...options, partnerOf: [of] })

export const anAdministrator = (api: TestApi): Promise<TestPerson> =>
  aPerson(api, { grants: [{ kind: 'administrator' }] })

export type SignedIn = { authorization: string; cookie: string }

/** Signs in over HTTP; the header for further requests, and the refresh cookie. */
export const signInAs = async (api: TestApi, person: { email: string }): Promise<SignedIn> => {
  const reply = await api.http.post('/api/v1/auth/sign-in').send({ email: person.email, password })
  if (reply.status !== 200) throw new Error(`sign-in answered ${reply.status}: ${reply.text}`)
  const cookie = String(reply.headers['set-cookie']).split(';')[0] ?? ''
  return { authorization: `Bearer ${reply.body.accessToken}`, cookie }
}
