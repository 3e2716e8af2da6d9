import type {
  CheckInAnswer,
  CheckInContact,
  CheckInQuestion,
  CheckInReason,
} from '@elevate/contracts/check-in-vocabulary'
import { workingDaysLater } from '../../working-days.ts'
import type { CheckInRefusal } from './refusals.ts'

export const workingDaysToAnswer = 2

/** By when somebody is got in touch with: the same working day for a 1, otherwise two working days. */
export const dueDay = (today: string, isLow: boolean): string =>
  workingDaysLater(today, isLow ? 0 : workingDaysToAnswer)

export const isPreferNotToSay = ({ score, choice, words }: CheckInAnswer): boolean =>
  score === null && choice === null && words === null

const fits = (answer: CheckInAnswer, question: CheckInQuestion | undefined): boolean => {
  if (!question) return false
  const { score, choice, words } = answer
  if (question.kind === 'scale') return choice === null && words === null
  if (question.kind === 'words') return score === null && choice === null
  return score === null && words === null && (choice === null || question.options.includes(choice))
}

type Sent = { answers: readonly CheckInAnswer[]; contact: CheckInContact | null }
type Company = { hasLead: boolean; hasMentor: boolean }

/** Why these answers cannot be sent as they are. */
export function sendingRefusal(
  { answers, contact }: Sent,
  questions: readonly CheckInQuestion[],
  { hasLead, hasMentor }: Company,
): CheckInRefusal | undefined {
  const byKey = new Map(questions.map((question) => [question.key, question]))
  const keys = answers.map(({ question }) => question)
  if (new Set(keys).size < keys.length) return 'not-an-answer'
  if (!answers.every((answer) => fits(answer, byKey.get(answer.question)))) return 'not-an-answer'
  const readers = new Set(answers.map(({ reader }) => reader))
  if (contact && readers.has('anonymous')) return 'anonymous-and-contact'
  if (!hasMentor && (readers.has('my-mentor') || contact?.by === 'my-mentor')) return 'no-mentor'
  if (!hasLead && (readers.has('my-lead') || contact?.by === 'my-lead')) return 'no-lead'
  return undefined
}

/** Two falls of two or more, one after the other: 5, 3, 1. Scores are in the order of time. */
export function hasFallenTwice(scores: readonly number[]): boolean {
  const [first, second, third] = scores.slice(-3)
  if (first === undefined || second === undefined || third === undefined) return false
  return first - second >= 2 && second - third >= 2
}

/**
 * Why somebody is to get in touch. Only what the lead (or the mentor) may read can be a reason: what was kept private or
 * said anonymously causes nothing, because it would give it away.
 */
export function reasonsFor(
  { answers, contact }: Sent,
  before: { scoresToLead: readonly number[]; scale: string | undefined },
): CheckInReason[] {
  const scored = answers.find(({ question }) => question === before.scale)
  const isNamed = scored?.reader === 'my-lead' || scored?.reader === 'my-mentor'
  const score = isNamed ? scored.score : null
  const toLead = scored?.reader === 'my-lead' && score !== null
  return [
    ...(score === 1 ? ['low' as const] : []),
    ...(toLead && hasFallenTwice([...before.scoresToLead, score]) ? ['falls' as const] : []),
    ...(contact ? ['contact' as const] : []),
  ]
}

export const scaleOf = (questions: readonly CheckInQuestion[]): string | undefined =>
  questions.find(({ kind }) => kind === 'scale')?.key

type CheckInTime = { closesOn: string; isSent: boolean; today: string }

/** An unanswered check-in simply ends; nothing follows from it. */
export const stateOf = ({ closesOn, isSent, today }: CheckInTime): 'open' | 'sent' | 'over' => {
  if (isSent) return 'sent'
  return today > closesOn ? 'over' : 'open'
}
