import type { CoffeeDrawPlan } from '@elevate/db/schema/coffee-rounds'
import { explainedGroup, explainGroup } from '@elevate/matching/explain'
import { knownMeetings } from '@elevate/matching/known-meetings'
import { drawProgrammeRound } from '@elevate/matching/programme-round'
import { numbered, type Pool } from './pool.ts'
import { isProofAccepted } from './proof.ts'
import { pairKey, roundsWithoutRepeatLeft } from './rules.ts'
import { notesOf, proofSentence } from './sentences.ts'

export type Wishes = {
  seed: string
  /** Groups of two or three to be kept as they are. */
  kept: readonly (readonly string[])[]
  forbids: readonly [string, string][]
}

const pairsIn = (group: readonly string[]): [string, string][] =>
  group.flatMap((a, i) => group.slice(i + 1).map((b): [string, string] => [a, b]))

/** Groups can be kept while all of their people are there and may meet; others are let go without a word. */
const keepable = (pool: Pool, { kept, forbids }: Wishes): readonly (readonly string[])[] => {
  const present = new Set(pool.people.map(({ id }) => id))
  const apart = new Set([...pool.apart, ...forbids].map(pairKey))
  return kept.filter(
    (group) => group.every((id) => present.has(id)) && !pairsIn(group).some((pair) => apart.has(pairKey(pair))),
  )
}

/** Threes that are kept stay out of the draw; pairs that are kept may still be joined by somebody left over. */
const drawRest = (pool: Pool, wishes: Wishes, kept: readonly (readonly string[])[]) => {
  const inThrees = new Set(kept.filter(({ length }) => length === 3).flat())
  const people = pool.people.filter(({ id }) => !inThrees.has(id))
  const { input, pairsOf } = numbered(pool, people, { ...wishes, forbids: [] })
  const pins = pairsOf(kept.flatMap(([a, b, c]) => (a && b && !c ? [[a, b] as const] : [])))
  const given = { ...input, pins, forbids: pairsOf(wishes.forbids) }
  const drawn = drawProgrammeRound(given)
  const idOf = (number: number) => people[number]?.id ?? ''
  const called = (number: number) => people[number]?.called ?? ''
  const groups = drawn.groups.map((group, place) => ({
    people: group.members.map(idOf),
    explanation: explainGroup(group, called),
    trio: group.trio,
    isPinned: place < pins.length,
  }))
  return { given, drawn, groups, notPlaced: drawn.setAside.map(({ person }) => idOf(person)) }
}

/** Why these people, in plain words that all of them may read. */
export const explainPeople = (pool: Pool, group: readonly string[]): string => {
  const { input } = numbered(pool, pool.people, { seed: '', forbids: [] })
  const members = pool.people.flatMap(({ id }, number) => (group.includes(id) ? [number] : []))
  const explained = explainedGroup(input, knownMeetings(input), { members, trio: undefined })
  return explainGroup(explained, (number) => pool.people[number]?.called ?? '')
}

/** Draws a round. Pure: the same pool and wishes give the same plan. */
export const planRound = (pool: Pool, wishes: Wishes): { plan: CoffeeDrawPlan; certificate: unknown } => {
  const kept = keepable(pool, wishes)
  const { given, drawn, groups, notPlaced } = drawRest(pool, wishes, kept)
  const threes = kept
    .filter(({ length }) => length === 3)
    .map((group) => ({ people: [...group], explanation: explainPeople(pool, group), trio: undefined, isPinned: true }))
  const met = new Set(pool.matches.map(({ low, high }) => pairKey([low, high])))
  const all = [...threes, ...groups]
  const repeatsIn = (group: readonly string[]) => pairsIn(group).filter((pair) => met.has(pairKey(pair))).length
  const repeats = all.reduce((sum, group) => sum + repeatsIn(group.people), 0)
  const isAccepted = isProofAccepted(given, drawn)
  const facts = { repeats, notPlaced: notPlaced.length, trios: all.map(({ trio }) => trio), hasWishes: hasAny(wishes) }
  const known = [...pool.matches.map(({ low, high }): [string, string] => [low, high]), ...pool.openlyApart]
  const plan: CoffeeDrawPlan = {
    groups: all.map(({ people, isPinned, explanation }) => ({
      people,
      isPinned,
      explanation,
      repeats: repeatsIn(people),
    })),
    notPlaced,
    notes: notesOf(facts),
    proof: { isAccepted, sentence: proofSentence(isAccepted, facts) },
    repeats,
    roundsWithoutRepeatLeft: roundsWithoutRepeatLeft(
      all.map(({ people }) => people),
      known,
    ),
    forbidden: wishes.forbids.map(([a, b]) => [a, b]),
  }
  return { plan, certificate: drawn.certificate }
}

const hasAny = ({ kept, forbids }: Wishes) => kept.length + forbids.length > 0
