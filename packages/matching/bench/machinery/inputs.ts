import type { RoundInstance } from '../../src/plan.ts'
import { seededRandom } from '../../src/random.ts'
import { playedRounds } from '../../test/instances.ts'

type Pair = [number, number]
type Meeting = [number, number, number]

function* allPairs(n: number): Generator<Pair> {
  for (let a = 0; a < n; a += 1) for (let b = a + 1; b < n; b += 1) yield [a, b]
}

/** Everybody has met a partner in each of the rounds; one more has not yet met anybody when the number is odd. */
function played(n: number, rounds: number): RoundInstance {
  return { participants: n, history: playedRounds(n - (n % 2), rounds, 'bench'), exclusions: [] }
}

/** Everybody of the first team met everybody of the second, nobody inside a team: each odd team leaves one over. */
function twoTeams(size: number): RoundInstance {
  const history = Array.from(
    { length: size * size },
    (_, k): Meeting => [k % size, size + Math.floor(k / size), k % 26],
  )
  return { participants: 2 * size, history, exclusions: [] }
}

/** The people of one large organisation must not meet each other. */
function keptApart(n: number, size: number): RoundInstance {
  return { participants: n, history: [], exclusions: [...allPairs(size)] }
}

/** Only a few random pairs may meet, `degree` for each person on average; the others must not, or have met. */
function sparse(n: number, degree: number, others: 'excluded' | 'met'): RoundInstance {
  const random = seededRandom('bench')
  const open = new Set<number>()
  while (open.size < (n * degree) / 2) {
    const [a, b] = [random.below(n), random.below(n)]
    if (a < b) open.add(a * n + b)
  }
  const closed = allPairs(n).filter(([a, b]) => !open.has(a * n + b))
  if (others === 'excluded') return { participants: n, history: [], exclusions: [...closed] }
  return { participants: n, history: [...closed.map(([a, b]): Meeting => [a, b, random.below(26)])], exclusions: [] }
}

/** Random pairs that must not meet, so many for each person that a shuffle often hits one; a full round exists. */
function someKeptApart(n: number, perPerson: number): RoundInstance {
  const random = seededRandom('kept apart')
  const exclusions: Pair[] = []
  // 0 with 1, 2 with 3 and so on stay possible, so that nobody need be left out.
  while (exclusions.length < (n * perPerson) / 2) {
    const [a, b] = [random.below(n), random.below(n)]
    if (a >> 1 !== b >> 1) exclusions.push([a, b])
  }
  return { participants: n, history: [], exclusions }
}

const makers = { played, twoTeams, keptApart, sparse, someKeptApart }

/** How an input is made, in a form that can be handed to another process. */
export type InputName = {
  [M in keyof typeof makers]: readonly [M, ...Parameters<(typeof makers)[M]>]
}[keyof typeof makers]

/** The same input every time. */
export function inputOf(name: InputName): RoundInstance {
  switch (name[0]) {
    case 'played':
      return played(name[1], name[2])
    case 'twoTeams':
      return twoTeams(name[1])
    case 'keptApart':
      return keptApart(name[1], name[2])
    case 'sparse':
      return sparse(name[1], name[2], name[3])
    case 'someKeptApart':
      return someKeptApart(name[1], name[2])
  }
}
