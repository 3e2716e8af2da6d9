import { conflict, type Refusal } from '../../errors.ts'
import type { Bar } from './finding/facts-rules.ts'

const sentences: Partial<Record<Bar, () => Refusal>> = {
  'no-place': () => noPlaceLeft(),
  'only-support': () =>
    conflict(
      'only-support',
      'This mentor is the only support of as many partners as the programme allows. A buddy or coffee rounds for one of them would help.',
    ),
}

/** One answer for all that keeps two apart: it must not tell who wished what. */
export const refusalOf = (bar: Bar): Refusal =>
  sentences[bar]?.() ?? conflict('cannot-be-paired', 'These two cannot be paired now. Look at the suggestions again.')

export const noPlaceLeft = (): Refusal => conflict('no-place-left', 'This mentor has no place left.')
export const hasAMentor = (): Refusal => conflict('has-a-mentor', 'This partner has a mentor already.')
export const settled = (): Refusal =>
  conflict('settled', 'This request is settled: there is nothing to choose any more.')
export const alreadyAsking = (): Refusal => conflict('already-asking', 'A mentor has been asked already.')
export const alreadyAnswered = (): Refusal => conflict('already-answered', 'This has been answered already.')
export const ended = (): Refusal => conflict('ended', 'This mentorship has ended.')
