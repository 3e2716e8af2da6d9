import type { ProgrammeRound, ProgrammeRoundInput } from '@elevate/matching/programme-round'
import { planFault } from '@elevate/matching/verify'

type Drawn = Pick<ProgrammeRound, 'groups' | 'drawn' | 'certificate'>

/**
 * Whether the separate verifier accepts the proof of a draw. The proof is about the people who were drawn: kept pairs
 * (first in `groups`) and people who joined a pair afterwards, so that nobody is left over, are taken away before.
 */
export const isProofAccepted = (given: ProgrammeRoundInput, { groups, drawn, certificate }: Drawn): boolean => {
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
  const proven = groups
    .slice(given.pins.length)
    .map(({ members, trio }) => (trio === 'nobody-left-over' ? members.slice(0, 2) : members))
    .map((members) => members.flatMap((person) => place.get(person) ?? []))
  const placed = new Set(proven.flat())
  const met = new Set(history.map(([x, y]) => `${Math.min(x, y)} ${Math.max(x, y)}`))
  const repeats = proven
    .flatMap((group) => group.flatMap((a, i) => group.slice(i + 1).map((b) => `${Math.min(a, b)} ${Math.max(a, b)}`)))
    .filter((pair) => met.has(pair)).length
  const unmatched = drawn.map((_, i) => i).filter((i) => !placed.has(i))
  return planFault(instance, { groups: proven, unmatched, repeats, certificate }) === undefined
}
