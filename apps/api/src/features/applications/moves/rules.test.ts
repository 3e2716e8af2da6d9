import {
  applicationMoveNames,
  applicationStates,
  isFinished,
  moveNamed,
  moversOfApplications,
  movesFrom,
  turnOf,
} from '@elevate/contracts/application-moves'
import { describe, expect, test } from 'vitest'
import { deletionDay, moveRefusal } from './rules.ts'

describe('an application', () => {
  test.each([
    ['draft', ['submit', 'withdraw']],
    ['submitted', ['withdraw']],
    ['offered', ['accept', 'decline', 'withdraw']],
    ['appointed', []],
    ['withdrawn', []],
  ] as const)('that is %s lets its applicant %j', (state, moves) => {
    expect(movesFrom(state, 'applicant')).toEqual(moves)
  })

  test('can be withdrawn by its applicant, without a reason, from everywhere that is not the end', () => {
    const asked = { move: 'withdraw', by: 'applicant', hasReason: false } as const

    const where = applicationStates.filter((state) => moveRefusal(state, asked) === undefined)

    expect(where).toEqual(applicationStates.filter((state) => !isFinished(state)))
  })

  test('is never appointed without an interview, an offer and the checks', () => {
    const before = (state: string) =>
      applicationStates.filter((from) =>
        moversOfApplications.some((by) => movesFrom(from, by).some((move) => moveNamed(move).to === state)),
      )

    expect(before('appointed')).toEqual(['onboarding'])
    expect(before('onboarding')).toEqual(['offered'])
    expect(before('offered')).toEqual(['interviewed', 'reserve', 'lapsed'])
  })

  test.each(applicationMoveNames.map((move) => [move]))('that is appointed cannot %s', (move) => {
    for (const by of moversOfApplications) {
      expect(moveRefusal('appointed', { move, by, hasReason: true })).toBe('illegal-move')
    }
  })

  test('is not turned down without a reason, nor by anybody but the programme', () => {
    const asked = { move: 'turn-down', hasReason: false } as const

    expect(moveRefusal('interviewed', { ...asked, by: 'programme' })).toBe('reason-needed')
    expect(moveRefusal('interviewed', { ...asked, by: 'applicant', hasReason: true })).toBe('not-your-move')
    expect(moveRefusal('interviewed', { ...asked, by: 'programme', hasReason: true })).toBeUndefined()
  })
})

test.each([
  ['draft', false, 'applicant'],
  ['submitted', false, 'programme'],
  ['sift', false, 'panel'],
  ['interview', false, 'applicant'],
  ['interview', true, 'panel'],
  ['offered', false, 'applicant'],
  ['onboarding', false, 'programme'],
  ['reserve', false, 'nobody'],
  ['withdrawn', false, 'nobody'],
] as const)('%s (interview time: %s) waits for %s', (state, hasInterviewTime, turn) => {
  expect(turnOf(state, { hasInterviewTime })).toBe(turn)
})

describe('the retention clock', () => {
  const asked = { today: '2026-11-23', retentionMonths: 12 }
  const closed = { closesAt: new Date('2026-12-14T12:00:00Z'), completedAt: null }

  test.each([
    ['runs from the close of the campaign', { ...closed, state: 'withdrawn' }, '2027-12-14'],
    [
      'runs from the end of the application where that is later',
      { closesAt: new Date('2026-10-01T11:00:00Z'), completedAt: null, state: 'not-appointed' },
      '2027-11-23',
    ],
    ['stands still while it is open', { ...closed, state: 'interview' }, null],
    ['stands still for an appointment, whose file it belongs to', { ...closed, state: 'appointed' }, null],
  ] as const)('%s', (_what, ended, day) => {
    expect(deletionDay(ended, asked)).toBe(day)
  })
})
