import type { CheckInAnswer, CheckInQuestion, CheckInReader } from '@elevate/contracts/check-in-vocabulary'
import type { CheckIn } from '@elevate/contracts/check-ins'

/** The pages of a check-in, in their order: who reads, each question, "please contact me", what is sent. */
export const stepsOf = ({ questions }: Pick<CheckIn, 'questions'>): string[] => [
  'start',
  ...questions.map(({ key }) => key),
  'contact-me',
  'review',
]

export const addressOf = (checkInId: string, step: string): string =>
  step === 'start' ? `/check-ins/${checkInId}` : `/check-ins/${checkInId}/${step}`

/** The page before (-1) or after (1). */
export const stepBeside = (steps: readonly string[], step: string, by: 1 | -1): string | undefined =>
  steps[steps.indexOf(step) + by]

export type Typed = { value: string; reader: CheckInReader }

export const notToSay = 'prefer-not-to-say'

/** What stands in the boxes of a question's page. */
export function typedFrom(answer: CheckInAnswer | undefined, usual: CheckInReader): Typed {
  if (!answer) return { value: '', reader: usual }
  const { score, choice, words, reader } = answer
  return { value: score === null ? (choice ?? words ?? notToSay) : String(score), reader }
}

/** The answers with this one in its place; left empty, there is none. */
export function withAnswer(
  answers: readonly CheckInAnswer[],
  question: CheckInQuestion,
  { value, reader }: Typed,
): CheckInAnswer[] {
  const others = answers.filter((answer) => answer.question !== question.key)
  const given = value.trim()
  if (given === '') return others
  const said = given !== notToSay
  return [
    ...others,
    {
      question: question.key,
      reader,
      score: said && question.kind === 'scale' ? Number(given) : null,
      choice: said && question.kind === 'choice' ? given : null,
      words: said && question.kind === 'words' ? given : null,
    },
  ]
}

export const isAnonymous = (answers: readonly CheckInAnswer[]): boolean =>
  answers.some(({ reader }) => reader === 'anonymous')
