import { codeAt } from './authenticator-app.ts'
import type { TestApi } from './harness.ts'
import { password, type SignedIn, signInAs, type TestPerson } from './people.ts'
import { aDevice } from './soft-passkey.ts'

export const origin = 'http://elevate.test'

/** POST as somebody who is signed in. */
// biome-ignore lint/complexity/useMaxParams: reads like the request that it makes.
export const postAs = (api: TestApi, who: SignedIn, path: string, body: object = {}) =>
  api.http.post(`/api/v1${path}`).set('authorization', who.authorization).send(body)

export const post = (api: TestApi, path: string, body: object) => api.http.post(`/api/v1${path}`).send(body)

/** The first step: the token of the second, or nothing where there is none. */
export const firstStep = async (api: TestApi, person: { email: string }): Promise<string> => {
  const reply = await post(api, '/auth/sign-in', { email: person.email, password })
  return String(reply.body.token)
}

/** Sets up an authenticator app, as the page does. The clock goes on to the next code. */
export const withAuthenticator = async (api: TestApi, person: TestPerson) => {
  const who = await signInAs(api, person)
  const { key } = (await postAs(api, who, '/second-factor/authenticator')).body
  const code = codeAt(key, api.clock.now)
  const confirmed = await postAs(api, who, '/second-factor/authenticator/confirmation', { code })
  nextCode(api)
  return { key: String(key), recoveryCodes: confirmed.body.recoveryCodes as string[], who }
}

export const nextCode = (api: TestApi): void => {
  api.clock.now = new Date(api.clock.now.getTime() + 30_000)
}

export const withPasskey = async (api: TestApi, person: TestPerson) => {
  const who = await signInAs(api, person)
  const device = aDevice(person.id)
  const asked = (await postAs(api, who, '/second-factor/passkeys/question')).body
  const answer = device.make(asked.question, { origin })
  const added = await postAs(api, who, '/second-factor/passkeys', { token: asked.token, name: 'My phone', answer })
  return { device, added, who }
}

export const requireOf = (api: TestApi, group: 'nobody' | 'administrators-and-coordinators' | 'everyone') =>
  api.owner.query(
    `insert into sign_in_settings (second_factor_for, second_factor_from, proof_minutes) values ($1, '2026-11-01', 15)
     on conflict (is_only) do update set second_factor_for = excluded.second_factor_for, second_factor_from = excluded.second_factor_from`,
    [group],
  )
