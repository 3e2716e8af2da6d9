import type { CheckInGroupFigure } from '@elevate/contracts/check-in-programmes'
import { type CheckInQuestion, checkInScale } from '@elevate/contracts/check-in-vocabulary'

/** Fewer people than this are never a group (domain.md 9, fact 24). Numbers are given in steps of as many. */
export const smallestGroup = 5

/** An answer without its author. `knownTo` are those who can read it under a name: they can take it away again. */
export type Counted = { score: number | null; choice: string | null; knownTo: readonly string[] }

/**
 * In fives, rounded down: 5 stands for 5 to 9. Then no sum and no difference of two figures, of whatever questions,
 * answers or check-ins, is a group of one to four; and what lies between two of them cannot be told.
 */
export const inFives = (count: number): number | null =>
  count < smallestGroup ? null : Math.floor(count / smallestGroup) * smallestGroup

const bands = [
  { label: `${checkInScale[0].word} or ${checkInScale[1].word.toLowerCase()} (1 or 2)`, from: 1, to: 2 },
  { label: `${checkInScale[2].word} (3)`, from: 3, to: 3 },
  { label: `${checkInScale[3].word} or ${checkInScale[4].word.toLowerCase()} (4 or 5)`, from: 4, to: 5 },
]

/**
 * A lead knows some of the answers by name and could take them away from the sum: what is left then must be nobody, or
 * five people at least.
 */
const leavesNoFew = (answers: readonly Counted[]): boolean => {
  const readers = new Set(answers.flatMap(({ knownTo }) => knownTo))
  return [...readers].every((reader) => {
    const left = answers.filter(({ knownTo }) => !knownTo.includes(reader)).length
    return left === 0 || left >= smallestGroup
  })
}

/** The answers that may be counted together: all; without the anonymous ones if these are too few; else none. */
export function countable(named: readonly Counted[], anonymous: readonly Counted[]): readonly Counted[] {
  const fits = (answers: readonly Counted[]) => answers.length >= smallestGroup && leavesNoFew(answers)
  const all = [...named, ...anonymous]
  if (fits(all)) return all
  return fits(named) ? named : []
}

/** What the group may be told about one question. In one's own words there is nothing to count. */
export function figureOf(question: CheckInQuestion, answers: readonly Counted[]): CheckInGroupFigure {
  const count = (is: (answer: Counted) => boolean) => inFives(answers.filter(is).length)
  const options =
    question.kind === 'scale'
      ? bands.map(({ label, from, to }) => ({
          label,
          atLeast: count(({ score }) => score !== null && from <= score && score <= to),
        }))
      : question.options.map((label) => ({ label, atLeast: count(({ choice }) => choice === label) }))
  return { question, answered: inFives(answers.length), options }
}

/** Texts without a name are shown from five people on; each person writes one at most. */
export const textsToShow = (texts: readonly string[]): readonly string[] => (texts.length < smallestGroup ? [] : texts)
