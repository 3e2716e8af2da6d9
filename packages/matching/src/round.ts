import { at } from './at.ts'
import { writtenCertificate } from './certificate.ts'
import { draw } from './draw.ts'
import { COUNTED_UP_TO } from './even-chance.ts'
import { type Names, repeatsIn, writtenGroups } from './groups.ts'
import { picked } from './pick.ts'
import type { RoundInstance, RoundPlan } from './plan.ts'
import { quickRound } from './quick-round/quick-round.ts'
import { type Random, seededRandom, shuffled } from './random.ts'
import { readConflicts } from './read-conflicts.ts'
import { byOrganisation, relabelled, type Suitability } from './soft/suitability.ts'
import { writtenSoft } from './soft/written.ts'
import { isTimeToLookAhead } from './trios-ahead/trios-ahead.ts'
import type { Turns } from './turns.ts'
import { type KnownTurns, orderOfTurns, trioWeights, whoseTurn } from './whose-turn.ts'

/** What decides among rounds that are equally good by the hard levels. */
export type Preferences = KnownTurns & {
  /** How little people suit each other. */
  readonly suitability?: Suitability
}

/** Of an even number nobody is in a trio. */
const NO_TURNS: Turns = { order: new Int32Array(0), ends: [] }

/** Labels in random order for the people 0 … n-1, the canonical form in which everything is worked out. */
function shuffledNames(n: number, random: Random): Names {
  const person = shuffled(n, random)
  const label = new Int32Array(n)
  for (let v = 0; v < n; v += 1) label[person[v] as number] = v
  return { person, label }
}

/**
 * Draws one round by the levels of `RoundInstance`, then by the preferences: whose turn it is, who was left out, how
 * people suit each other. People left out and the trio are chosen exactly while no repeat is needed.
 */
export function drawRoundWith(instance: RoundInstance, preferences: Preferences): RoundPlan {
  const { suitability } = preferences
  const random = seededRandom(instance.seed ?? '')
  const names = shuffledNames(instance.participants, random)
  const { person, label } = names
  const { trio, leftOut } = whoseTurn(instance, preferences, person)
  const isOdd = person.length % 2 === 1
  const isCounted = person.length <= COUNTED_UP_TO
  const turns = isOdd ? orderOfTurns(trio(), random) : NO_TURNS
  const isQuick = !(suitability || isCounted || isTimeToLookAhead(turns))
  const quick = isQuick ? quickRound({ instance, names, turns, random }) : undefined
  if (quick) return { ...writtenGroups(quick, names), repeats: 0, certificate: { kind: 'zero-repeats' } }
  const conflicts = readConflicts(instance, label)
  const weights = isOdd && isCounted ? trioWeights(trio()) : undefined
  const picking = {
    conflicts,
    random,
    suitability: suitability && relabelled(suitability, person),
    leftOut: (v: number) => at(leftOut(), v) * 1_000_000,
    isLeftOutFree: () => leftOut().every((value) => value === leftOut()[0]),
    trioTurn: (v: number) => weights?.[v] ?? 0,
    turn: trio,
  }
  const round = picked(picking, draw({ conflicts, random, turns, leftOut }))
  return {
    ...writtenGroups(round, names),
    repeats: repeatsIn(round, conflicts),
    certificate: writtenCertificate(round.proof, person),
    ...(round.soft ? { soft: writtenSoft(round.soft, person) } : {}),
  }
}

/**
 * Draws one round. Nobody meets a person they are barred from; as many as possible are placed; repeats are as few as
 * can be, and as long ago as can be; then nobody is in the trio, or left out, again before the others, as far as the
 * history tells; then people of different organisations are preferred. The same instance and seed give the same plan, in
 * whatever order its lists come. The instance must be valid (`input.ts` checks one from outside).
 */
export function drawRound(instance: RoundInstance): RoundPlan {
  const { org } = instance
  return drawRoundWith(instance, {
    isInHistory: true,
    ...(org ? { suitability: byOrganisation(org) } : {}),
  })
}
