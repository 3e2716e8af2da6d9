import { describe, expect, test } from 'vitest'
import { ask } from './ask.ts'
import type { Operation } from './operations.ts'
import { knownIds, swapped } from './swap.ts'
import { addHost, type DemoUser, startDemoWorld } from './world.ts'

const world = await startDemoWorld()
const { northmoor } = world.organisations

const users: readonly DemoUser[] = [
  'coordinator@northmoor.example',
  'partner@northmoor.example',
  'mentor2@northmoor.example',
  'panel@northmoor.example',
  'applicant@northmoor.example',
  'admin@elevate.example',
  await addHost(world),
]
const known = await knownIds(world)
const lists = world.operations.filter(
  ({ method, query }) => method === 'GET' && query.some(({ name }) => name === 'cursor'),
)
/** How many places of other lists are tried at each; more in a longer run. */
const tries = Number(process.env.ATTACK_RUNS ?? 6)

type Page = { items: unknown[]; nextCursor: string | null }
type Answer = { status: number; page: Page | undefined; text: string }

const read = async (user: DemoUser, address: string): Promise<Answer> => {
  const reply = await ask(`${world.api.url}/api/v1${address}`, {
    headers: { authorization: await world.authorizationOf(user) },
  })
  const text = await reply.text()
  return { status: reply.status, page: reply.status === 200 ? JSON.parse(text) : undefined, text }
}

const at = (address: string, more: string): string => `${address}${address.includes('?') ? '&' : '?'}${more}`

/** Of the first addresses of a list that somebody is let into, the first two that are different things. */
const addressesFor = async (user: DemoUser, list: Operation): Promise<string[]> => {
  const found = new Set<string>()
  for (let seed = 0; seed < 6 && found.size < 2; seed += 1) {
    const { address } = swapped(list, { known, path: northmoor, rest: northmoor, seed })
    if (!found.has(address) && (await read(user, at(address, 'limit=1'))).status === 200) found.add(address)
  }
  return [...found]
}

/** Everything that somebody finds at an address by walking it from its beginning; and a place in it. */
type Walked = { user: DemoUser; list: Operation; address: string; items: Set<string>; cursor: string | null }

const walk = async (user: DemoUser, list: Operation, address: string): Promise<Walked> => {
  const { page: first } = await read(user, at(address, 'limit=1'))
  const items = new Set<string>()
  for (let cursor: string | null | undefined = ''; typeof cursor === 'string'; ) {
    const { page } = await read(user, at(address, `limit=100${cursor ? `&cursor=${cursor}` : ''}`))
    for (const item of page?.items ?? []) items.add(JSON.stringify(item))
    cursor = page?.nextCursor
  }
  return { user, list, address, items, cursor: first?.nextCursor ?? null }
}

const walks: Walked[] = []
for (const user of users) {
  for (const list of lists) {
    for (const address of await addressesFor(user, list)) walks.push(await walk(user, list, address))
  }
}
const placed = walks.flatMap((one) => (one.cursor === null ? [] : [{ ...one, cursor: one.cursor }]))

/** Places of others in the same list, of the same list about something else, and of other lists, spread over all. */
const foreignTo = (own: Walked): string[] => {
  const same = placed.filter(
    ({ list, user, address }) => list === own.list && (user !== own.user || address !== own.address),
  )
  const others = placed.filter(({ list }) => list !== own.list)
  const step = Math.max(1, Math.floor(others.length / tries))
  const spread = others.filter((_one, place) => place % step === 0)
  return [...new Set([...same, ...spread].map(({ cursor }) => cursor))]
}

const faultsAt = async (own: Walked): Promise<string[]> => {
  const faults: string[] = []
  for (const cursor of foreignTo(own)) {
    const { status, page, text } = await read(own.user, at(own.address, `limit=50&cursor=${cursor}`))
    const where = `${own.list.name} ${own.address} by ${own.user} with ${Buffer.from(cursor, 'base64url')}`
    if (status !== 200 && status !== 400) faults.push(`${where}: ${status} ${text.slice(0, 200)}`)
    const strange = (page?.items ?? []).filter((item) => !own.items.has(JSON.stringify(item)))
    if (strange.length > 0) faults.push(`${where}: ${JSON.stringify(strange[0]).slice(0, 200)}`)
  }
  return faults
}

describe('with a place in a list that was handed to somebody else, or in another list, nobody reads more than their own', () => {
  test.each(users)('%s', { timeout: 180_000 }, async (user) => {
    const faults: string[] = []
    for (const own of walks.filter((one) => one.user === user)) faults.push(...(await faultsAt(own)))

    expect(faults).toEqual([])
  })

  test('these are no empty questions: there are many lists, and places in most of them', () => {
    expect(lists.length).toBeGreaterThan(30)
    expect(new Set(walks.map(({ list }) => list.name)).size).toBeGreaterThan(lists.length * 0.8)
    expect(placed.length).toBeGreaterThan(40)
    expect(walks.some(({ items }) => items.size > 30)).toBe(true)
  })
})
