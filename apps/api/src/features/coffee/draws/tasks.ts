import { createHash } from 'node:crypto'
import type { CoffeeDrawPlan } from '@elevate/db/schema/coffee-rounds'
import { computeDraw } from './compute.ts'
import type { DrawInput } from './input.ts'
import { withIds } from './names.ts'
import type { DrawOutcome } from './outcome.ts'

/** What is asked of the engine. Texts in and out: they are what is stored and hashed, and they cross threads cheaply. */
export type Task =
  | { kind: 'draw'; input: string; people: readonly string[] }
  | { kind: 'replay'; input: string; people: readonly string[]; plan: string }

export type DrawAnswer = {
  plan: string
  certificate: string
  inputHash: string
  outcomeHash: string
}
export type ReplayAnswer = { inputHash: string; outcomeHash: string; isSamePlan: boolean }

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url')

const planOf = (outcome: DrawOutcome, people: readonly string[], forbids: readonly number[]): CoffeeDrawPlan => {
  const id = (place: number) => people[place] ?? ''
  const say = (sentence: string) => withIds(sentence, people)
  return {
    groups: outcome.groups.map((group) => ({
      people: group.people.map(id),
      isPinned: group.isPinned,
      explanation: say(group.explanation),
      repeats: group.repeats,
    })),
    notPlaced: outcome.notPlaced.map(id),
    notes: outcome.notes,
    reasons: outcome.reasons.map(({ question, answer }) => ({ question: say(question), answer: say(answer) })),
    proof: outcome.proof,
    repeats: outcome.repeats,
    roundsWithoutRepeatLeft: outcome.roundsWithoutRepeatLeft,
    forbidden: Array.from({ length: forbids.length / 2 }, (_, i) => [
      id(forbids[2 * i] ?? -1),
      id(forbids[2 * i + 1] ?? -1),
    ]),
  }
}

export type Step = 'checking'

const draw = (
  { input, people }: { input: string; people: readonly string[] },
  onStep?: (step: Step) => void,
): DrawAnswer => {
  const given = JSON.parse(input) as DrawInput
  const { outcome, certificate, soft } = computeDraw(given, () => onStep?.('checking'))
  const proof = JSON.stringify({ ...certificate, soft })
  return {
    plan: JSON.stringify(planOf(outcome, people, given.forbids)),
    certificate: proof,
    inputHash: hashOf(input),
    outcomeHash: hashOf(`${JSON.stringify(outcome)}${proof}`),
  }
}

/** The database keeps JSON with its fields in an order of its own: texts are compared with their fields sorted. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  )
}
const canonical = (json: string): string => JSON.stringify(sorted(JSON.parse(json)))

const replay = (task: { input: string; people: readonly string[]; plan: string }): ReplayAnswer => {
  const { plan, inputHash, outcomeHash } = draw(task)
  return { inputHash, outcomeHash, isSamePlan: canonical(plan) === canonical(task.plan) }
}

export const doTask = (task: Task, onStep?: (step: Step) => void): DrawAnswer | ReplayAnswer =>
  task.kind === 'draw' ? draw(task, onStep) : replay(task)
