import type { ConnectedPerson, ConnectionMap } from '@elevate/contracts/connections'

type Drawn = Pick<ConnectionMap, 'people' | 'pairs'>

/** Who is connected with whom, both ways. */
function neighboursOf({ people, pairs }: Drawn): Map<string, Set<string>> {
  const neighbours = new Map(people.map(({ id }) => [id, new Set<string>()]))
  for (const {
    people: [a = '', b = ''],
  } of pairs) {
    neighbours.get(a)?.add(b)
    neighbours.get(b)?.add(a)
  }
  return neighbours
}

/**
 * Who has nobody first, for they are whom the page is about; then an order in which people who are connected stand
 * near each other, so that lines are short (Cuthill and McKee): from the least connected person outwards, the largest
 * circle of people first. The same map gives the same order.
 */
export function arrange(map: Drawn): ConnectedPerson[] {
  const neighbours = neighboursOf(map)
  const degree = (person: ConnectedPerson) => neighbours.get(person.id)?.size ?? 0
  const byName = [...map.people].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  const byDegree = byName.toSorted((a, b) => degree(a) - degree(b)).filter((person) => degree(person) > 0)
  const seen = new Set<string>()
  const circles = byDegree.map((start) => circleFrom(start, { byDegree, neighbours, seen }))
  return [...byName.filter((person) => degree(person) === 0), ...circles.toSorted((a, b) => b.length - a.length).flat()]
}

type Walk = { byDegree: readonly ConnectedPerson[]; neighbours: Map<string, Set<string>>; seen: Set<string> }

function circleFrom(start: ConnectedPerson, { byDegree, neighbours, seen }: Walk): ConnectedPerson[] {
  if (seen.has(start.id)) return []
  seen.add(start.id)
  const circle = [start]
  for (const person of circle) {
    const near = neighbours.get(person.id)
    for (const next of byDegree) {
      if (!near?.has(next.id) || seen.has(next.id)) continue
      seen.add(next.id)
      circle.push(next)
    }
  }
  return circle
}
