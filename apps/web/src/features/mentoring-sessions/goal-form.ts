import type { GoalKind } from '@elevate/contracts/mentoring-sessions'
import { dayFrom, noDate, type TypedDate, typedDateBroken } from '../../forms/typed-date.ts'

export type GoalAnswers = { kind: GoalKind | ''; text: string; dueOn: TypedDate }
export const noGoal: GoalAnswers = { kind: '', text: '', dueOn: noDate }

/** The day is left open where nothing is typed. */
export const goalBroken = ({ kind, text, dueOn }: GoalAnswers) => {
  const broken = typedDateBroken(dueOn)
  return {
    kind: kind === '' ? 'required' : undefined,
    text: text.trim() === '' ? 'required' : undefined,
    dueOn: broken === 'required' ? undefined : broken,
  }
}

export const goalBody = ({ text, dueOn }: GoalAnswers) => ({ text, dueOn: dayFrom(dueOn) ?? null })

export const goalMessages = {
  kind: 'Choose whether it is a goal or something to do',
  text: { required: 'Write it in a few words', otherwise: 'Write it in 500 characters or fewer' },
  dueOn: {
    incomplete: 'Enter a day, a month and a year, or leave all three empty',
    unreal: 'There is no such day',
    otherwise: 'Check the day',
  },
}
