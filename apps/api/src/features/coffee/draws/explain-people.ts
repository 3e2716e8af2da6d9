import { explainedGroup, explainGroup } from '@elevate/matching/explain'
import { knownMeetings } from '@elevate/matching/known-meetings'
import { coffeeInput, type DrawInput } from './input.ts'

/** Why these people (all of the input) are together, in plain words that all of them may read; meetings of this very round do not count. */
export const explainPeople = (input: DrawInput, ids: readonly string[]): string => {
  const whole = coffeeInput(input)
  const before = { ...whole, history: whole.history.filter(([, , round]) => round < whole.round) }
  const members = ids.map((_, number) => number)
  const group = explainedGroup(before, knownMeetings(before), { members, trio: undefined })
  return explainGroup(group, (number) => `{${ids[number] ?? ''}}`)
}
