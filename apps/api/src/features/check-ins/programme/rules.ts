import type { CheckInQuestion, CheckInRhythm } from '@elevate/contracts/check-in-vocabulary'
import { daysLater, monthsLater } from '../../../london.ts'
import type { CheckInRefusal } from '../refusals.ts'

/** What is asked where nobody has changed it (domain.md 4c). Every question can be left out. */
export const usualQuestions: CheckInQuestion[] = [
  { key: 'temperature', kind: 'scale', text: 'How are you in the role?', hint: '', options: [] },
  {
    key: 'listened-to',
    kind: 'choice',
    text: 'Do you feel listened to?',
    hint: '',
    options: ['Yes', 'Sometimes', 'No'],
  },
  {
    key: 'amount-of-work',
    kind: 'choice',
    text: 'Is the amount of work right?',
    hint: '',
    options: ['Too little', 'About right', 'Too much'],
  },
  {
    key: 'anything-else',
    kind: 'words',
    text: 'Is there anything you want us to know or do?',
    hint: 'A sentence is enough.',
    options: [],
  },
]

export const usualProgramme = { rhythm: 'monthly', audience: 'all-partners', openDays: 14 } as const

type Decided = { startsOn: string; questions: readonly CheckInQuestion[] }

export function programmeRefusal(
  { startsOn, questions }: Decided,
  { today, startedOn }: { today: string; startedOn: string | undefined },
): CheckInRefusal | undefined {
  const keys = questions.map(({ key }) => key)
  const texts = questions.map(({ text }) => text.toLowerCase())
  const hasTwins = new Set(keys).size < keys.length || new Set(texts).size < texts.length
  const scales = questions.filter(({ kind }) => kind === 'scale').length
  const choicesFit = questions.every(({ kind, options }) =>
    kind === 'choice' ? options.length >= 2 : options.length === 0,
  )
  if (hasTwins || scales !== 1 || !choicesFit) return 'bad-questions'
  if (startsOn < today && startsOn !== startedOn) return 'starts-in-the-past'
  return undefined
}

const nth = (startsOn: string, rhythm: CheckInRhythm, n: number): string =>
  rhythm === 'fortnightly' ? daysLater(startsOn, 14 * n) : monthsLater(startsOn, (rhythm === 'quarterly' ? 3 : 1) * n)

type Running = { rhythm: CheckInRhythm; startsOn: string; lastOpensOn: string | undefined }

/** The first day of the rhythm after the last check-in; nothing where check-ins are off. */
export function nextOpening({ rhythm, startsOn, lastOpensOn }: Running): string | undefined {
  if (rhythm === 'off') return undefined
  let n = 0
  while (lastOpensOn !== undefined && nth(startsOn, rhythm, n) <= lastOpensOn) n += 1
  return nth(startsOn, rhythm, n)
}

/** The check-in that is due today: the latest day of the rhythm that has come, so that none is made up for later. */
export function openingDue(running: Running, openDays: number, today: string): string | undefined {
  let due: string | undefined
  let next = nextOpening(running)
  while (next !== undefined && next <= today) {
    due = next
    next = nextOpening({ ...running, lastOpensOn: next })
  }
  return due !== undefined && daysLater(due, openDays - 1) >= today ? due : undefined
}
