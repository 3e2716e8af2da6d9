import type { ProgrammeRound, ProgrammeRoundInput } from '@elevate/matching/programme-round'
import { canAllBeNew, whyRepeats } from '@elevate/matching/why-repeats'
import { type DrawInput, pairsIn } from './input.ts'
import type { OutcomeGroup } from './outcome.ts'
import { provenGroups } from './proof.ts'
import * as say from './reason-sentences.ts'

export type Reason = { question: string; answer: string }

type Drawn = {
  input: DrawInput
  groups: readonly OutcomeGroup[]
  notPlaced: readonly number[]
  drawn: ProgrammeRound
  given: ProgrammeRoundInput
  personAt: (place: number) => number
}

/**
 * Why the draw is as it is, for the coordinator. Names are given only where what the coordinator knows anyway (who met
 * whom, pairs they keep apart themselves) is reason enough; what rests on quiet requests is said without names.
 */
export const reasonsOf = (of: Drawn): Reason[] => [
  { question: 'Why does anybody meet again?', answer: repeatsAnswer(of) },
  ...trioReasons(of),
  ...setAsideReasons(of),
]

/** The pairs that are no new meeting for the coordinator, among numbered people as the certificate numbers them. */
const openPairs = ({ input, drawn, personAt }: Drawn, { isWithoutWishes }: { isWithoutWishes: boolean }) => {
  const place = new Map(drawn.drawn.map((person, i) => [personAt(person), i]))
  const apart = [...pairsIn(input.openlyApart), ...(isWithoutWishes ? [] : pairsIn(input.forbids))]
  const met = Array.from({ length: input.history.length / 3 }, (_, i) => [
    input.history[3 * i] ?? 0,
    input.history[3 * i + 1] ?? 0,
  ])
  const among = (pairs: readonly (readonly number[])[]) =>
    pairs.flatMap(([a, b]): [number, number][] => {
      const [x, y] = [place.get(a ?? -1), place.get(b ?? -1)]
      return x === undefined || y === undefined ? [] : [[x, y]]
    })
  return { met: among(met), apart: among(apart) }
}

/** Repeats of the groups that the proof is about, and how many of those people are in no pair. */
const provenCounts = (of: Drawn) => {
  const proven = provenGroups(of.drawn, of.given.pins.length)
  const place = new Map(of.drawn.drawn.map((person, i) => [person, i]))
  const keyOf = (a: number, b: number) => `${Math.min(a, b)} ${Math.max(a, b)}`
  const pairs = proven.flatMap((group) => group.flatMap((a, i) => group.slice(i + 1).map((b) => [a, b] as const)))
  const met = new Set(openPairs(of, { isWithoutWishes: true }).met.map(([a, b]) => keyOf(a, b)))
  const repeats = pairs.filter(([a, b]) => met.has(keyOf(place.get(a) ?? -1, place.get(b) ?? -1))).length
  return { repeats, unpaired: of.drawn.drawn.length - 2 * proven.length }
}

const repeatsAnswer = (of: Drawn): string => {
  const all = of.groups.reduce((sum, group) => sum + group.repeats, 0)
  if (all === 0) return say.nobodyMeetsAgain()
  const { repeats, unpaired } = provenCounts(of)
  if (repeats === 0) return say.onlyByWish(all)
  const participants = of.drawn.drawn.length
  const { certificate } = of.drawn
  const barrier = certificate.kind === 'barrier' ? certificate.fresh : undefined
  const { met, apart } = openPairs(of, { isWithoutWishes: false })
  const why = whyRepeats({ participants, pairs: [...met, ...apart], repeats, unpaired, barrier })
  const person = (place: number) => of.personAt(of.drawn.drawn[place] ?? place)
  const parts = why?.shortages.map(({ islands, partners }) => ({
    islands: islands.map((island) => island.map(person)),
    partners: partners.map(person),
  }))
  const shortOf = { repeats, parts, newPeopleWanted: why?.newPeopleWanted }
  const isWished = of.input.forbids.length > 0 && why !== undefined && isByWishes(of, unpaired)
  return say.someMeetAgain({ ...shortOf, isWished, others: all - repeats })
}

/** Whether it is the pairs kept apart in this round alone that make people meet again. */
const isByWishes = (of: Drawn, unpaired: number): boolean => {
  const { met, apart } = openPairs(of, { isWithoutWishes: true })
  return canAllBeNew({ participants: of.drawn.drawn.length, pairs: [...met, ...apart], unpaired })
}

const trioReasons = ({ input, groups, notPlaced }: Drawn): Reason[] =>
  groups.flatMap((group) => {
    if (group.people.length < 3) return []
    const question = say.whyThree(group.people)
    if (group.isPinned) return [{ question, answer: say.keptThree() }]
    if (group.trio === 'nobody-left-over') return [{ question, answer: say.rescuedThree() }]
    const times = (person: number) => input.people[person]?.inTrio ?? 0
    const inThree = new Set(group.people)
    const most = Math.max(...group.people.map(times))
    const others = input.people.flatMap((_, person) => (inThree.has(person) ? [] : [times(person)]))
    const isTheirTurn = notPlaced.length > 0 || others.every((count) => count >= most)
    return [{ question, answer: say.oddThree({ isTheirTurn, most }) }]
  })

const setAsideReasons = ({ input, notPlaced }: Drawn): Reason[] => {
  if (notPlaced.length === 0) return []
  const apart = new Map<number, Set<number>>()
  for (const [a, b] of [...pairsIn(input.openlyApart), ...pairsIn(input.forbids)]) {
    apart.set(a, (apart.get(a) ?? new Set()).add(b))
    apart.set(b, (apart.get(b) ?? new Set()).add(a))
  }
  return notPlaced.slice(0, say.mostNames).map((person) => ({
    question: say.whyNoMatch(person),
    answer: say.noMatch({ isKeptFromAll: (apart.get(person)?.size ?? 0) >= input.people.length - 1 }),
  }))
}
