import type { CoffeeConnections } from '@elevate/contracts/coffee-connections'

type Connections = Pick<CoffeeConnections, 'people' | 'pairs'>
export type Person = CoffeeConnections['people'][number]

/** Who was matched with whom, both ways. */
export function neighboursOf({ people, pairs }: Connections): Map<string, Set<string>> {
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
 * An order in which people who were matched stand near each other, so that lines are short (Cuthill and McKee):
 * from the least connected person outwards, the largest circle of people first, who has nobody last. The same map
 * gives the same order.
 */
export function arrange(map: Connections): Person[] {
  const neighbours = neighboursOf(map)
  const degree = (person: Person) => neighbours.get(person.id)?.size ?? 0
  const byDegree = [...map.people].sort((a, b) => degree(a) - degree(b) || a.name.localeCompare(b.name, 'en-GB'))
  const seen = new Set<string>()
  const circles = byDegree.map((start) => circleFrom(start, { byDegree, neighbours, seen }))
  return circles
    .sort((a, b) => Number(degreeIn(b, degree) > 0) - Number(degreeIn(a, degree) > 0) || b.length - a.length)
    .flat()
}

const degreeIn = ([first]: Person[], degree: (person: Person) => number): number => (first ? degree(first) : 0)

type Walk = { byDegree: readonly Person[]; neighbours: Map<string, Set<string>>; seen: Set<string> }

function circleFrom(start: Person, { byDegree, neighbours, seen }: Walk): Person[] {
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
