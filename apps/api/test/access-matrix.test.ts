import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { type AccessRow, type Caller, kindsOfCaller, type MatrixRequest, type World } from './access-row.ts'
import { startApi } from './harness.ts'
import { aCoordinator, anAdministrator, anOrganisation, aPartner, aPerson, type SignedIn, signInAs } from './people.ts'

const features = fileURLToPath(new URL('../src/features/', import.meta.url))

const endsSignIns = (file: string): boolean => file.startsWith('sign-in/')

/** Each feature keeps its own rows beside its routes. */
const readRows = async (): Promise<AccessRow[]> => {
  const files = (await readdir(features, { recursive: true })).filter((name) => name.endsWith('access.matrix.ts'))
  // Signing out everywhere is asked last: nobody is signed in any more after it.
  const inOrder = files.toSorted((a, b) => Number(endsSignIns(a)) - Number(endsSignIns(b)) || a.localeCompare(b))
  const modules = await Promise.all(inOrder.map((file) => import(`${features}${file}`)))
  return modules.flatMap((module: { accessMatrix: AccessRow[] }) => module.accessMatrix)
}

/** As the router has them, whatever they were registered through; its tree is indented by four. */
const routesOf = (tree: string): string[] => {
  const stems: string[] = []
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', stem, methods = ''] = /^([│ ]*)[├└]── (\S+)(?: \((.+)\))?$/.exec(line) ?? []
    if (stem === undefined) return []
    const depth = indent.length / 4
    stems.splice(depth, stems.length, stem)
    const url = stems.join('')
    return methods.split(', ').flatMap((method) => (method === '' || method === 'HEAD' ? [] : [`${method} ${url}`]))
  })
}

const api = await startApi('2026-11-23T10:00:00Z')
const routes = routesOf(api.app.printRoutes({ commonPrefix: false }))
const rows = await readRows()

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

const ask = async (row: AccessRow, caller: Caller, stale?: SignedIn): Promise<{ status: number; text: string }> => {
  const [method = '', pattern = ''] = row.route.split(' ')
  const wanted: MatrixRequest = (await row.request?.(world, caller)) ?? {}
  const path = wanted.path ? `/api/v1${wanted.path}` : pattern
  const headers: Record<string, string> = { ...wanted.headers }
  if (caller !== 'anonymous') headers.authorization = (stale ?? world.signedIn[caller]).authorization
  if (wanted.version !== undefined) headers['if-match'] = `"${wanted.version}"`
  if (wanted.body) headers['content-type'] = 'application/json'
  const text = wanted.form ?? (wanted.body && JSON.stringify(wanted.body))
  const body = text ? { body: text } : {}
  const reply = await fetch(`${api.url}${path}`, { method, headers, ...body })
  return { status: reply.status, text: await reply.text() }
}

test('every route of the API says what each kind of user is answered', () => {
  const ours = routes.filter((route) => / \/api\/(v1|health|metrics)/.test(route))

  expect(ours.length).toBeGreaterThan(30)
  expect(ours.filter((route) => !rows.some((row) => row.route === route))).toEqual([])
  expect(rows.filter((row) => !routes.includes(row.route)).map(({ route }) => route)).toEqual([])
})

const known = kindsOfCaller.filter((kind) => kind !== 'anonymous')

test('the routes that ask again who it is are the ones that say so here', async () => {
  const { paths } = (await api.http.get('/api/openapi.json')).body as {
    paths: Record<string, Record<string, { 'x-fresh-proof'?: boolean }>>
  }
  const asking = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      operation['x-fresh-proof'] ? [`${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`] : [],
    ),
  )

  expect(asking.toSorted()).toEqual(
    rows
      .filter(({ asksAgain }) => asksAgain)
      .map(({ route }) => route)
      .toSorted(),
  )
})

test.each(rows.filter(({ asksAgain }) => asksAgain).map((row) => [row.route, row] as const))(
  '%s is refused, whatever the role, to who was left signed in',
  async (_route, row) => {
    const caller = known.find((kind) => row.answers[kind] !== 403) ?? 'administrator'
    const leftSignedIn = await signInAs(api, world.people[caller])
    await api.owner.query(
      'update sign_ins set proved_at = $2 where id = (select id from sign_ins where person_id = $1 order by id desc limit 1)',
      [world.people[caller].id, new Date(api.clock.now.getTime() - 16 * 60_000)],
    )

    const { status, text } = await ask(row, caller, leftSignedIn)

    expect(status).toBe(403)
    expect(JSON.parse(text).code).toBe('reauthentication-required')
  },
)

// At the end: the last of these rows signs everybody out.
test.each(rows.map((row) => [row.route, row] as const))('%s', async (_route, row) => {
  const answered: Partial<Record<Caller, number>> = {}

  for (const caller of kindsOfCaller) answered[caller] = (await ask(row, caller)).status

  expect(answered).toEqual(row.answers)
})
