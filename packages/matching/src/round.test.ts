import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestWorth, worthOf } from '../test/brute-force.ts'
import { anyRound, randomRound } from '../test/instances.ts'
import { drawRound } from './round.ts'
import { planFault } from './verify.ts'

const numbered = (count: number) => Array.from({ length: count }, (_, i) => i)

describe('a round is as good as any round could be', () => {
  it('places as many, repeats as little and as long ago as the best of all plans, tried one by one', () => {
    for (const seed of numbered(700)) {
      const instance = randomRound(`brute force ${seed}`, { most: 10 })

      const plan = drawRound(instance)

      expect(worthOf(instance, plan.groups), JSON.stringify(instance)).toEqual(bestWorth(instance))
      expect(plan.repeats).toBe(worthOf(instance, plan.groups)[1])
    }
  })

  it('does not pair the leftovers of a largest fresh matching when that costs more repeats or leaves people out', () => {
    const met = [
      [0, 1, 4],
      [2, 3, 5],
    ] as const
    const exclusions = [
      [0, 2],
      [0, 3],
      [1, 3],
    ] as const

    const plan = drawRound({ participants: 4, history: met, exclusions })

    expect(plan.groups).toEqual([
      [0, 1],
      [2, 3],
    ])
    expect(plan.repeats).toBe(2)
  })

  it('takes one recent repeat rather than two old ones', () => {
    const history = [
      [0, 1, 0],
      [2, 3, 0],
      [0, 2, 9],
    ] as const
    const exclusions = [
      [0, 3],
      [1, 2],
    ] as const

    const plan = drawRound({ participants: 4, history, exclusions })

    expect(plan.groups).toEqual([
      [0, 2],
      [1, 3],
    ])
    expect(plan.repeats).toBe(1)
  })

  it('counts the latest meeting of a pair that met several times', () => {
    const history = [
      [0, 1, 9],
      [1, 0, 2],
      [2, 3, 9],
      [0, 2, 5],
      [1, 3, 5],
      [0, 3, 8],
      [2, 1, 8],
    ] as const

    const plan = drawRound({ participants: 4, history, exclusions: [] })

    expect(plan.groups).toEqual([
      [0, 2],
      [1, 3],
    ])
  })

  it.each([
    [0, [], []],
    [1, [], [0]],
    [2, [[0, 1]], []],
    [3, [[0, 1, 2]], []],
  ])('makes sense for %i people', (participants, groups, unmatched) => {
    const plan = drawRound({ participants, history: [], exclusions: [] })

    expect(plan.groups).toEqual(groups)
    expect(plan.unmatched).toEqual(unmatched)
  })

  it('leaves one of three people out when two of them must not meet, rather than make a group of three', () => {
    const plan = drawRound({ participants: 3, history: [], exclusions: [[0, 1]] })

    expect(plan.groups).toHaveLength(1)
    expect(plan.unmatched).toHaveLength(1)
    expect(planFault({ participants: 3, history: [], exclusions: [[0, 1]] }, plan)).toBeUndefined()
  })
})

describe('a round does not depend on how its lists were written', () => {
  it('is the same to the byte when meetings and exclusions come in another order and the other way round', () => {
    fc.assert(
      fc.property(anyRound, fc.boolean(), (instance, isTurned) => {
        const turned = {
          ...instance,
          history: instance.history
            .map(([a, b, round]) => (isTurned ? ([b, a, round] as const) : ([a, b, round] as const)))
            .reverse(),
          exclusions: instance.exclusions.map(([a, b]) => (isTurned ? ([b, a] as const) : ([a, b] as const))).reverse(),
        }

        expect(JSON.stringify(drawRound(turned))).toBe(JSON.stringify(drawRound(instance)))
      }),
      { seed: 1, numRuns: 150 },
    )
  })

  it('is as good when people are numbered differently', () => {
    fc.assert(
      fc.property(anyRound, (instance) => {
        const last = instance.participants - 1
        const renumbered = {
          ...instance,
          history: instance.history.map(([a, b, round]) => [last - a, last - b, round] as const),
          exclusions: instance.exclusions.map(([a, b]) => [last - a, last - b] as const),
        }

        const worth = worthOf(instance, drawRound(instance).groups)

        expect(worthOf(renumbered, drawRound(renumbered).groups)).toEqual(worth)
      }),
      { seed: 2, numRuns: 150 },
    )
  })

  it('never brings together two people who must not meet', () => {
    fc.assert(
      fc.property(anyRound, (instance) => {
        const { groups } = drawRound(instance)

        for (const [a, b] of instance.exclusions) {
          expect(groups.some((group) => group.includes(a) && group.includes(b))).toBe(false)
        }
      }),
      { seed: 3, numRuns: 150 },
    )
  })
})
