import fc from 'fast-check'
import type { Schema } from './operations.ts'
import type { Random } from './random.ts'

/** Hands out an id for a field of this name, of the right kind where there is one. */
export type Ids = (name: string) => string
/** Where what is chosen comes from. */
export type Source = { random: Random; ids: Ids }

const typesOf = ({ type }: Schema): string[] => (Array.isArray(type) ? type : type === undefined ? [] : [type])

const texts = ['Amina', 'Tŷ-Parry', 'Zoë O’Connor', 'a cup of tea on Thursday', 'مرحبا', '茶', '👩‍⚕️ at 10:30', '0']
const days = ['2027-03-28', '2026-12-01', '2027-02-28', '2028-02-29', '2026-11-01', '2199-12-31', '1900-01-01']
const instants = ['2026-12-01T10:00:00Z', '2027-03-28T01:30:00+00:00', '2026-10-25T01:30:00.123Z']

const patterned = (schema: Schema, random: Random): string => {
  const { pattern = '', minLength = 0, maxLength = 200 } = schema
  if (pattern.startsWith('^[^\\u0000')) return random.pick(texts).slice(0, maxLength).padEnd(minLength, 'a')
  if (pattern.includes('@')) return `amina${random.number(1_000)}@example.org`
  const [sample = ''] = fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 1, seed: random.number(2 ** 31) })
  if (sample.length < minLength) return sample.padEnd(minLength, 'a')
  return sample.length <= maxLength ? sample : sample.slice(0, maxLength).replace(/[^a-z0-9]+$/, '')
}

const text = (schema: Schema, name: string, { random, ids }: Source): string => {
  if (schema.format === 'uuid') return ids(name)
  if (schema.format === 'date') return random.pick(days)
  if (schema.format === 'date-time') return random.pick(instants)
  if (schema.pattern) return patterned(schema, random)
  return random.pick(texts).padEnd(schema.minLength ?? 0, 'a')
}

const object = (schema: Schema, source: Source): object => {
  const names = Object.entries(schema.properties ?? {})
  const given = names.filter(([name]) => schema.required?.includes(name) || source.random.chance(0.6))
  return Object.fromEntries(given.map(([name, one]) => [name, valid(one, name, source)]))
}

const list = (schema: Schema, name: string, source: Source): unknown[] => {
  const { minItems = 0, maxItems = 3, items = {} } = schema
  const length = minItems + source.random.number(Math.min(maxItems - minItems, 2) + 1)
  const values = Array.from({ length }, () => valid(items, name, source))
  if (!schema.uniqueItems) return values
  return values.filter((value, at) => values.findIndex((one) => JSON.stringify(one) === JSON.stringify(value)) === at)
}

const number = ({ minimum = 0, maximum = 100 }: Schema, random: Random): number =>
  random.pick([minimum, maximum, minimum + random.number(maximum - minimum + 1)])

/** What fits the schema, so that it gets through to the use case. */
export const valid = (schema: Schema, name: string, source: Source): unknown => {
  const { random } = source
  if (schema.anyOf) return valid(random.pick(schema.anyOf), name, source)
  if (schema.enum) return random.pick(schema.enum)
  const type = random.pick(typesOf(schema))
  if (type === 'null' || type === undefined) return null
  if (type === 'boolean') return random.chance(0.5)
  if (type === 'integer' || type === 'number') return number(schema, random)
  if (type === 'array') return list(schema, name, source)
  if (type === 'object') return object(schema, source)
  return text(schema, name, source)
}

/** Every place in a value, with its schema: what there is to spoil. */
export type Spot = {
  holder: Record<string, unknown> | unknown[]
  key: string | number
  schema: Schema
  pointer: string
}

export const spotsOf = (schema: Schema, value: unknown, pointer = ''): Spot[] => {
  if (Array.isArray(value)) {
    return value.flatMap((one, key) => [
      { holder: value, key, schema: schema.items ?? {}, pointer: `${pointer}/${key}` },
      ...spotsOf(schema.items ?? {}, one, `${pointer}/${key}`),
    ])
  }
  if (typeof value !== 'object' || value === null) return []
  const known = schema.properties ?? schema.anyOf?.find((one) => one.properties)?.properties ?? {}
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [
    { holder, key, schema: known[key] ?? {}, pointer: `${pointer}/${key}` },
    ...spotsOf(known[key] ?? {}, holder[key], `${pointer}/${key}`),
  ])
}
