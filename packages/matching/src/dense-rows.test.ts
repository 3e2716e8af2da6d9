import { expect, test } from 'vitest'
import { BARRED, type Conflicts, FRESH, roundOf } from './conflicts.ts'
import { seededRandom, shuffled } from './random.ts'
import { readConflicts } from './read-conflicts.ts'

type Meeting = [number, number, number]

/** More than 200,000 entries about few people, many of them twice, either way round. */
function manyListed(people: number, lastRound: number) {
  const random = seededRandom(`listed ${people} ${lastRound}`)
  const pair = (): [number, number] => {
    const a = random.below(people)
    return [a, (a + 1 + random.below(people - 1)) % people]
  }
  const history = Array.from({ length: 200_000 }, (): Meeting => [...pair(), random.below(lastRound + 1)])
  return { history, exclusions: Array.from({ length: 20_000 }, pair) }
}

function knownOf({ history, exclusions }: ReturnType<typeof manyListed>, people: number): Int32Array {
  const known = new Int32Array(people * people).fill(FRESH)
  const note = (a: number, b: number, round: number) => {
    known[a * people + b] = round
    known[b * people + a] = round
  }
  for (const [a, b, round] of history) note(a, b, Math.max(known[a * people + b] ?? FRESH, round))
  for (const [a, b] of exclusions) note(a, b, BARRED)
  return known
}

const isSorted = ({ n, offset, other }: Conflicts) =>
  Array.from({ length: n }, (_, v) => other.subarray(offset[v], offset[v + 1])).every((row) =>
    row.every((w, i) => i === 0 || w > (row[i - 1] ?? w)),
  )

test.each([
  [600, 26],
  [600, 32_764],
  [600, 32_765],
  [600, 2_000_000_000],
])(
  '%i people and rounds up to %i: every listed pair is in the rows once, with its latest round',
  (people, lastRound) => {
    const lists = manyListed(people, lastRound)
    const label = shuffled(people, seededRandom('labels'))

    const rows = readConflicts(lists, label)

    const known = knownOf(lists, people)
    const wrong = [...known.keys()].filter((place) => {
      const [a, b] = [Math.floor(place / people), place % people]
      return roundOf(rows, label[a] ?? -1, label[b] ?? -1) !== known[place]
    })
    expect(wrong).toEqual([])
    expect(isSorted(rows)).toBe(true)
  },
)
