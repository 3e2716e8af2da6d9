import type { TestApi } from './harness.ts'
import type { SignedIn, TestOrganisation, TestPerson } from './people.ts'

/** Everybody who may come to a route. `other-coordinator` runs the programme of another organisation. */
export const kindsOfCaller = [
  'anonymous',
  'applicant',
  'partner',
  'mentor',
  'panel-member',
  'coordinator',
  'other-coordinator',
  'administrator',
] as const
export type Caller = (typeof kindsOfCaller)[number]

export type World = {
  api: TestApi
  /** All kinds of user are of this one, but for the other coordinator and the administrator. */
  trust: TestOrganisation
  people: Record<Exclude<Caller, 'anonymous'>, TestPerson>
  signedIn: Record<Exclude<Caller, 'anonymous'>, SignedIn>
}

export type MatrixRequest = {
  /** With ids in place of parameters; the path of the row where it has none. */
  path?: string
  body?: object
  /** What mail programs send in place of JSON. */
  form?: string
  /** The version for `If-Match`. */
  version?: number
  headers?: Record<string, string>
}

export type AccessRow = {
  /** As the server registers it: `GET /api/v1/people/:personId`. */
  route: string
  /** Arranges what the request is about and says what is asked; once for each caller. */
  request?: (world: World, caller: Caller) => Promise<MatrixRequest> | MatrixRequest
  answers: Record<Caller, number>
  /** Asks who has not shown lately that it is them to do so first: exports, grants, erasure, the sign-in itself. */
  asksAgain?: true
}

const answer = (given: Partial<Record<Caller, number>>, others: number): Record<Caller, number> => {
  const all = { anonymous: 401, ...given }
  return Object.fromEntries(kindsOfCaller.map((caller) => [caller, all[caller] ?? others])) as Record<Caller, number>
}

/** Open to anybody: the same for all. */
export const forAnybody = (status: number): Record<Caller, number> => answer({ anonymous: status }, status)

/** Open to whoever is signed in. */
export const forSignedIn = (status: number): Record<Caller, number> => answer({}, status)

/** Open to those who are named; 403 for everybody else who is signed in. */
export const only = (given: Partial<Record<Caller, number>>): Record<Caller, number> => answer(given, 403)

/** For who runs the programme there: another organisation's coordinator must not even learn that it exists. */
export const forProgramme = (status: number): Record<Caller, number> =>
  only({ coordinator: status, 'other-coordinator': 404, administrator: status })
