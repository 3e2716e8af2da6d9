import type { CoffeeConnections } from '@elevate/contracts/coffee-connections'
import { counted } from '../rounds/words.ts'
import { namesOf } from '../words.ts'
import { neighboursOf, type Person } from './arrange.ts'

/** More than this many names make a picture that nobody can read: the table comes first. */
export const readable = 40

/** What the map shows today. */
export function headlineOf({ people, isolated }: Pick<CoffeeConnections, 'people' | 'isolated'>): string {
  const members = people.filter(({ isMember }) => isMember).length
  if (members === 0) return 'Nobody takes part at the moment'
  if (isolated.length === 0) return `Every member has had a match (${members})`
  return `${isolated.length} of ${counted(members, 'member has', 'members have')} had no match yet`
}

/** Beside a name: with how many people, in words where it is none. */
export function connectionWords({ connections, isMember }: Person): string {
  const count = connections === 0 ? 'nobody yet' : `${connections}`
  return isMember ? count : `${count}, no longer takes part`
}

/** With whom somebody was matched, by name, and how often where it was more than once. */
export function matchedWith(map: Pick<CoffeeConnections, 'people' | 'pairs'>, personId: string): string {
  const near = neighboursOf(map).get(personId) ?? new Set()
  const others = map.people.filter(({ id }) => near.has(id))
  return namesOf(others.map(({ id, name }) => ({ name: `${name}${timesWords(map, [personId, id])}` })))
}

function timesWords({ pairs }: Pick<CoffeeConnections, 'pairs'>, both: readonly string[]): string {
  const times = pairs.find(({ people }) => both.every((id) => people.includes(id)))?.times ?? 1
  return times === 1 ? '' : ` (${times} times)`
}
