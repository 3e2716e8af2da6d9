import { describe, expect, it } from 'vitest'
import type { CoffeePerson } from './coffee-person.ts'
import { explainGroup } from './explain.ts'
import { drawProgrammeRound, type ProgrammeRoundInput, pinFault } from './programme-round.ts'
import { drawReplacements } from './replacements.ts'

const numbered = (count: number) => Array.from({ length: count }, (_, i) => i)
const newcomer: CoffeePerson = { timesInTrio: 0, timesSetAside: 0 }
const names = ['Amina', 'Bob', 'Chipo', 'Dai', 'Efua', 'Farid', 'Grace']
const nameOf = (person: number) => names[person] ?? 'someone'

function coffee(count: number, change: Partial<ProgrammeRoundInput> = {}): ProgrammeRoundInput {
  const people = numbered(count).map(() => newcomer)
  return { people, round: 5, history: [], exclusions: [], pins: [], forbids: [], seed: 'coffee', ...change }
}

const membersOf = (round: ReturnType<typeof drawProgrammeRound>) => round.groups.map((group) => group.members)

/** Everybody's bars on meeting `person`, except for those named. */
const nobodyBut = (person: number, count: number, allowed: readonly number[]) =>
  numbered(count)
    .filter((other) => other !== person && !allowed.includes(other))
    .map((other) => [person, other] as const)

/** How often each of the people was in a group of three after so many rounds. */
function turnsAfter(rounds: number, count: number): number[] {
  const turns = numbered(count).map(() => 0)
  const history: [number, number, number][] = []
  for (const round of numbered(rounds)) {
    const people = turns.map((timesInTrio) => ({ timesInTrio, timesSetAside: 0 }))
    const { groups } = drawProgrammeRound(coffee(count, { people, round, history, seed: `round ${round}` }))
    history.push(
      ...groups.flatMap(({ pairs }) => pairs.map((pair) => [...pair.people, round] as [number, number, number])),
    )
    for (const member of groups.find((group) => group.trio)?.members ?? []) turns[member] = (turns[member] ?? 0) + 1
  }
  return turns
}

describe('a coffee round', () => {
  it('keeps pinned pairs together and forbidden pairs apart', () => {
    for (const seed of numbered(30)) {
      const input = coffee(6, { pins: [[1, 4]], forbids: [[0, 2]], seed: `${seed}` })

      const groups = membersOf(drawProgrammeRound(input))

      expect(groups).toContainEqual([1, 4])
      expect(groups.some((group) => group.includes(0) && group.includes(2))).toBe(false)
    }
  })

  it.each([
    [
      'somebody is pinned twice',
      {
        pins: [
          [0, 1],
          [1, 2],
        ],
      },
      { reason: 'pinned-twice', pin: [1, 2] },
    ],
    ['a pinned pair may not meet', { pins: [[0, 1]], exclusions: [[1, 0]] }, { reason: 'may-not-meet', pin: [0, 1] }],
  ] as const)('says so when %s', (_, change, fault) => {
    expect(pinFault(coffee(4, change))).toEqual(fault)
    expect(() => drawProgrammeRound(coffee(4, change))).toThrow(RangeError)
  })

  it('sets aside a person nobody may meet before it counts whether the number is odd', () => {
    const round = drawProgrammeRound(coffee(5, { exclusions: nobodyBut(3, 5, []) }))

    expect(round.setAside).toEqual([{ person: 3, reason: 'nobody-permitted' }])
    expect(membersOf(round).map((group) => group.length)).toEqual([2, 2])
  })

  it('lets everybody left over of two odd teams that may not mix join a pair', () => {
    const exclusions = [0, 1, 2].flatMap((a) => [3, 4, 5].map((b) => [a, b] as const))

    const round = drawProgrammeRound(coffee(6, { exclusions }))

    expect(round.setAside).toEqual([])
    expect(round.groups.map((group) => [group.members.length, group.trio])).toEqual([
      [3, 'nobody-left-over'],
      [3, 'nobody-left-over'],
    ])
  })

  it('puts nobody in a group of three twice before others have been in one', () => {
    const turns = turnsAfter(8, 31)

    expect(Math.max(...turns)).toBe(1)
    expect(turns.filter((count) => count === 1)).toHaveLength(24)
  })

  it.each([4, 5, 24, 25])(
    'places, of %i people of whom most must stay out, the one who was left out before',
    (count) => {
      for (const seed of numbered(5)) {
        const people = numbered(count).map((person) => ({ timesInTrio: 0, timesSetAside: person === 2 ? 1 : 0 }))
        const exclusions = numbered(count).flatMap((a) => (a === 0 ? [] : nobodyBut(a, count, [0])))

        const round = drawProgrammeRound(coffee(count, { people, exclusions, seed: `${seed}` }))

        expect(membersOf(round)).toEqual([[0, 2]])
      }
    },
  )

  it('says which meetings are repeated, and how many rounds without any are left at most', () => {
    const history = [
      [0, 1, 1],
      [2, 3, 1],
      [0, 2, 2],
      [1, 3, 2],
      [0, 3, 3],
      [1, 2, 3],
    ] as const

    const again = drawProgrammeRound(coffee(4, { history }))
    const first = drawProgrammeRound(coffee(4))

    expect(again.repeats).toEqual([
      { people: [0, 1], round: 1 },
      { people: [2, 3], round: 1 },
    ])
    expect(again.freshRoundsLeftAtMost).toBe(0)
    expect(first.freshRoundsLeftAtMost).toBe(2)
  })

  it('prefers other organisations, then other regions, then a shared time', () => {
    const at = (organisation: string, slot: string): CoffeePerson => ({ ...newcomer, organisation, slots: [slot] })
    const people = [
      at('Northmoor', 'Monday'),
      at('Northmoor', 'Friday'),
      at('Eastvale', 'Monday'),
      at('Eastvale', 'Friday'),
    ]

    const groups = membersOf(drawProgrammeRound(coffee(4, { people })))

    expect(groups).toEqual([
      [0, 2],
      [1, 3],
    ])
  })
})

describe('the reason for a group', () => {
  it('is told in plain words', () => {
    const people = ['Northmoor', 'Eastvale'].map((organisation) => ({
      ...newcomer,
      organisation,
      slots: ['Monday morning'],
    }))

    const [group] = drawProgrammeRound(coffee(2, { people })).groups

    expect(group && explainGroup(group, nameOf)).toBe(
      'Amina and Bob have not met in a coffee round before. They come from different organisations. Both are free on Monday morning.',
    )
  })

  it('tells when two people meet again', () => {
    const [group] = drawProgrammeRound(coffee(2, { history: [[1, 0, 2]] })).groups

    expect(group && explainGroup(group, nameOf)).toBe(
      'Amina and Bob last met 3 rounds ago; some people had to meet again, and these meetings are the longest ago.',
    )
  })

  it('does not say that two people had to meet again who were put together', () => {
    const [group] = drawProgrammeRound(coffee(5, { history: [[0, 1, 2]], pins: [[0, 1]] })).groups

    expect(group && explainGroup(group, nameOf)).toBe(
      'Amina and Bob last met 3 rounds ago; they were put together for this round.',
    )
  })

  it('is the same sentence whether or not somebody must not be met', () => {
    const open = drawProgrammeRound(coffee(4, { pins: [[0, 1]] }))
    const barred = drawProgrammeRound(
      coffee(4, {
        pins: [[0, 1]],
        exclusions: [
          [0, 2],
          [1, 3],
        ],
      }),
    )

    const [before, after] = [open, barred].map((round) => round.groups.map((group) => explainGroup(group, nameOf)))

    expect(after).toEqual(before)
  })
})

describe('after somebody dropped out', () => {
  it('pairs two people who lost their partner and leaves whole groups alone', () => {
    const drawn = drawReplacements({ ...coffee(6), intact: [[2, 3]], looking: [0, 5] })

    expect(drawn.changed.map((group) => group.members)).toEqual([[0, 5]])
    expect(drawn.setAside).toEqual([])
  })

  it('lets one person join a pair whose members they may both meet', () => {
    const input = coffee(5, { exclusions: [[0, 1]] })

    const drawn = drawReplacements({
      ...input,
      intact: [
        [1, 2],
        [3, 4],
      ],
      looking: [0],
    })

    expect(drawn.changed.map((group) => group.members)).toEqual([[3, 4, 0]])
  })

  it('says who stays without a group when no pair can be joined', () => {
    const input = coffee(3, { exclusions: [[0, 1]] })

    const drawn = drawReplacements({ ...input, intact: [[1, 2]], looking: [0] })

    expect(drawn).toEqual({ changed: [], setAside: [0] })
  })
})
