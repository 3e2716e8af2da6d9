import { explainedGroup, explainGroup, type TrioReason } from '@elevate/matching/explain'
import { freshRoundsLeft } from '@elevate/matching/fresh-rounds'
import { knownMeetings } from '@elevate/matching/known-meetings'
import { drawProgrammeRound, type ProgrammeRound } from '@elevate/matching/programme-round'
import { coffeeInput, type DrawInput, pairsIn } from './input.ts'
import { numberedName } from './names.ts'
import type { DrawOutcome, OutcomeGroup } from './outcome.ts'
import { isProofAccepted } from './proof.ts'
import { reasonsOf } from './reasons.ts'
import { notesOf, proofSentence } from './sentences.ts'

/** `soft`: what is proved of the preferences; undefined where nobody said anything to prefer. */
export type Computed = { outcome: DrawOutcome } & Pick<ProgrammeRound, 'certificate' | 'soft'>

const pairsOf = (group: readonly number[]): [number, number][] =>
  group.flatMap((a, i) => group.slice(i + 1).map((b): [number, number] => [a, b]))

/** Threes that are kept stay out of the draw; pairs that are kept may still be joined by somebody left over. */
const drawRest = (input: DrawInput, kept: readonly number[][]) => {
  const inThrees = new Set(kept.filter(({ length }) => length === 3).flat())
  const people = input.people.map((_, person) => person).filter((person) => !inThrees.has(person))
  const place = new Map(people.map((person, i) => [person, i]))
  const placed = <T extends readonly number[]>(rows: T[]): T[] =>
    inThrees.size === 0
      ? rows
      : rows.flatMap((row) => {
          const [x, y] = [place.get(row[0] ?? -1), place.get(row[1] ?? -1)]
          return x === undefined || y === undefined ? [] : [[x, y, ...row.slice(2)] as unknown as T]
        })
  const whole = coffeeInput(input)
  const given = {
    ...whole,
    people: people.flatMap((person) => whole.people[person] ?? []),
    history: placed([...whole.history]),
    exclusions: placed([...whole.exclusions]),
    pins: placed(
      kept.flatMap(([a, b, c]) => (a !== undefined && b !== undefined && c === undefined ? [[a, b] as const] : [])),
    ),
    forbids: placed(pairsIn(input.forbids)),
  }
  return { given, drawn: drawProgrammeRound(given), personAt: (i: number) => people[i] ?? i }
}

/** Groups can be kept while all of their people may meet; others are let go without a word. */
const keepable = (input: DrawInput): number[][] => {
  if (input.kept.length === 0) return []
  const apart = new Set([...pairsIn(input.apart), ...pairsIn(input.forbids)].map(keyOf))
  return input.kept.filter((group) => !pairsOf(group).some((pair) => apart.has(keyOf(pair))))
}

const keyOf = ([a, b]: readonly [number, number]) => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Draws a round and says why it is as it is. Pure; runs on any thread. `onDrawn`: what is left is checking and explaining. */
export const computeDraw = (input: DrawInput, onDrawn?: () => void): Computed => {
  const kept = keepable(input)
  const { given, drawn, personAt } = drawRest(input, kept)
  onDrawn?.()
  const whole = { ...coffeeInput(input), pins: kept.flatMap(pairsOf) }
  const known = knownMeetings(whole)
  const repeatsIn = (group: readonly number[]) =>
    pairsOf(group).filter(([a, b]) => known.lastMet(a, b) !== undefined).length
  const explained = (members: readonly number[], trio: TrioReason | undefined) =>
    explainGroup(explainedGroup(whole, known, { members, trio }), numberedName)
  const threes = kept
    .filter(({ length }) => length === 3)
    .map((people) => ({ people, isPinned: true, trio: undefined as TrioReason | undefined }))
  const rest = drawn.groups.map(({ members, trio }, i) => ({
    people: members.map(personAt),
    isPinned: i < given.pins.length,
    trio,
  }))
  const groups = [...threes, ...rest].map(
    ({ people, isPinned, trio }): OutcomeGroup => ({
      people,
      isPinned,
      trio: trio ?? null,
      explanation: explained(people, trio),
      repeats: repeatsIn(people),
    }),
  )
  const notPlaced = drawn.setAside.map(({ person }) => personAt(person))
  const repeats = groups.reduce((sum, group) => sum + group.repeats, 0)
  const isAccepted = isProofAccepted(given, drawn)
  const facts = {
    repeats,
    notPlaced: notPlaced.length,
    trios: groups.map(({ trio }) => trio ?? undefined),
    hasWishes: input.kept.length + input.forbids.length > 0,
  }
  const outcome: DrawOutcome = {
    groups,
    notPlaced,
    repeats,
    notes: notesOf(facts),
    reasons: reasonsOf({ input, groups, notPlaced, drawn, given, personAt }),
    proof: { isAccepted, sentence: proofSentence(isAccepted, facts) },
    roundsWithoutRepeatLeft: roundsLeft(input, whole, groups),
  }
  return { outcome, certificate: drawn.certificate, soft: drawn.soft }
}

/** As far as the coordinator may know it: quiet requests are not counted in, so the number cannot tell of them. */
const roundsLeft = (input: DrawInput, whole: ReturnType<typeof coffeeInput>, groups: OutcomeGroup[]): number | null => {
  if (groups.length === 0) return null
  const known = knownMeetings({ ...whole, exclusions: pairsIn(input.openlyApart) })
  return freshRoundsLeft(
    known,
    groups.map(({ people }) => ({ members: people })),
  )
}
