import type { ConnectionChannel, ConnectionMap } from '@elevate/contracts/connections'

export type Way = { low: string; high: string; channel: ConnectionChannel; times: number; lastOn: string }
type Person = { id: string; name: string; isPartner: boolean }

/** Each two once, with all the ways in which they were brought together; in the order of ids, so that it stays the same. */
export const pairsFrom = (ways: readonly Way[]): ConnectionMap['pairs'] => {
  const byPair = Map.groupBy(ways, ({ low, high }) => `${low} ${high}`)
  return [...byPair.values()].map((ofPair) => ({
    people: [ofPair[0]?.low ?? '', ofPair[0]?.high ?? ''],
    ways: ofPair.map(({ channel, times, lastOn }) => ({ channel, times, lastOn })),
  }))
}

const latest = (days: readonly string[]): string => days.toSorted().at(-1) ?? ''

/** What the map shows. Who is neither a partner nor connected with one is not on it. */
export const mapFrom = (people: readonly Person[], ways: readonly Way[], since: string): ConnectionMap => {
  const pairs = pairsFrom(ways)
  const known = new Map<string, { connections: number; lastOn: string }>()
  for (const { people: both, ways: theirs } of pairs) {
    const last = latest(theirs.map(({ lastOn }) => lastOn))
    for (const id of both) {
      const { connections, lastOn } = known.get(id) ?? { connections: 0, lastOn: '' }
      known.set(id, { connections: connections + 1, lastOn: latest([lastOn, last]) })
    }
  }
  return {
    people: people
      .filter(({ id, isPartner }) => isPartner || known.has(id))
      .map((person) => ({ ...person, connections: 0, lastOn: null, ...known.get(person.id) })),
    pairs,
    isolated: people.filter(({ id, isPartner }) => isPartner && !known.has(id)).map(({ id }) => id),
    since,
  }
}
