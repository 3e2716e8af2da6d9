import {
  hostileBodies,
  hostileCursors,
  hostileFor,
  hostileInAddress,
  hostileKeys,
  hostileTypes,
  hostileVersions,
} from './hostile-values.ts'
import type { Operation, Parameter } from './operations.ts'
import type { Random } from './random.ts'
import { type Ids, spotsOf, valid } from './valid-input.ts'

/** One request, and what must become of it. */
export type Attempt = {
  operation: Operation
  what: string
  address: string
  headers: Record<string, string>
  body?: string
  /** The contract refuses it whoever asks: 400 and, where one field is spoilt, its pointer. */
  isRefused: boolean
  pointer?: string
}

const inAddress = (value: unknown): string => encodeURIComponent(String(value))

const queryPairs = (parameters: Parameter[], random: Random, ids: Ids): [string, string][] =>
  parameters
    .filter(({ required, name }) => (required && name !== 'limit' && name !== 'cursor') || random.chance(0.4))
    .filter(({ name }) => name !== 'cursor')
    .flatMap(({ name, schema }): [string, string][] => {
      const value = valid(schema, name, { random, ids })
      return [value].flat().map((one) => [name, inAddress(one)])
    })

/** As somebody who means no harm would ask. */
const harmless = (operation: Operation, random: Random, ids: Ids) => {
  const params = Object.fromEntries(
    operation.params.map(({ name, schema }) => [name, inAddress(valid(schema, name, { random, ids }))]),
  )
  const body = operation.body ? valid({ ...operation.body, type: 'object' }, '', { random, ids }) : undefined
  const headers: Record<string, string> = {}
  if (operation.headers.includes('if-match')) headers['if-match'] = `"${random.pick([1, 1, 1, 2, 3])}"`
  return { params, query: queryPairs(operation.query, random, ids), body, headers }
}
type Harmless = ReturnType<typeof harmless>

const attempt = (operation: Operation, input: Harmless, more: Partial<Attempt> & { what: string }): Attempt => {
  const path = operation.path.replace(/\{(\w+)\}/g, (_whole, name) => input.params[name] ?? 'x')
  const query = input.query.map(([name, value]) => `${name}=${value}`).join('&')
  const headers = { ...input.headers }
  if (input.body !== undefined) headers['content-type'] = 'application/json'
  return {
    operation,
    address: query ? `${path}?${query}` : path,
    isRefused: false,
    ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
    ...more,
    headers: { ...headers, ...more.headers },
  }
}

const spoilField = (operation: Operation, input: Harmless, random: Random): Attempt | undefined => {
  if (!operation.body || typeof input.body !== 'object') return undefined
  const spots = spotsOf(operation.body, input.body)
  if (spots.length === 0) return undefined
  const spot = random.pick(spots)
  const { json, isRefused } = hostileFor(spot.schema, random)
  const holder = spot.holder as Record<string | number, unknown>
  holder[spot.key] = '@@spoilt@@'
  // A text of JSON is put in afterwards: half characters, 1e400 and endless lists cannot be written any other way.
  const body = JSON.stringify(input.body).replace('"@@spoilt@@"', () => json)
  return attempt(operation, input, {
    what: `${spot.pointer} = ${json.slice(0, 60)}`,
    body,
    isRefused,
    pointer: spot.pointer,
  })
}

const addField = (operation: Operation, input: Harmless, random: Random): Attempt | undefined => {
  if (!operation.body?.properties) return undefined
  const name = random.pick(['isAdmin', 'id', 'organisation_id', 'constructor', 'toString', 'version', '$where'])
  if (name in operation.body.properties) return undefined
  const body = JSON.stringify({ ...(input.body as object), [name]: 'x' })
  return attempt(operation, input, { what: `one field more: ${name}`, body, isRefused: true, pointer: `/${name}` })
}

const twiceTheSame = (operation: Operation, input: Harmless, random: Random): Attempt | undefined => {
  const names = Object.keys((input.body as object | undefined) ?? {})
  if (names.length === 0) return undefined
  const body = JSON.stringify(input.body).replace(/^\{/, `{${JSON.stringify(random.pick(names))}:{"a":1},`)
  return attempt(operation, input, { what: 'one key twice', body })
}

const spoilBody = (operation: Operation, input: Harmless, random: Random): Attempt | undefined => {
  if (operation.method === 'GET') return undefined
  const { json, isRefused } = random.pick(hostileBodies)
  const needsFields = Object.keys(operation.body?.properties ?? {}).length > 0
  const mayBeNothing = json === 'null' && [operation.body?.type].flat().includes('null')
  const headers = { 'content-type': 'application/json' }
  return attempt(operation, input, {
    what: `body ${json.slice(0, 40)}`,
    body: json,
    headers,
    isRefused: isRefused && needsFields && !mayBeNothing,
  })
}

const spoilType = (operation: Operation, input: Harmless, random: Random): Attempt | undefined => {
  if (input.body === undefined) return undefined
  const type = random.pick(hostileTypes)
  return attempt(operation, input, { what: `content type ${type}`, headers: { 'content-type': type } })
}

const spoilParam = (operation: Operation, input: Harmless, random: Random): Attempt | undefined => {
  if (operation.params.length === 0) return undefined
  const { name } = random.pick(operation.params)
  input.params[name] = random.pick(hostileInAddress)
  return attempt(operation, input, { what: `${name} = ${input.params[name]?.slice(0, 40)}` })
}

const spoilQuery = (operation: Operation, input: Harmless, random: Random): Attempt => {
  const names = [...operation.query.map(({ name }) => name), 'nobody-knows-this', '__proto__']
  const name = random.pick(names)
  const value = name === 'cursor' && random.chance(0.9) ? random.pick(hostileCursors) : random.pick(hostileInAddress)
  const extra: [string, string][] = random.chance(0.15) ? [[`${name}[]`, '1']] : [[name, value]]
  // Once more, so that it is a list where one value is expected.
  if (random.chance(0.1)) extra.push([name, value])
  input.query = [...input.query.filter(([one]) => one !== name), ...extra]
  const isRefused = extra.some(([one]) => !operation.query.some((known) => known.name === one))
  return attempt(operation, input, { what: `?${name}=${value.slice(0, 60)}`, isRefused })
}

const spoilHeader = (operation: Operation, input: Harmless, random: Random): Attempt | undefined => {
  const named = operation.headers.filter((name) => name === 'if-match' || name === 'idempotency-key')
  if (named.length === 0) return undefined
  const name = random.pick(named)
  const value = random.pick(name === 'if-match' ? hostileVersions : hostileKeys)
  return attempt(operation, input, { what: `${name}: ${value.slice(0, 40)}`, headers: { [name]: value } })
}

const kinds = [
  spoilField,
  spoilField,
  spoilField,
  spoilField,
  spoilBody,
  spoilParam,
  spoilQuery,
  spoilQuery,
  addField,
  twiceTheSame,
  spoilType,
  spoilHeader,
]

/** One request against an operation: now and then a harmless one, else with one thing in it spoilt. */
export const attemptOn = (operation: Operation, random: Random, ids: Ids): Attempt => {
  const input = harmless(operation, random, ids)
  if (random.chance(0.2)) return attempt(operation, input, { what: 'nothing spoilt' })
  return random.pick(kinds)(operation, input, random) ?? spoilQuery(operation, input, random)
}
