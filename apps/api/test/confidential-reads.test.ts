import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Endpoint } from '@elevate/contracts/endpoint'
import { expect, test } from 'vitest'
import type { AccessRow, Caller, World } from './access-row.ts'
import { startApi } from './harness.ts'
import { aCoordinator, anAdministrator, anOrganisation, aPartner, aPerson, signInAs } from './people.ts'

/*
 * Whoever reads what somebody else said in confidence leaves an entry in the trail, by whatever operation. The table
 * names each such operation; a new one that answers anything of the kind is not forgotten: the contracts are searched.
 */

/** Operation → who reads, and what the trail calls it. */
const recorded: Record<string, { by: Exclude<Caller, 'anonymous'>; action: string }> = {
  '/applications/:applicationId': { by: 'coordinator', action: 'application.read' },
  '/applications/:applicationId/form': { by: 'coordinator', action: 'application.form-read' },
  '/applications/:applicationId/blind-answers': { by: 'coordinator', action: 'application.answers-read' },
  '/campaigns/:campaignId/duplicates/:duplicateId': { by: 'coordinator', action: 'application.read' },
  '/panels/:campaignId/candidates/:candidateNumber': { by: 'panel-member', action: 'application.answers-read' },
  '/check-ins/:checkInId/people/:personId': { by: 'coordinator', action: 'check-in.read' },
  '/concerns/:concernId': { by: 'panel-member', action: 'concern.read' },
  '/corrections/:correctionId': { by: 'coordinator', action: 'correction.read' },
  '/people/:personId/access-needs': { by: 'coordinator', action: 'access-needs.read' },
  '/drop-ins/:dropInId/needs': { by: 'coordinator', action: 'access-needs.read' },
}

/** What carries such names and is not somebody else's confidence. */
const excused: Record<string, string> = {
  '/check-ins/:checkInId': 'one’s own answers',
  '/check-in-programmes/:organisationId/results': 'answers of a group; anonymous words have no person',
  '/coffee-rounds/:roundId/report': 'how many answered what, from five people up',
  '/applications/:applicationId/decision': 'what the programme decided and writes itself',
  '/applications/:applicationId/interview': 'what somebody needs on the day, for who arranges it',
  '/campaigns/:campaignId/interview-slots': 'what somebody needs on the day, for who arranges it',
  '/checks/:checkId': 'by kind of check: checks/routes.test.ts',
  '/people/imports/:importId': 'answers about columns of a spreadsheet',
  '/mentor-requests': 'what a partner wishes of a mentor, for whom it was written',
  '/mentor-requests/:requestId': 'what a partner wishes of a mentor, for whom it was written',
  '/mentor-offers/:offerId': 'what a partner wishes of a mentor, for the mentor who is asked',
  '/panels/:campaignId/candidates/:candidateNumber/comparison': 'what the panel itself scored',
}

const confidential = ['words', 'answers', 'whatHelps', 'background', 'whatHappened', 'evidence', 'adjustments', 'needs']

type Schema = { properties?: Record<string, Schema>; items?: Schema; anyOf?: Schema[] }
const namesIn = (schema: Schema): string[] => [
  ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => [name, ...namesIn(inner)]),
  ...(schema.items ? namesIn(schema.items) : []),
  ...(schema.anyOf ?? []).flatMap(namesIn),
]

const contracts = fileURLToPath(new URL('../../../packages/contracts/src/', import.meta.url))
const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'schema' in value

const readsOfContracts = async (): Promise<Endpoint[]> => {
  const files = (await readdir(contracts)).filter((name) => name.endsWith('.ts') && !name.includes('.test'))
  const modules: object[] = await Promise.all(files.map((file) => import(`${contracts}${file}`)))
  return modules
    .flatMap((module) => Object.values(module))
    .filter(isEndpoint)
    .filter(({ method }) => method === 'GET')
}

const api = await startApi()

test('each operation that answers what somebody said is in the table, or there is a reason why not', async () => {
  const answering = (await readsOfContracts()).filter(
    ({ url, schema }) =>
      !url.startsWith('/me/') &&
      !url.endsWith('/my-notes') &&
      Object.values(schema.response).some((answer) =>
        namesIn(answer as Schema).some((name) => confidential.includes(name)),
      ),
  )

  const urls = answering.map(({ url }) => url as string)
  expect(urls.length).toBeGreaterThan(10)
  expect(urls.filter((url) => !(url in recorded) && !(url in excused))).toEqual([])
  expect(Object.keys(excused).filter((url) => url in recorded || !urls.includes(url))).toEqual([])
})

const features = fileURLToPath(new URL('../src/features/', import.meta.url))
const rows = async (): Promise<AccessRow[]> => {
  const files = (await readdir(features, { recursive: true })).filter((name) => name.endsWith('access.matrix.ts'))
  const modules = await Promise.all(files.map((file) => import(`${features}${file}`)))
  return modules.flatMap((module: { accessMatrix: AccessRow[] }) => module.accessMatrix)
}
const all = await rows()

const settle = async (): Promise<World> => {
  const trust = await anOrganisation(api, 'Northmoor')
  const people: World['people'] = {
    applicant: await aPerson(api, { grants: [{ kind: 'applicant', of: trust }] }),
    partner: await aPartner(api, trust),
    mentor: await aPerson(api, { grants: [{ kind: 'mentor', of: trust }] }),
    'panel-member': await aPerson(api, { grants: [{ kind: 'panel-member', of: trust }] }),
    coordinator: await aCoordinator(api, trust),
    'other-coordinator': await aCoordinator(api, await anOrganisation(api, 'Eastvale')),
    administrator: await anAdministrator(api),
  }
  const pairs = await Promise.all(
    Object.entries(people).map(async ([kind, person]) => [kind, await signInAs(api, person)] as const),
  )
  return { api, trust, people, signedIn: Object.fromEntries(pairs) as World['signedIn'] }
}
const world = await settle()

const entriesOf = async (actorId: string, action: string): Promise<number> =>
  (await api.owner.query('select from audit_entries where actor_id = $1 and action = $2', [actorId, action]))
    .rowCount ?? 0

test.each(Object.entries(recorded))('GET %s leaves an entry in the trail each time', async (url, { by, action }) => {
  const row = all.find(({ route }) => route === `GET /api/v1${url}`)
  const asked = await row?.request?.(world, by)
  await api.owner.query(
    `insert into access_needs (person_id, what_helps, shared_with) select id, 'large print', 'coordinators' from people
     on conflict do nothing`,
  )
  const before = await entriesOf(world.people[by].id, action)
  const read = () => api.http.get(`/api/v1${asked?.path}`).set('authorization', world.signedIn[by].authorization)

  const replies = [await read(), await read()]

  expect(replies.map(({ status }) => status)).toEqual([200, 200])
  expect((await entriesOf(world.people[by].id, action)) - before).toBeGreaterThanOrEqual(2)
})
