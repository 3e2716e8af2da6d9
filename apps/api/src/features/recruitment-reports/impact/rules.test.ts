import { type ImpactStep, impactSteps } from '@elevate/contracts/adverse-impact'
import { impactGroupName } from '@elevate/contracts/adverse-impact-words'
import {
  type MonitoringQuestion,
  monitoringCodes,
  monitoringQuestions,
  preferNotToSay,
} from '@elevate/contracts/monitoring'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canBeComputed, type Row } from '../../../../test/span.ts'
import { groupingsOf, notAnswered } from './grouping-rules.ts'
import { type Counted, fewestShown, shownQuestion } from './rules.ts'

const codesOf = (question: MonitoringQuestion) => [...monitoringCodes[question], preferNotToSay, notAnswered]
const peopleOf = (counted: readonly Counted[], codes: readonly string[], reached: readonly ImpactStep[]) =>
  counted
    .filter((row) => codes.includes(row.code) && reached.includes(row.reached))
    .reduce((sum, { people }) => sum + people, 0)
const atLeast = (step: ImpactStep) => impactSteps.slice(impactSteps.indexOf(step))

/** Every answer by every last step, some of them by nobody, a few by many. */
const campaigns = (question: MonitoringQuestion): fc.Arbitrary<Counted[]> => {
  const cells = codesOf(question).flatMap((code) => impactSteps.map((reached) => ({ code, reached })))
  const few = fc.oneof({ weight: 3, arbitrary: fc.nat(6) }, { weight: 2, arbitrary: fc.nat(40) }, fc.constant(0))
  return fc
    .array(few, { minLength: cells.length, maxLength: cells.length })
    .map((people) => cells.map((cell, at) => ({ ...cell, people: people[at] ?? 0 })))
}

/** A number as the cells that it is the sum of. */
const rowOf = (question: MonitoringQuestion, codes: readonly string[], reached: readonly ImpactStep[]): Row =>
  codesOf(question).flatMap((code) =>
    impactSteps.map((step) => (codes.includes(code) && reached.includes(step) ? 1 : 0)),
  )

const publishedRows = (question: MonitoringQuestion, counted: readonly Counted[]): Row[] => {
  const codesIn = new Map(groupingsOf(question).flatMap((groups) => groups.map(({ key, codes }) => [key, codes])))
  const shown = shownQuestion(question, counted)
  return (shown?.groups ?? []).flatMap(({ group, counts }) =>
    counts.map(({ step }) => rowOf(question, codesIn.get(group) ?? [], atLeast(step))),
  )
}

describe('the ways in which answers are put together', () => {
  test.each(monitoringQuestions)('each answer to %s stands in exactly one group', (question) => {
    for (const groups of groupingsOf(question)) {
      expect(groups.flatMap(({ codes }) => codes).toSorted()).toEqual(codesOf(question).toSorted())
    }
  })

  test.each(monitoringQuestions)('those of %s have names of their own', (question) => {
    for (const groups of groupingsOf(question)) {
      expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
    }
  })
})

describe('the names of groups', () => {
  test.each(monitoringQuestions)('each group of %s has words of its own', (question) => {
    for (const groups of groupingsOf(question)) {
      const words = groups.map(({ key }) => impactGroupName(question, key))

      expect(new Set(words).size).toBe(groups.length)
      for (const [at, { key }] of groups.entries()) expect(words[at]).not.toBe(key)
    }
  })
})

describe('what is shown of equality answers', () => {
  const questions = fc.constantFrom(...monitoringQuestions)
  const cases = questions.chain((question) => campaigns(question).map((counted) => ({ question, counted })))

  test('holds nothing under five', () => {
    fc.assert(
      fc.property(cases, ({ question, counted }) => {
        const shown = shownQuestion(question, counted)

        const numbers = (shown?.groups ?? []).flatMap(({ counts }) => counts.map(({ people }) => people))
        expect(Math.min(fewestShown, ...numbers)).toBe(fewestShown)
      }),
    )
  })

  test('lets nobody compute a number under five of any group at any step, by adding and subtracting', () => {
    fc.assert(
      fc.property(cases, ({ question, counted }) => {
        const totals = impactSteps.map((step) => rowOf(question, codesOf(question), atLeast(step)))
        const known = [...publishedRows(question, counted), ...totals]
        const groups = [
          ...codesOf(question).map((code) => [code]),
          ...groupingsOf(question)
            .flat()
            .map((g) => g.codes),
        ]

        for (const codes of groups) {
          for (const reached of [...impactSteps.map(atLeast), ...impactSteps.map((step) => [step])]) {
            const isSmall = peopleOf(counted, codes, reached) < fewestShown
            if (isSmall) expect(canBeComputed(rowOf(question, codes, reached), known)).toBe(false)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test('says the same of the same people, in whatever order they are counted', () => {
    fc.assert(
      fc.property(cases, ({ question, counted }) => {
        expect(shownQuestion(question, counted.toReversed())).toEqual(shownQuestion(question, counted))
      }),
    )
  })

  const sex = (rows: [string, ImpactStep, number][]): Counted[] =>
    rows.map(([code, reached, people]) => ({ code, reached, people }))

  test('shows every group and step where there are enough of each', () => {
    const counted = codesOf('sex').flatMap((code) => impactSteps.map((reached) => ({ code, reached, people: 5 })))

    const shown = shownQuestion('sex', counted)

    expect(shown?.steps).toEqual(impactSteps)
    expect(shown?.groups.map(({ group }) => group)).toEqual(['female', 'male', 'prefer-not-to-say', 'not-answered'])
    expect(shown?.groups[0]?.counts.map(({ people }) => people)).toEqual([25, 20, 15, 10, 5])
  })

  test('puts the few who did not say with everybody else, since they could be had by subtraction', () => {
    const shown = shownQuestion(
      'sex',
      sex([
        ['female', 'applied', 12],
        ['female', 'shortlisted', 9],
        ['male', 'applied', 8],
        ['male', 'shortlisted', 6],
        [notAnswered, 'applied', 2],
      ]),
    )

    expect(shown?.groups.map(({ group }) => group)).toEqual(['female', 'everybody-else'])
    expect(shown?.groups[1]?.counts).toEqual([
      { step: 'applied', people: 16 },
      { step: 'shortlisted', people: 6 },
    ])
  })

  test('leaves out a step that all but a few of a group reached: those few could be had by subtraction', () => {
    const shown = shownQuestion(
      'sex',
      sex([
        ['female', 'applied', 2],
        ['female', 'shortlisted', 20],
        ['male', 'applied', 10],
        ['male', 'shortlisted', 10],
      ]),
    )

    expect(shown?.steps).toEqual(['applied'])
  })

  test('shows nothing where fewer than five differ from all others', () => {
    expect(
      shownQuestion(
        'disability',
        sex([
          ['yes', 'applied', 4],
          ['no', 'applied', 60],
        ]),
      ),
    ).toBeUndefined()
  })
})

describe('two questions together', () => {
  test('tell no small number of either', () => {
    const both = fc.record({ sex: campaigns('sex'), disability: campaigns('disability') })
    fc.assert(
      fc.property(both, (counted) => {
        const joint = (mine: Row, place: 0 | 1): Row => spread(mine, place)
        const known = [
          ...publishedRows('sex', counted.sex).map((row) => joint(row, 0)),
          ...publishedRows('disability', counted.disability).map((row) => joint(row, 1)),
          ...impactSteps.map((step) => joint(rowOf('sex', codesOf('sex'), atLeast(step)), 0)),
        ]

        for (const code of codesOf('sex')) {
          for (const step of impactSteps) {
            const isSmall = peopleOf(counted.sex, [code], atLeast(step)) < fewestShown
            if (isSmall) expect(canBeComputed(joint(rowOf('sex', [code], atLeast(step)), 0), known)).toBe(false)
          }
        }
      }),
      { numRuns: 20 },
    )
  })

  /** Cells of one question as cells of both: each stands for those with every answer to the other. */
  const spread = (row: Row, place: 0 | 1): Row => {
    const answers = row.length / impactSteps.length
    return row.flatMap((_cell, at) => {
      const step = at % impactSteps.length
      const mine = Math.floor(at / impactSteps.length)
      return Array.from({ length: answers }, (_none, other) => {
        const index = (place === 0 ? mine : other) * impactSteps.length + step
        return row[index] ?? 0
      })
    })
  }
})
