import type { SoftProof } from '../plan.ts'
import type { Tastes } from './tastes.ts'

/** Threes looked at before the check falls back on the duals alone. */
const LOOKS = 8_000_000

/** Of people of one kind, three are enough: those whose duals are highest. */
function threeOfEachKind(people: readonly number[], kind: Tastes['kind']): number[] {
  const taken = new Map<unknown, number>()
  return people.filter((v) => {
    const before = taken.get(kind(v)) ?? 0
    taken.set(kind(v), before + 1)
    return before < 3
  })
}

type Search = {
  readonly tastes: Tastes
  readonly proof: SoftProof
  readonly people: readonly number[]
  readonly mayBe: (a: number, b: number) => boolean
}

/** The most that trios of these people save: searched by falling dual until nothing better follows, or too long. */
function mostSaved({ tastes, proof, people, mayBe }: Search): number | undefined {
  const person = (i: number) => people[i] ?? -1
  const value = (i: number) => proof.u[person(i)] ?? 0
  let best = Number.NEGATIVE_INFINITY
  let looks = 0
  const tryThird = (i: number, j: number, k: number) => {
    const twos = [
      [i, j],
      [i, k],
      [j, k],
    ] as const
    const penalties = twos.reduce((sum, [x, y]) => sum + 2 * tastes.penalty(person(x), person(y)), 0)
    const saving = value(i) + value(j) + value(k) - penalties
    if (saving > best && twos.every(([x, y]) => mayBe(person(x), person(y)))) best = saving
  }
  const tryTwo = (i: number, j: number) => {
    for (let k = j + 1; k < people.length && value(i) + value(j) + value(k) > best; k += 1) {
      looks += 1
      tryThird(i, j, k)
    }
  }
  for (let i = 0; i + 2 < people.length && 3 * value(i) > best; i += 1) {
    for (let j = i + 1; j + 1 < people.length && value(i) + 2 * value(j) > best; j += 1) {
      tryTwo(i, j)
      if (looks > LOOKS) return undefined
    }
  }
  return best
}

/**
 * The most that any trio can save by the dual: the three duals less twice the penalties of its pairs. Among all people
 * who may be together; if that takes too long, among three of each kind, and at last by the duals alone.
 */
export function savedByTrio(tastes: Tastes, proof: SoftProof, from: Pick<Search, 'people' | 'mayBe'>): number {
  const [a, b, c] = from.people.map((v) => proof.u[v] ?? 0)
  return (
    mostSaved({ tastes, proof, ...from }) ??
    mostSaved({ tastes, proof, people: threeOfEachKind(from.people, tastes.kind), mayBe: () => true }) ??
    (a ?? 0) + (b ?? 0) + (c ?? 0)
  )
}
