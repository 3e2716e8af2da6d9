import type { ProgrammeRound, ProgrammeRoundInput } from '@elevate/matching/programme-round'
import { planFault } from '@elevate/matching/verify'
import { coffeeTastes } from './tastes.ts'

type Drawn = Pick<ProgrammeRound, 'groups' | 'drawn' | 'certificate' | 'soft'>

/**
 * Judging who suits whom takes time with the square of the people, and with more than that for a three: beyond these
 * sizes it would take longer than the draw. Everything else of a proof is judged at any size.
 */
const mostJudged = (people: number): number => (people % 2 === 0 ? 10_000 : 1_001)

/**
 * Whether the separate verifier accepts the proof of a draw, also of what it says of who suits whom. The proof is about
 * the people who were drawn: kept pairs (first in `groups`) and people who joined a pair afterwards, so that nobody is
 * left over, are taken away before.
 */
export const isProofAccepted = (given: ProgrammeRoundInput, round: Drawn): boolean => {
  const { drawn, certificate, soft } = round
  if (drawn.length < 2) return true
  const place = new Map(drawn.map((person, i) => [person, i]))
  const among = (pair: readonly number[]): [number, number][] => {
    const [x, y] = [place.get(pair[0] ?? -1), place.get(pair[1] ?? -1)]
    return x === undefined || y === undefined ? [] : [[x, y]]
  }
  const history = given.history.flatMap(([a, b, round]) => among([a, b]).map(([x, y]) => [x, y, round] as const))
  const instance = {
    participants: drawn.length,
    history,
    exclusions: [...given.exclusions, ...given.forbids].flatMap(among),
    seed: given.seed,
  }
  const proven = provenGroups(round, given.pins.length).map((members) =>
    members.flatMap((person) => place.get(person) ?? []),
  )
  const placed = new Set(proven.flat())
  const keyOf = (a: number, b: number) => Math.min(a, b) * drawn.length + Math.max(a, b)
  const together = new Set(
    proven.flatMap((group) => group.flatMap((a, i) => group.slice(i + 1).map((b) => keyOf(a, b)))),
  )
  const repeated = new Set(history.map(([a, b]) => keyOf(a, b)).filter((key) => together.has(key)))
  const unmatched = drawn.map((_, i) => i).filter((i) => !placed.has(i))
  const isJudged = soft !== undefined && drawn.length <= mostJudged(drawn.length)
  const plan = { groups: proven, unmatched, repeats: repeated.size, certificate, ...(isJudged ? { soft } : {}) }
  return planFault(instance, plan, coffeeTastes(drawn.flatMap((person) => given.people[person] ?? []))) === undefined
}

/** The groups that the proof is about: not those that were kept, and without who joined a pair afterwards. */
export const provenGroups = ({ groups }: Drawn, pins: number): (readonly number[])[] =>
  groups.slice(pins).map(({ members, trio }) => (trio === 'nobody-left-over' ? members.slice(0, 2) : members))
