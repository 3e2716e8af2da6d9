import { describe, expect, test } from 'vitest'
import { funnelOf, routesOf, timesOf, waitingOf } from './rules.ts'

type Standing = Parameters<typeof funnelOf>[0][number]
const now = new Date('2026-11-23T10:00:00Z')
const standing = (over: Partial<Standing>): Standing => ({
  state: 'submitted',
  route: 'online',
  who: 'programme',
  reached: 1,
  people: 1,
  since: new Date('2026-11-20T10:00:00Z'),
  oldestId: 'id',
  oldestReference: 'PSP-1',
  ...over,
})

describe('how far applications came', () => {
  test('who came to a later step came to those before, and who withdrew is counted where it was', () => {
    const funnel = funnelOf([
      standing({ state: 'draft', reached: 0, people: 2 }),
      standing({ state: 'withdrawn', reached: 1, people: 3 }),
      standing({ state: 'not-appointed', reached: 4, people: 4 }),
      standing({ state: 'appointed', reached: 7, people: 1 }),
    ])

    expect(funnel.map(({ step, reached, withdrew }) => [step, reached, withdrew])).toEqual([
      ['started', 10, 0],
      ['sent', 8, 3],
      ['sifted', 5, 0],
      ['shortlisted', 5, 0],
      ['interviewed', 5, 0],
      ['offered', 1, 0],
      ['accepted', 1, 0],
      ['appointed', 1, 0],
    ])
  })

  test('a draft came by no route yet', () => {
    const routes = routesOf([
      standing({ reached: 0, people: 5 }),
      standing({ route: 'phone', people: 2 }),
      standing({ people: 7 }),
    ])

    expect(routes).toEqual([
      { route: 'online', count: 7 },
      { route: 'phone', count: 2 },
      { route: 'post', count: 0 },
    ])
  })
})

describe('what waits', () => {
  test('the longest waiting comes first, each kind with the oldest of all routes', () => {
    const waiting = waitingOf(
      [
        standing({ people: 3, since: new Date('2026-11-20T10:00:00Z') }),
        standing({ people: 1, route: 'post', since: new Date('2026-11-03T11:00:00Z'), oldestReference: 'PSP-OLD' }),
        standing({ state: 'offered', who: 'applicant', since: new Date('2026-11-01T10:00:00Z') }),
      ],
      now,
    )

    expect(waiting.map(({ state, count, oldest }) => [state, count, oldest.reference, oldest.days])).toEqual([
      ['offered', 1, 'PSP-1', 22],
      ['submitted', 4, 'PSP-OLD', 19],
    ])
  })

  test.each([
    ['a draft, which waits for its writer alone', { state: 'draft', who: 'applicant' } as const],
    ['the reserve list', { state: 'reserve', who: 'nobody' } as const],
    ['what has ended', { state: 'appointed', who: 'nobody' } as const],
  ])('%s is not among it', (_what, over) => {
    expect(waitingOf([standing(over)], now)).toEqual([])
  })
})

describe('time in a stage', () => {
  test('is told from five people on, to a tenth of a day', () => {
    const times = timesOf([
      { state: 'sift', left: 5, days: [1.04, 2.25, 9.96] },
      { state: 'offered', left: 4, days: [1, 2, 3] },
    ])

    expect(times.find(({ state }) => state === 'sift')?.days).toEqual({ lower: 1, median: 2.3, upper: 10 })
    expect(times.find(({ state }) => state === 'offered')).toEqual({ state: 'offered', left: 4, days: null })
    expect(times.find(({ state }) => state === 'draft')).toEqual({ state: 'draft', left: 0, days: null })
  })
})
