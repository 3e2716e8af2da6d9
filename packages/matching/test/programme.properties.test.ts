import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawProgrammeRound, type ProgrammeRoundInput, pinFault } from '../src/programme-round.ts'
import { drawRoundWith } from '../src/round.ts'
import { bestPlans } from './all-plans.ts'
import { hardRounds } from './arbitraries.ts'
import { meetingsOf } from './brute-force.ts'

import { chiSquare, tally } from './chance.ts'

type Pair = readonly [number, number]
const numbered = (count: number) => Array.from({ length: count }, (_, i) => i)
const pairsOf = (members: readonly number[]) => members.flatMap((a, i) => members.slice(i + 1).map((b): Pair => [a, b]))
const newcomers = (count: number) => numbered(count).map(() => ({ timesInTrio: 0, timesSetAside: 0 }))

/** A programme's round made of a hard one: some pairs are pinned, some forbidden for this once. */
const programmeRounds = fc
  .tuple(hardRounds({ least: 2, most: 24 }), fc.nat(4), fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }))
  .map(([round, pinned, chosen]): ProgrammeRoundInput => {
    const n = round.participants
    const pairs = chosen.map(([a, b]): Pair => [a % n, b % n]).filter(([a, b]) => a !== b)
    const input = { ...round, seed: `${round.seed}`, people: newcomers(n), round: 5_000, pins: [], forbids: [] }
    const pins = pairs
      .slice(0, pinned)
      .filter((pin, i, all) => pinFault({ ...input, pins: [...all.slice(0, i), pin] }) === undefined)
    return {
      ...input,
      pins: pinFault({ ...input, pins }) ? [] : pins,
      forbids: pairs.slice(pinned).filter((pair) => pinFault({ ...input, pins, forbids: [pair] }) === undefined),
    }
  })

describe('a programme’s round', () => {
  it('keeps pins, brings nobody together who must not meet or is kept apart, and loses nobody', () => {
    fc.assert(
      fc.property(programmeRounds, (input) => {
        fc.pre(pinFault(input) === undefined)
        const { groups, setAside, repeats } = drawProgrammeRound(input)

        const meet = meetingsOf({ ...input, participants: input.people.length })
        const met = groups.flatMap(({ members }) => pairsOf(members))
        const everybody = [...groups.flatMap(({ members }) => members), ...setAside.map(({ person }) => person)]
        expect(everybody.sort((a, b) => a - b)).toEqual(numbered(input.people.length))
        for (const [a, b] of input.pins)
          expect(groups.some(({ members }) => members.includes(a) && members.includes(b))).toBe(true)
        for (const [a, b] of input.forbids) expect(met.some((pair) => pair.includes(a) && pair.includes(b))).toBe(false)
        expect(met.filter(([a, b]) => meet(a, b) === 'barred')).toEqual([])
        expect(repeats).toHaveLength(met.filter(([a, b]) => meet(a, b) !== 'fresh').length)
      }),
      { seed: 91, numRuns: 250 },
    )
  })

  it('is the same when drawn again, and so can be replayed from what is stored', () => {
    fc.assert(
      fc.property(programmeRounds, (input) => {
        fc.pre(pinFault(input) === undefined)

        expect(JSON.stringify(drawProgrammeRound(structuredClone(input)))).toBe(
          JSON.stringify(drawProgrammeRound(input)),
        )
      }),
      { seed: 92, numRuns: 100 },
    )
  })
})

describe('how often somebody was set aside', () => {
  it('decides who is set aside: of all best plans none leaves out people who were left out less often', () => {
    fc.assert(
      fc.property(
        hardRounds({ least: 2, most: 7 }),
        fc.array(fc.nat(3), { minLength: 7, maxLength: 7 }),
        (instance, leftOut) => {
          const weight = (people: readonly number[]) => people.reduce((sum, id) => sum + (leftOut[id] ?? 0), 0)
          const plan = drawRoundWith(instance, { leftOut })

          const all = numbered(instance.participants)
          const weights = bestPlans(instance).map((best) => weight(all.filter((id) => !best.flat().includes(id))))
          expect(weight(plan.unmatched)).toBe(Math.min(...weights))
        },
      ),
      { seed: 94, numRuns: 150 },
    )
  })
})

describe('chance', () => {
  it('is the same for every best plan, on rounds of every kind', () => {
    const tooFar: string[] = []
    for (const instance of fc.sample(hardRounds({ least: 4, most: 7 }), { seed: 95, numRuns: 30 })) {
      const plans = bestPlans(instance).length
      if (plans < 2 || plans > 20) continue
      const draws = 60 * plans

      const seen = tally(draws, (i) => drawRoundWith({ ...instance, seed: `chance ${i}` }, {}).groups)

      // Five standard deviations of chi-square above its mean: one draw in a million or so of a fair source.
      const limit = plans - 1 + 5 * Math.sqrt(2 * (plans - 1)) + 5
      if (seen.size > plans || chiSquare(seen, plans, draws) > limit) tooFar.push(JSON.stringify(instance))
    }
    expect(tooFar).toEqual([])
  })
})
