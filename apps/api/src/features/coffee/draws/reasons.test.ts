import { describe, expect, test } from 'vitest'
import { computeDraw } from './compute.ts'
import type { DrawInput } from './input.ts'
import { withNames } from './names.ts'

const among = (count: number, given: Partial<DrawInput>): DrawInput => ({
  round: 9,
  people: Array.from({ length: count }, () => ({ inTrio: 0, setAside: 0 })),
  history: [],
  apart: given.openlyApart ?? [],
  openlyApart: [],
  kept: [],
  forbids: [],
  seed: 'tea',
  ...given,
})

const names = ['Ann', 'Bob', 'Cy', 'Dee', 'Eve', 'Fay', 'Gus', 'Hal', 'Ivy', 'Jo', 'Kit', 'Lee']
const reasonsOf = (input: DrawInput): Record<string, string> => {
  const say = (sentence: string) => sentence.replaceAll(/\{(\d+)\}/g, (_, place: string) => names[Number(place)] ?? '?')
  return Object.fromEntries(computeDraw(input).outcome.reasons.map((one) => [say(one.question), say(one.answer)]))
}

const allPairsOf = (people: readonly number[]) =>
  people.flatMap((a, i) => people.slice(i + 1).map((b): [number, number] => [a, b]))
/** All of these met in round 1. */
const haveMet = (pairs: readonly (readonly [number, number])[]) => pairs.flatMap(([a, b]) => [a, b, 1])

const againQuestion = 'Why does anybody meet again?'

describe('why somebody meets again', () => {
  test.each([
    [
      'nobody has met',
      among(4, {}),
      'Nobody does. Everybody who has a match meets somebody new, so no draw can be better.',
    ],
    [
      'two people have only each other left, and have met',
      among(2, { history: haveMet([[0, 1]]) }),
      'No draw can have fewer than one pair who meet again, because there is nobody new left for Ann; and there is nobody new left for Bob.',
    ],
    [
      'five people who all met, and three others',
      among(8, { history: haveMet(allPairsOf([0, 1, 2, 3, 4])) }),
      'No draw can have fewer than one pair who meet again, because Ann, Bob, Cy, Dee and Eve (five people) have only three possible new partners between them: Fay, Gus and Hal.',
    ],
    [
      'two sets of three who know only their own',
      among(6, {
        history: haveMet([0, 1, 2].flatMap((a) => [3, 4, 5].map((b): [number, number] => [a, b]))),
      }),
      'No draw can have fewer than one pair who meet again, because Ann, Bob and Cy can meet somebody new only among themselves, and they are an odd number; and Dee, Eve and Fay can meet somebody new only among themselves, and they are an odd number.',
    ],
  ])('%s', (_what, input, sentence) => {
    expect(reasonsOf(input)[againQuestion]).toContain(sentence)
  })

  test('says how many more people would help, and what the pairs kept apart in this round cost', () => {
    const answer = reasonsOf(
      among(4, {
        history: haveMet([
          [0, 1],
          [0, 2],
        ]),
        forbids: [0, 3],
      }),
    )[againQuestion]

    expect(answer).toContain('If two more people who are new to everybody take part, nobody has to meet again.')
    expect(answer).toContain('Without the pairs that you keep apart in this round, nobody would have to.')
  })

  test('what rests on a quiet request is said without names, and without telling that there is one', () => {
    const quiet = among(4, {
      history: haveMet([
        [0, 1],
        [0, 2],
      ]),
      apart: [0, 3],
    })

    const answer = reasonsOf(quiet)[againQuestion] ?? ''

    expect(answer).toContain('No draw can have fewer than one pair who meet again.')
    for (const name of names) expect(answer).not.toContain(name)
    expect(answer).not.toContain('apart')
  })
})

describe('why three, and why nobody', () => {
  test('an odd number: whose turn it is, where that is so', () => {
    const people = Array.from({ length: 5 }, (_, i) => ({ inTrio: i < 2 ? 1 : 0, setAside: 0 }))

    expect(reasonsOf(among(5, { people }))).toMatchObject({
      'Why are Cy, Dee and Eve three?':
        'The number of people is odd, so one group has three. It is their turn: none of them has been in a three before.',
    })
  })

  test('an odd number: not their turn, where repeats decide', () => {
    const people = [0, 0, 0, 4, 4].map((inTrio) => ({ inTrio, setAside: 0 }))
    const history = haveMet([
      [0, 1],
      [0, 2],
      [1, 2],
    ])

    const reasons = reasonsOf(among(5, { people, history }))

    const three = Object.entries(reasons).find(([question]) => question.includes('three?'))
    expect(three?.[1]).toContain('whose turn it is counts only after that')
  })

  test('kept apart from everybody by the coordinator: says so', () => {
    const reasons = reasonsOf(among(3, { openlyApart: [0, 1, 0, 2] }))

    expect(reasons['Why has Ann no match?']).toContain('You keep them apart from everybody else')
  })

  test('kept apart by a quiet request: says no more than that there is nobody', () => {
    const reasons = reasonsOf(among(3, { openlyApart: [0, 1], apart: [0, 1, 0, 2] }))

    expect(reasons['Why has Ann no match?']).toContain('There is nobody left for them')
  })
})

test('names are put in when a sentence is read, and are gone with the person', () => {
  const id = '0192f0c1-0000-7000-8000-000000000001'

  expect(withNames(`{${id}} and {${id}}`, () => 'Ann')).toBe('Ann and Ann')
  expect(withNames(`{${id}}`, () => undefined)).toBe('somebody who has left')
})
