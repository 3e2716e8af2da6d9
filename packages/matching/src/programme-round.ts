import type { CoffeeInput } from './coffee-person.ts'
import { drawAmong, type Group } from './draw-among.ts'
import { type ExplainedGroup, explainedGroup } from './explain.ts'
import { freshRoundsLeft } from './fresh-rounds.ts'
import { knownMeetings } from './known-meetings.ts'
import type { Certificate, Soft } from './plan.ts'
import { withRescues } from './rescues.ts'

export type ProgrammeRoundInput = CoffeeInput & {
  /** Pairs the coordinator wants together in this round. */
  readonly pins: readonly (readonly [number, number])[]
  /** Pairs the coordinator does not want together in this round. */
  readonly forbids: readonly (readonly [number, number])[]
}

/** Why pins cannot be kept: somebody is pinned twice, or a pinned pair may not meet. */
export type PinFault = { readonly reason: 'pinned-twice' | 'may-not-meet'; readonly pin: readonly [number, number] }

export type ProgrammeRound = {
  readonly groups: readonly ExplainedGroup[]
  /** People for whom no permitted partner or group is left. For the coordinator only. */
  readonly setAside: readonly { readonly person: number; readonly reason: 'nobody-permitted' }[]
  /** Repeated pairs of the round with the round they last met; the certificate proves that no draw has fewer. */
  readonly repeats: readonly { readonly people: readonly [number, number]; readonly round: number }[]
  /** Proof for the people drawn (those not pinned who have a permitted partner), numbered as in `drawn`. */
  readonly certificate: Certificate
  readonly drawn: readonly number[]
  /** How little the people drawn suit each other, and how much of that is proved to be unavoidable. */
  readonly soft: Soft | undefined
  /** After this round, at most so many more without a repeat are possible for these people. */
  readonly freshRoundsLeftAtMost: number
}

/** The first pin that cannot be kept, to be asked before drawing. */
export function pinFault(input: ProgrammeRoundInput): PinFault | undefined {
  const { mayMeet } = knownMeetings({ ...input, exclusions: [...input.exclusions, ...input.forbids] })
  const pinned = new Set<number>()
  for (const pin of input.pins) {
    if (!mayMeet(pin[0], pin[1])) return { reason: 'may-not-meet', pin }
    if (pin.some((person) => pinned.has(person))) return { reason: 'pinned-twice', pin }
    for (const person of pin) pinned.add(person)
  }
  return undefined
}

/**
 * Draws a coffee round for a programme. Pinned pairs stay together; people with no permitted partner are set aside before
 * parity is counted; the rest are drawn by `drawRoundWith` (fewest repeats, longest ago, whose turn it is, who suits whom);
 * whoever is still left over joins a permitted pair. Pure: the same input and seed give the same round. Throws RangeError
 * when a pin cannot be kept; ask `pinFault` first.
 */
export function drawProgrammeRound(given: ProgrammeRoundInput): ProgrammeRound {
  const fault = pinFault(given)
  if (fault) throw new RangeError(`pin [${fault.pin.join(', ')}]: ${fault.reason}`)
  const input: CoffeeInput = { ...given, exclusions: [...given.exclusions, ...given.forbids] }
  const known = knownMeetings(input)
  const pinned = new Set(given.pins.flat())
  const free = input.people.map((_, person) => person).filter((person) => !pinned.has(person))
  const hasSomebody = (a: number) => {
    const barred = known.knownTo(a).filter((b) => !(pinned.has(b) || known.mayMeet(a, b))).length
    return barred < free.length - 1
  }
  const drawn = free.filter(hasSomebody)
  const withNobody = free.filter((person) => !hasSomebody(person))
  const draw = drawAmong(input, drawn)
  const pins = given.pins.map((members): Group => ({ members, trio: undefined }))
  const rescue = { groups: [...pins, ...draw.groups], alone: [...withNobody, ...draw.alone] }
  const { groups, setAside } = withRescues(input, known, rescue)
  const explained = groups.map((group) => explainedGroup({ ...input, pins: given.pins }, known, group))
  return {
    groups: explained,
    setAside: setAside.map((person) => ({ person, reason: 'nobody-permitted' })),
    repeats: explained.flatMap(({ pairs }) =>
      pairs.flatMap(({ people, lastMet }) => (lastMet ? [{ people, round: lastMet.round }] : [])),
    ),
    certificate: draw.certificate,
    drawn,
    soft: draw.soft,
    freshRoundsLeftAtMost: freshRoundsLeft(known, groups),
  }
}
