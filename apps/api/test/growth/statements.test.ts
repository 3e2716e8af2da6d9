import { expect, test } from 'vitest'
import { knownIds } from '../attacks/swap.ts'
import { demoUsers, startDemoWorld } from '../attacks/world.ts'
import { answeredReads, idsIn, type Measured, measure, type Read } from './asking.ts'
import { startExplained } from './explaining.ts'
import { dearLists, faultsOf, listsOf, walkLists } from './lists.ts'
import { multiply } from './multiply.ts'
import { addWhatIsRare } from './rarely-there.ts'

const world = await startDemoWorld()
const { api } = world
await addWhatIsRare(world)
const known = await knownIds(world)
// Imports are of several organisations; what there is, is of this one.
const imports = known.get('people_imports')
imports?.set(world.organisations.northmoor, [...imports.values()].flat())
const reads = await answeredReads(world, known)

const measured = async (): Promise<Map<Read, Measured>> => {
  const all = new Map<Read, Measured>()
  for (const read of reads) all.set(read, await measure(world, read))
  return all
}

const { rows } = await api.owner.query<{ id: string }>(
  'select person_id as id from accounts where email = any ($1) union all select id from organisations',
  [demoUsers],
)
const kept = rows.map(({ id }) => id)

/**
 * Three times of everything around the same organisations and users, so that each has more; then all of it around what
 * the questions name, so that each campaign has more candidates; then more organisations.
 */
const grow = async (): Promise<void> => {
  await multiply(api.owner, { copies: 2, kept })
  await multiply(api.owner, { copies: 1, from: 10, kept: [...kept, ...idsIn(reads)] })
  await multiply(api.owner, { copies: 2, kept: [], tables: ['organisations'] })
}

const few = await measured()
const lists = listsOf(reads)
const explain = await startExplained(world)
const fewLists = await walkLists(explain, lists)
await grow()
const many = await measured()
await multiply(api.owner, { copies: 8, from: 100, kept: [...kept, ...idsIn(reads)] })
const manyLists = await walkLists(explain, lists)
const nameOf = ({ operation, user }: Read) => `${operation.name} for ${user ?? 'anybody'}`

test('no operation that reads asks the database more often because there is more to tell', () => {
  const more = reads.filter((read) => many.get(read)?.statements !== few.get(read)?.statements)

  expect(more.map((read) => [nameOf(read), few.get(read), many.get(read)])).toEqual([])
})

test('a page of a list costs what it shows, wherever it stands and however much there is', () => {
  const dear = lists.flatMap((read) => {
    const [before, after] = [fewLists.get(read), manyLists.get(read)]
    const faults = before && after && !(read.operation.name in dearLists) ? faultsOf(before, after) : []
    return faults.length > 0 ? [[nameOf(read), ...faults]] : []
  })

  expect(dear).toEqual([])
  expect([...manyLists.values()].filter(({ middle }) => middle).length).toBeGreaterThan(5)
  expect([...manyLists.values()].filter(({ first }) => first.pages > 0).length).toBe(lists.length)
  expect(Object.keys(dearLists).filter((name) => !lists.some(({ operation }) => operation.name === name))).toEqual([])
})

test('these are no empty questions: nearly all lists were asked with few and with many', () => {
  const lists = world.operations.filter(
    ({ method, query }) => method === 'GET' && query.some(({ name }) => name === 'limit'),
  )
  const isLonger = (read: Read) => (many.get(read)?.length ?? 0) > (few.get(read)?.length ?? 0)
  const grown = new Set(reads.filter(isLonger).map(({ operation }) => operation.name))
  const others = lists.map(({ name }) => name).filter((name) => !grown.has(name))

  expect(lists.length).toBeGreaterThan(40)
  // What the story of the demo programme has of each depends a little on the day.
  expect(others.length, others.join(', ')).toBeLessThanOrEqual(lists.length / 4)
})
