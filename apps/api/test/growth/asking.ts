import { ask } from '../attacks/ask.ts'
import type { Operation } from '../attacks/operations.ts'
import { type KnownIds, swapped } from '../attacks/swap.ts'
import type { DemoUser, DemoWorld } from '../attacks/world.ts'

/** One of each kind of user who has something to read. */
const readers: Record<string, DemoUser> = {
  administrator: 'admin@elevate.example',
  coordinator: 'coordinator@northmoor.example',
  mentor: 'mentor@northmoor.example',
  partner: 'partner@northmoor.example',
  'panel-member': 'panel@northmoor.example',
  applicant: 'applicant@northmoor.example',
}

/** A question that is answered, and by how much and with how many statements. */
export type Read = { operation: Operation; user: DemoUser | undefined; address: string }
export type Measured = { status: number; length: number; statements: number }

export const measure = async ({ api, authorizationOf }: DemoWorld, { user, address }: Read): Promise<Measured> => {
  const authorization = user ? { authorization: await authorizationOf(user) } : undefined
  const before = api.database.asked.statements
  const reply = await ask(`${api.url}/api/v1${address}`, { headers: { ...authorization }, redirect: 'manual' })
  const { byteLength } = await reply.arrayBuffer()
  return { status: reply.status, length: byteLength, statements: api.database.asked.statements - before }
}

const usersOf = ({ access }: Operation): (DemoUser | undefined)[] => {
  const named = access.flatMap((kind) => readers[kind] ?? [])
  if (named.length > 0) return [...new Set(named)]
  return access.includes('public') ? [undefined] : [readers.coordinator, readers.partner, readers.applicant]
}

/** `{"items":[],"nextCursor":null}` */
const emptyPage = 30
/** So many choices of ids are tried, and more of them where nothing but empty pages came. */
const tries = { usual: 6, most: 24 }

/** With ids of the organisation: of no more than is needed, and now and then of all that can be asked for. */
const addressed = (operation: Operation, choice: { known: KnownIds; organisationId: string; seed: number }): string => {
  const { known, organisationId, seed } = choice
  const query = seed % 3 === 2 ? operation.query : operation.query.filter(({ required }) => required)
  const { address } = swapped({ ...operation, query }, { known, path: organisationId, rest: organisationId, seed })
  if (!operation.query.some(({ name }) => name === 'limit')) return address
  return `${address}${address.includes('?') ? '&' : '?'}limit=100`
}

const best = async (world: DemoWorld, known: KnownIds, asked: Omit<Read, 'address'>): Promise<Read[]> => {
  const { operation } = asked
  const asksNothing = operation.params.length === 0 && operation.query.length === 0
  let longest = 0
  let found: Read[] = []
  for (let seed = 0; seed < (longest > emptyPage ? tries.usual : tries.most); seed += 1) {
    const address = addressed(operation, { known, organisationId: world.organisations.northmoor, seed })
    const { status, length } = await measure(world, { ...asked, address })
    if (status === 200 && length > longest) [longest, found] = [length, [{ ...asked, address }]]
    if (asksNothing || status === 403) break
  }
  return found
}

/** For every operation that reads, and each kind of user who may: a question that is answered. */
export const answeredReads = async (world: DemoWorld, known: KnownIds): Promise<Read[]> => {
  const found: Read[] = []
  for (const operation of world.operations) {
    if (operation.method !== 'GET' || operation.path === '/dev/mails') continue
    for (const user of usersOf(operation)) found.push(...(await best(world, known, { operation, user })))
  }
  return found
}

export const idsIn = (reads: Read[]): string[] => [
  ...new Set(reads.flatMap(({ address }) => address.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [])),
]
