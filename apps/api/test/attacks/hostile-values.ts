import type { Schema } from './operations.ts'
import type { Random } from './random.ts'

/** A value, and whether the contract refuses it for certain. JSON text where no value of ours can be written so. */
export type Hostile = { json: string; isRefused: boolean }

const json = (value: unknown): string => JSON.stringify(value)
const typesOf = ({ type }: Schema): string[] => (Array.isArray(type) ? type : type === undefined ? [] : [type])

const refused = (...values: string[]): Hostile[] => values.map((one) => ({ json: one, isRefused: true }))
const perhaps = (...values: string[]): Hostile[] => values.map((one) => ({ json: one, isRefused: false }))

const deep = `${'['.repeat(2_000)}${']'.repeat(2_000)}`
const ofEachKind: Record<string, string> = {
  null: 'null',
  boolean: 'true',
  number: '1.5',
  string: '"x"',
  array: '[]',
  object: '{}',
}

/** One of every kind that the field is not. */
const otherKinds = (schema: Schema): Hostile[] => {
  const types = typesOf(schema)
  if (schema.anyOf || types.length === 0) return perhaps(...Object.values(ofEachKind))
  const fits = (kind: string) => types.includes(kind) || (kind === 'number' && types.includes('number'))
  return refused(...Object.entries(ofEachKind).flatMap(([kind, one]) => (fits(kind) ? [] : [one])), deep)
}

const numbers = ({ minimum = 0, maximum = 0 }: Schema): Hostile[] => [
  ...refused('1e400', '-1e400', '2147483648', '-2147483649', '9007199254740993', '1e308', '0.1', '"1"'),
  ...refused(json(minimum - 1), json(maximum + 1)),
  ...perhaps('-0', '1e0', json(minimum), json(maximum)),
]

const dayPattern = [
  ...refused('"2027-02-30"', '"2027-13-01"', '"0000-00-00"', '"infinity"', '"2027-2-3"', '"20270203"', '"now"'),
  ...refused('"+012027-01-01"', '"9999-12-31"', '"2027-01-01T00:00:00Z"', '"1899-12-31"'),
  ...perhaps('"1900-01-01"', '"2199-12-31"', '"2028-02-29"'),
]
const instantPattern = [
  ...refused('"2027-02-30T10:00:00Z"', '"2027-01-01"', '"2027-01-01T25:00:00Z"', '"infinity"', '"2027-01-01T10:00:00"'),
  ...perhaps(
    '"0000-01-01T00:00:00Z"',
    '"9999-12-31T23:59:60Z"',
    '"2016-12-31T23:59:60Z"',
    '"0001-01-01T00:00:00+14:00"',
  ),
  ...perhaps('"1900-01-01T00:00:00Z"', '"9999-12-31T23:59:59.999999999-23:59"', '"2027-01-01t10:00:00z"'),
  ...perhaps('"2027-01-01 10:00:00Z"', '"0099-01-01T00:00:00Z"', '"2026-12-01T10:00:00+99:99"'),
]
const idPattern = [
  ...refused(
    '"1"',
    '""',
    '"{00000000-0000-4000-8000-000000000000}"',
    '"urn:uuid:00000000-0000-4000-8000-000000000000"',
  ),
  ...refused('"AAAAAAAA-AAAA-4AAA-8AAA-AAAAAAAAAAAA"', `"' or 1=1 --"`),
  ...perhaps('"00000000-0000-0000-0000-000000000000"', '"ffffffff-ffff-ffff-ffff-ffffffffffff"'),
]

const lines = ({ maxLength = 100_000, pattern = '' }: Schema): Hostile[] => [
  ...refused(json('\u0000'), json('a\u0000b'), '"\\ud800"', '"a\\udfff\\ud800b"', json('\u001b[31m'), json('\u0007')),
  ...(maxLength < 10_000 ? refused(json('x'.repeat(maxLength + 1)), json('x'.repeat(90_000))) : []),
  ...(pattern.startsWith('^[^') && maxLength > 3
    ? perhaps(json('é'.repeat(maxLength)), json('👾'.repeat(maxLength / 2)), json('\u202eevil\u202c'), json('e\u0301'))
    : perhaps(json('\u202e'))),
  ...perhaps(json('"><script>alert(1)</script>'), json("'; drop table people; --"), json('%00'), json('{{7*7}}')),
  ...perhaps(json('=cmd|calc!A1'), json('\ufeff'), json('   '), json('__proto__'), json('constructor'), json('\u2028')),
  ...perhaps(json('\\'), json('%'), json('_'), json('../../etc/passwd'), json('a'.repeat(40)), json('{"a":1}')),
]

const texts = (schema: Schema): Hostile[] => {
  if (schema.enum) return refused('""', '"__proto__"', json('x'.repeat(300)), json('toString'))
  if (schema.format === 'uuid') return idPattern
  if (schema.format === 'date') return dayPattern
  if (schema.format === 'date-time') return instantPattern
  return lines(schema)
}

const lists = ({ items = {}, maxItems, uniqueItems }: Schema, random: Random): Hostile[] => {
  const one = json(items.format === 'uuid' ? '00000000-0000-4000-8000-000000000000' : (items.enum?.[0] ?? 'x'))
  const repeated = (times: number) => `[${Array.from({ length: times }, () => one).join(',')}]`
  return [
    ...(maxItems !== undefined && maxItems < 2_000 ? refused(repeated(maxItems + 1)) : []),
    ...(uniqueItems ? refused(repeated(2)) : []),
    ...perhaps('[]', repeated(1)),
    ...refused('{"0":"x","length":1}', '[[]]', `[${random.pick(['{}', '[[[]]]', '{"a":null}'])}]`),
  ]
}

/** What an attacker would put in the place of one field. */
export const hostileFor = (schema: Schema, random: Random): Hostile => {
  const types = typesOf(schema)
  const spoilt = [
    ...otherKinds(schema),
    ...(types.includes('integer') || types.includes('number') ? numbers(schema) : []),
    ...(types.includes('string') ? texts(schema) : []),
    ...(types.includes('array') ? lists(schema, random) : []),
    ...(types.includes('object') ? refused('{"__proto__":{"isAdmin":true}}', '{"constructor":{}}') : []),
  ]
  return random.pick(spoilt)
}

/** Bodies that are spoilt as a whole. */
export const hostileBodies: readonly Hostile[] = refused(
  '',
  '{',
  'null',
  '[]',
  '""',
  '0',
  '{"a":1,}',
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"isAdmin":true}}}',
  `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
  '\ufeff{}x',
  '{"a":NaN}',
  '{"a":Infinity}',
  `{"a":"${'x'.repeat(120_000)}"}`,
)

export const hostileTypes = [
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-7',
  'application/json; charset=utf-16',
  'application/jsonx',
  'nonsense',
  '/',
] as const

/** Values of an address, as they would stand in it. */
export const hostileInAddress = [
  '',
  '%00',
  '%ff%fe',
  '..%2f..%2fetc%2fpasswd',
  '%E2%80%AE',
  '%F0%9F%91%BE',
  '__proto__',
  "'%20or%201=1--",
  'x'.repeat(190),
  'x'.repeat(3_000),
  '-1',
  '0',
  '1e400',
  'Infinity',
  'NaN',
  '2147483648',
  '99999999999999999999',
  '2027-02-30',
  '9999-12-31',
  'infinity',
  'null',
  'undefined',
  'true',
  '[object%20Object]',
  '%25',
  '%5C',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
] as const

const place = (...values: unknown[]): string => Buffer.from(JSON.stringify(values)).toString('base64url')

/** Places in lists that were never handed out. */
export const hostileCursors = [
  'x',
  '!!!',
  place(),
  place(null),
  place('a', 'b', 'c', 'd', 'e'),
  place('\u0000', '00000000-0000-4000-8000-000000000000'),
  place('\ud800', '00000000-0000-4000-8000-000000000000'),
  place('zzz', '00000000-0000-4000-8000-000000000000'),
  place('infinity', '00000000-0000-4000-8000-000000000000'),
  place('2027-02-30', '00000000-0000-4000-8000-000000000000'),
  place('2027-02-30T10:00:00Z', '00000000-0000-4000-8000-000000000000'),
  place('2026-11-27', '00000000-0000-4000-8000-000000000000'),
  place('2026-11-27T10:00:00.000Z', '00000000-0000-4000-8000-000000000000'),
  place('00000000-0000-4000-8000-000000000000'),
  place(1e308, '00000000-0000-4000-8000-000000000000'),
  place(2 ** 31),
  place(-1),
  place({ $ne: null }),
  Buffer.from('{"__proto__":1}').toString('base64url'),
  Buffer.from('['.repeat(200)).toString('base64url'),
  'a'.repeat(501),
] as const

export const hostileVersions = [
  '"0"',
  '"1"',
  '"2147483648"',
  '"99999999999"',
  '*',
  'W/"1"',
  '1',
  '"-1"',
  '"1", "2"',
  '"é"',
  '',
] as const
export const hostileKeys = ['', ' ', 'a b', 'é', 'x'.repeat(201), 'x'.repeat(5_000), '{}', "'; --", 'a,b'] as const
