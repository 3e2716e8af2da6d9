import type { CheckInProgramme } from '@elevate/contracts/check-in-programmes'
import type { CheckInQuestion, CheckInQuestionKind } from '@elevate/contracts/check-in-vocabulary'
import { dayFrom, typedDateBroken, typedDateOf } from '../../../forms/typed-date.ts'

export type QuestionRow = { key: string; kind: CheckInQuestionKind; text: string; hint: string; options: string }

const rowOf = ({ options, ...question }: CheckInQuestion): QuestionRow => ({ ...question, options: options.join('\n') })

export const newQuestion = (): QuestionRow => ({ key: '', kind: 'choice', text: '', hint: '', options: '' })

export const editorStart = ({ rhythm, audience, startsOn, openDays, questions }: CheckInProgramme) => ({
  rhythm,
  audience,
  startsOn: typedDateOf(startsOn),
  openDays: String(openDays),
  questions: questions.map(rowOf),
})
export type EditorValues = ReturnType<typeof editorStart>

const linesOf = (options: string): string[] =>
  options
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A name that stays when the wording changes; made from the first wording, told apart by its place. */
const keyFor = (row: QuestionRow, place: number): string => {
  const plain = row.text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return row.key || `q-${plain.slice(0, 30).replace(/-$/, '')}-${place + 1}`
}

export const questionsFrom = (rows: readonly QuestionRow[]): CheckInQuestion[] =>
  rows.map((row, place) => ({
    key: keyFor(row, place),
    kind: row.kind,
    text: row.text.trim(),
    hint: row.hint.trim(),
    options: row.kind === 'choice' ? linesOf(row.options) : [],
  }))

export const editorBody = ({ rhythm, audience, startsOn, openDays, questions }: EditorValues) => ({
  rhythm,
  audience,
  startsOn: dayFrom(startsOn) ?? '',
  openDays: Number(openDays),
  questions: questionsFrom(questions),
})

const fits = (questions: readonly CheckInQuestion[]): boolean =>
  questions.filter(({ kind }) => kind === 'scale').length === 1 &&
  questions.every(({ text }) => text !== '') &&
  new Set(questions.map(({ text }) => text.toLowerCase())).size === questions.length &&
  questions.every(({ kind, options }) => kind !== 'choice' || (options.length >= 2 && options.length <= 4))

export const editorBroken = ({ startsOn, openDays, questions }: EditorValues) => ({
  ...(typedDateBroken(startsOn) ? { startsOn: 'unreal' } : {}),
  ...(/^\d+$/.test(openDays.trim()) && Number(openDays) >= 3 && Number(openDays) <= 28 ? {} : { openDays: 'range' }),
  ...(fits(questionsFrom(questions)) ? {} : { questions: 'fit' }),
})

export const editorMessages = {
  startsOn: 'Enter a day that is today or later',
  openDays: 'Enter a number of days from 3 to 28',
  questions: 'Each question needs a text of its own; exactly one has the five points; a choice has 2 to 4 answers',
}
