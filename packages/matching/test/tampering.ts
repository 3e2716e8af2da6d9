import { type Random, seededRandom } from '../src/random.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
const isRecord = (value: Json): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !isList(value)

const anyOf = <T>(list: readonly T[], random: Random): T | undefined => list[random.below(list.length)]

/** What a forger might write in the place of a number: a little more or less, nothing, or nonsense. */
function otherNumber(value: number, random: Random): Json {
  const values: Json[] = [
    value + 1,
    value - 1,
    value + 2,
    value - 2,
    2 * value,
    0 - value,
    0,
    value + 0.5,
    1e300,
    null,
    `${value}`,
  ]
  return anyOf(values, random) ?? null
}

function otherList(list: readonly Json[], random: Random): Json {
  const i = random.below(list.length)
  const j = random.below(list.length)
  const [first = 0, second = 0] = [list[i], list[j]]
  const lists: Json[] = [list.toSpliced(i, 1), list.toSpliced(i, 0, first), list.with(i, second).with(j, first), [], {}]
  return anyOf(lists, random) ?? []
}

function otherRecord(fields: { readonly [name: string]: Json }, random: Random): Json {
  const name = anyOf(Object.keys(fields), random)
  const left = Object.entries(fields).filter(([field]) => field !== name)
  return anyOf<Json>([Object.fromEntries(left), Object.values(fields), null], random) ?? null
}

function otherValue(value: Json, random: Random): Json {
  if (typeof value === 'number') return otherNumber(value, random)
  if (isList(value) && value.length > 0) return otherList(value, random)
  if (isRecord(value)) return otherRecord(value, random)
  return anyOf<Json>([0, [0], 'barrier', 'dual', 'zero-repeats', {}], random) ?? null
}

/** Goes down to a random place and changes it there. */
function changedInside(value: Json, random: Random): Json {
  const stays = random.below(4) === 0
  if (isList(value) && value.length > 0 && !stays) {
    const i = random.below(value.length)
    return value.with(i, changedInside(value[i] ?? null, random))
  }
  if (isRecord(value) && Object.keys(value).length > 0 && !stays) {
    const name = anyOf(Object.keys(value), random) ?? ''
    return { ...value, [name]: changedInside(value[name] ?? null, random) }
  }
  return otherValue(value, random)
}

/** A plan, or any other JSON, changed in one to three random places in one of many ways. */
export function tampered(value: unknown, seed: number): unknown {
  const random = seededRandom(`tampered ${seed}`)
  let changed: Json = JSON.parse(JSON.stringify(value))
  for (let times = 1 + random.below(3); times > 0; times -= 1) changed = changedInside(changed, random)
  return changed
}
