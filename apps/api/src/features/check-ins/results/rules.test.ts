import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usualQuestions } from '../programme/rules.ts'
import { type Counted, countable, figureOf, inFives, textsToShow } from './rules.ts'

const [, question] = usualQuestions
if (!question) throw new Error('no question')
const options = question.options

const said = (choice: string | undefined, knownTo: string[] = []): Counted => ({
  score: null,
  choice: choice ?? null,
  knownTo,
})
const anyChoice = fc.constantFrom(...options)
const named = fc.array(fc.record({ choice: anyChoice, reader: fc.constantFrom('lead', 'own-lead', 'deputy') }), {
  maxLength: 30,
})
const anonymous = fc.array(anyChoice, { maxLength: 30 })
const round = fc.record({ named, anonymous })
type Round = { named: { choice: string; reader: string }[]; anonymous: string[] }

const counted = ({ named: toLeads, anonymous: unnamed }: Round) =>
  countable(
    toLeads.map(({ choice, reader }) => said(choice, [reader])),
    unnamed.map((choice) => said(choice)),
  )
const publish = (one: Round) => figureOf(question, counted(one))
const numbersOf = ({ answered, options: shown }: ReturnType<typeof publish>) =>
  [answered, ...shown.map(({ atLeast }) => atLeast)].filter((n) => n !== null)

describe('group figures', () => {
  test.each([
    [0, null],
    [4, null],
    [5, 5],
    [9, 5],
    [10, 10],
    [41, 40],
  ])('%i people are shown as %s', (people, shown) => {
    expect(inFives(people)).toBe(shown)
  })

  test.each([
    ['four anonymous', 0, 4, 0],
    ['five anonymous', 0, 5, 5],
    ['twelve to the lead and two anonymous: only the twelve', 12, 2, 12],
    ['twelve to the lead and five anonymous', 12, 5, 17],
    ['three to the lead and two anonymous', 3, 2, 0],
  ])('%s', (_name, toLead, unnamed, expected) => {
    const answers = countable(
      Array.from({ length: toLead }, () => said('Yes', ['lead'])),
      Array.from({ length: unnamed }, () => said('Yes')),
    )
    expect(answers).toHaveLength(expected)
  })

  test('a lead who knows six of seven cannot work out the seventh, who has another lead', () => {
    const six = Array.from({ length: 6 }, () => said('Yes', ['lead']))
    expect(countable([...six, said('No', ['own-lead'])], [])).toEqual([])
  })
})

const sizeIn = (counts: readonly number[], subset: readonly number[]) =>
  counts.reduce((sum, n, place) => sum + n * (subset[place] ?? 0), 0)
const isPinnedDown = (possible: Set<number>) => {
  const [only = 0] = possible
  return possible.size === 1 && only >= 1 && only <= 4
}

describe('attacked by subtraction', () => {
  test('no sum or difference of published figures, over questions, answers and check-ins, is one to four', () => {
    fc.assert(
      fc.property(
        fc.array(round, { minLength: 1, maxLength: 4 }),
        fc.array(fc.constantFrom(-1, 0, 1)),
        (rounds, signs) => {
          const numbers = rounds.flatMap((one) => numbersOf(publish(one)))
          const difference = numbers.reduce((sum, n, place) => sum + n * (signs[place % (signs.length || 1)] ?? 1), 0)
          return Math.abs(difference) === 0 || Math.abs(difference) >= 5
        },
      ),
      { numRuns: 2_000 },
    )
  })

  test('what a reader knows by name, taken away, leaves nobody or at least five', () => {
    fc.assert(
      fc.property(round, fc.constantFrom('lead', 'own-lead', 'deputy'), (one, reader) => {
        const answers = counted(one)
        const left = answers.filter(({ knownTo }) => !knownTo.includes(reader)).length
        return left === 0 || left >= 5
      }),
      { numRuns: 2_000 },
    )
  })

  /**
   * The strongest attacker knows the rules and asks which counts could have led to exactly these figures. For every group
   * (one answer, or several taken together) of one to four people there must be at least two sizes that fit.
   */
  test('an attacker who knows the rules cannot pin down a group under five', () => {
    const four = [...'abcd']
    const upTo14 = Array.from({ length: 15 }, (_, n) => n)
    const subsets = Array.from({ length: 14 }, (_, bits) => four.map((_o, place) => ((bits + 1) >> place) & 1))
    const all = upTo14.flatMap((a) =>
      upTo14.flatMap((b) => upTo14.flatMap((c) => upTo14.map((d) => ({ counts: [a, b, c, d], sum: a + b + c + d })))),
    )
    const sizes = new Map<string, Set<number>[]>()
    for (const { counts, sum } of all.filter(({ sum }) => sum >= 5 && sum <= 40)) {
      const key = JSON.stringify([inFives(sum), ...counts.map(inFives)])
      const seen = sizes.get(key) ?? subsets.map(() => new Set<number>())
      sizes.set(key, seen)
      for (const [place, subset] of subsets.entries()) seen[place]?.add(sizeIn(counts, subset))
    }

    const pinned = [...sizes].filter(([, seen]) => seen.some(isPinnedDown))

    expect(sizes.size).toBeGreaterThan(50)
    expect(pinned).toEqual([])
  })
})

test('words without a name are shown from five people on', () => {
  const texts = ['a', 'b', 'c', 'd']
  expect(textsToShow(texts)).toEqual([])
  expect(textsToShow([...texts, 'e'])).toHaveLength(5)
})
