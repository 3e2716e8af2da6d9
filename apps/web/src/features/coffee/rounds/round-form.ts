import type { CoffeeRound } from '@elevate/contracts/coffee-rounds'
import { dayFrom, noDate, type TypedDate, typedDateBroken, typedDateOf } from '../../../forms/typed-date.ts'
import { daysFromToday } from '../../../ui/dates.ts'

export type RoundAnswers = {
  title: string
  meetBy: TypedDate
  iceBreakers: '' | 'usual' | 'own'
  first: string
  second: string
  third: string
}

export const newRound: RoundAnswers = {
  title: '',
  meetBy: noDate,
  iceBreakers: 'usual',
  first: '',
  second: '',
  third: '',
}

export function answersOfRound({ title, meetBy, iceBreakers }: CoffeeRound): RoundAnswers {
  const [first = '', second = '', third = ''] = iceBreakers
  return { title, meetBy: typedDateOf(meetBy), iceBreakers: 'own', first, second, third }
}

type RoundBody = { title?: string; meetBy?: string; iceBreakers?: string[] }

/** What is left empty is left to the API, which has a usual title, a usual day and usual questions. */
export function roundBodyOf({ title, meetBy, iceBreakers, first, second, third }: RoundAnswers): RoundBody {
  const day = dayFrom(meetBy)
  return {
    ...(title.trim() === '' ? {} : { title }),
    ...(day === undefined ? {} : { meetBy: day }),
    ...(iceBreakers === 'own' ? { iceBreakers: [first, second, third] } : {}),
  }
}

type Broken = { [N in keyof RoundAnswers]?: string | undefined }

/** Rules that the schema does not know. `may` says what may stay empty: everything that has a usual value. */
export function roundBroken(answers: RoundAnswers, { now, isNew }: { now: Date; isNew: boolean }): Broken {
  const { title, iceBreakers, first, second, third } = answers
  const question = (text: string) => (iceBreakers === 'own' ? lineBroken(text, 200) : undefined)
  return {
    title: title.trim() === '' && isNew ? undefined : lineBroken(title, 80),
    meetBy: dayBroken(answers.meetBy, { now, isNew }),
    first: question(first),
    second: question(second),
    third: question(third),
  }
}

function lineBroken(text: string, max: number): string | undefined {
  const { length } = text.trim()
  if (length === 0) return 'required'
  return length > max ? 'maxLength' : undefined
}

function dayBroken(meetBy: TypedDate, { now, isNew }: { now: Date; isNew: boolean }): string | undefined {
  const broken = typedDateBroken(meetBy)
  if (broken === 'required' && isNew) return undefined
  if (broken !== undefined) return broken
  return daysFromToday(dayFrom(meetBy) ?? '', now) > 0 ? undefined : 'past'
}

const question = (which: string) => ({
  required: `Write the ${which} question`,
  maxLength: `Write the ${which} question in 200 characters or fewer`,
  otherwise: `Write the ${which} question on one line`,
})

export const roundMessages = {
  title: { required: 'Give the round a name', maxLength: 'Use 80 characters or fewer', otherwise: 'Use one line' },
  meetBy: {
    required: 'Enter the day by which matches should have met',
    incomplete: 'Enter a day, a month and a year',
    past: 'Enter a day after today',
    otherwise: 'Enter a day that there is, for example 27 3 2027',
  },
  iceBreakers: 'Choose which questions to send',
  first: question('first'),
  second: question('second'),
  third: question('third'),
}

export const roundRefusals = {
  'meet-by-has-passed': { field: 'meetBy' as const, text: 'Enter a day after today' },
  'round-already-open': 'This organisation has a round in preparation already. Publish or cancel it first.',
}
