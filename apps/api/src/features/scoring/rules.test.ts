import { essentialIsMetFrom } from '@elevate/contracts/scoring'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AgreedScore, criterionMean, farApart, type GivenScore, resultsOf, spreadOf } from './result-rules.ts'
import {
  declarationRefusal,
  isToScore,
  scoringRefusal,
  sheetState,
  submissionFaults,
  takingBackRefusal,
} from './rules.ts'

const given = new Date('2026-11-23T10:00:00Z')

test.each([
  ['not-started', undefined],
  ['in-progress', { hasConflict: false, submittedAt: null }],
  ['done', { hasConflict: false, submittedAt: given }],
  ['conflict', { hasConflict: true, submittedAt: null }],
] as const)('a sheet is %s', (state, sheet) => {
  expect(sheetState(sheet)).toBe(state)
})

test.each([
  ['nothing was said yet', undefined, { hasConflict: false, seesScores: false }, undefined],
  [
    'no conflict was declared, and now there is one',
    { submittedAt: null },
    { hasConflict: true, seesScores: false },
    undefined,
  ],
  [
    'scores were given, and now there is a conflict',
    { submittedAt: given },
    { hasConflict: true, seesScores: true },
    undefined,
  ],
  [
    'no conflict is declared again',
    { submittedAt: null },
    { hasConflict: false, seesScores: false },
    'already-declared',
  ],
  ['the scores of others can be seen already', undefined, { hasConflict: false, seesScores: true }, 'enough-scores'],
] as const)('declaring, where %s', (_what, sheet, said, refusal) => {
  expect(declarationRefusal(sheet && { hasConflict: false, ...sheet }, said)).toBe(refusal)
})

test('a conflict is not taken back by whoever declared it', () => {
  const declared = { hasConflict: true, submittedAt: null }

  expect(declarationRefusal(declared, { hasConflict: false, seesScores: false })).toBe('conflict-declared')
  expect(scoringRefusal(declared)).toBe('conflict-declared')
})

test.each([
  ['by mistake before any score', {}, false, undefined],
  ['once the scoring is closed', {}, true, 'scoring-closed'],
  ['of a candidate who has moved on', { isBeingScored: false }, false, 'not-in-this-stage'],
  ['after own scores, which let them see those of others', { hadScored: true }, false, 'had-scored'],
  ['by somebody who has left the panel', { hasLeft: true }, false, 'has-left-the-panel'],
] as const)('the programme takes back a conflict that was declared %s: %j', (_what, of, isClosed, refusal) => {
  expect(takingBackRefusal({ isBeingScored: true, hadScored: false, hasLeft: false, ...of }, isClosed)).toBe(refusal)
})

test.each([
  [0, '', 'evidence'],
  [0, '   ', 'evidence'],
  [1, '', 'evidence'],
  [1, 'Says that it interests them, no more', undefined],
  [2, '', undefined],
  [4, '', undefined],
  [null, 'Much', 'score'],
])('a score of %j with the evidence %j lacks %s', (score, evidence, lacks) => {
  const faults = submissionFaults(['c1'], [{ criterionId: 'c1', score, evidence }])

  expect(Object.keys(faults)).toEqual(lacks ? [`scores/c1/${lacks}`] : [])
})

test('a chair who sees enough scores of a candidate need not score; who has begun goes on', () => {
  const row = { hasConflict: null, submittedAt: null, isBeingScored: true, seesScores: true }

  expect(isToScore(row)).toBe(false)
  expect(isToScore({ ...row, seesScores: false })).toBe(true)
  expect(isToScore({ ...row, hasConflict: false })).toBe(true)
})

test.each([
  [[], undefined, 0],
  [[3], undefined, 300],
  [[2, 3], undefined, 250],
  [[1, 2, 2], undefined, 167],
  [[0, 4], 3, 300],
])('scores %j with %j agreed come to %d hundredths', (scores, agreed, mean) => {
  expect(criterionMean(scores, agreed)).toBe(mean)
})

test.each([
  [[], 0],
  [[4], 0],
  [[2, 3], 1],
  [[0, 2, 4], 4],
])('the spread of %j is %d', (scores, spread) => {
  expect(spreadOf(scores)).toBe(spread)
})

const criteria = [
  { id: 'e1', kind: 'essential' },
  { id: 'e2', kind: 'essential' },
  { id: 'd1', kind: 'desirable' },
] as const
const scoresFor = (applicationId: string, ...sheets: number[][]): GivenScore[] =>
  sheets.flatMap((points) => points.map((score, i) => ({ applicationId, criterionId: criteria[i]?.id ?? '', score })))
const rank = (all: GivenScore[], agreed: AgreedScore[] = []) => {
  const applicationIds = [...new Set(all.map(({ applicationId }) => applicationId))]
  return resultsOf({ applicationIds, criteria, given: all, agreed })
}

describe('the ranking', () => {
  test('goes by the total of the means', () => {
    const results = rank([...scoresFor('a', [2, 2, 2], [3, 2, 2]), ...scoresFor('b', [4, 4, 4], [4, 3, 4])])

    expect(results.map(({ applicationId, total, place }) => [applicationId, total, place])).toEqual([
      ['b', 1150, 1],
      ['a', 650, 2],
    ])
    expect(results[0]?.mostPossible).toBe(1200)
  })

  test('breaks ties by the essential criteria; who is equal then shares a place, and the next comes after both', () => {
    const all = [...scoresFor('a', [2, 2, 4]), ...scoresFor('b', [4, 2, 2]), ...scoresFor('c', [2, 4, 2])]

    const results = rank([...all, ...scoresFor('d', [1, 1, 1])])

    expect(results.map(({ applicationId, place }) => [applicationId, place])).toEqual([
      ['b', 1],
      ['c', 1],
      ['a', 3],
      ['d', 4],
    ])
  })

  test('counts what was agreed in place of what was given', () => {
    const [result] = rank(scoresFor('a', [0, 3, 3], [4, 3, 3]), [
      { applicationId: 'a', criterionId: 'e1', agreedScore: 3 },
    ])

    expect(result).toMatchObject({ total: 900, essentialTotal: 600 })
  })

  test('tells apart from the total whether every essential criterion is met', () => {
    const results = rank([
      ...scoresFor('high', [4, 1, 4]),
      ...scoresFor('low', [2, 2, 0]),
      ...scoresFor('mean', [1, 3, 0], [3, 1, 0]),
    ])

    const met = Object.fromEntries(results.map((one) => [one.applicationId, one.meetsAllEssential]))
    expect(met).toEqual({ high: false, low: true, mean: true })
    expect(essentialIsMetFrom).toBe(2)
  })

  const point = fc.integer({ min: 0, max: 4 })
  const sheet = fc.tuple(point, point, point)
  const panelOf = (candidates: number) =>
    fc.array(fc.array(sheet, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: candidates })
  const flat = (panel: (readonly number[])[][]) =>
    panel.flatMap((sheets, index) => scoresFor(`a${index}`, ...sheets.map((points) => [...points])))

  test('does not depend on the order in which scorers came', () => {
    fc.assert(
      fc.property(panelOf(6), (panel) => {
        const turned = panel.map((sheets) => sheets.toReversed())

        expect(rank(flat(turned))).toEqual(rank(flat(panel)))
      }),
    )
  })

  test('never puts a candidate lower because somebody gave a point more', () => {
    fc.assert(
      fc.property(panelOf(6), fc.nat(), (panel, which) => {
        const scores = flat(panel)
        const raised = scores[which % scores.length]
        if (!raised || raised.score === 4) return
        const before = rank(scores)
        const after = rank(scores.map((one) => (one === raised ? { ...one, score: one.score + 1 } : one)))

        const placeIn = (results: typeof before) =>
          results.find(({ applicationId }) => applicationId === raised.applicationId)?.place ?? 0
        expect(placeIn(after)).toBeLessThanOrEqual(placeIn(before))
      }),
    )
  })

  test('has a first place, and as many places as candidates', () => {
    fc.assert(
      fc.property(panelOf(8), (panel) => {
        const results = rank(flat(panel))

        expect(results).toHaveLength(panel.length)
        for (const { place } of results) {
          expect(results.filter((other) => other.place < place)).toHaveLength(place - 1)
        }
      }),
    )
  })
})

test.each([
  [1, ['a e1', 'a e2']],
  [2, ['a e2']],
  [3, []],
])('criteria are talked about from a spread of %d', (spread, keys) => {
  expect([...farApart(scoresFor('a', [2, 1, 4], [3, 3, 4]), spread)]).toEqual(keys)
})
