import type { ApplicationState } from '@elevate/contracts/application-moves'
import { movesFrom } from '@elevate/contracts/application-moves'
import type { Application } from '@elevate/contracts/applications'
import { expect, test } from 'vitest'
import { stepsOf } from './next-steps.ts'

const application = (state: ApplicationState, who: Application['turn']['who'] = 'programme') =>
  ({
    id: 'a',
    campaign: { id: 'c', title: 'Partners', closesAt: null },
    state,
    turn: { who, interviewAt: null, answerBy: null, reserveUntil: null, checksOpen: null, isScored: false },
    can: { moves: movesFrom(state, 'programme') },
  }) as unknown as Application

test.each([
  ['submitted', 'programme', 'Give to the panel to score'],
  ['sift', 'panel', undefined],
  ['sift', 'programme', 'Shortlist'],
  ['shortlisted', 'programme', 'Invite to an interview'],
  ['interview', 'applicant', undefined],
  ['interview', 'programme', 'Interview held'],
  ['interviewed', 'programme', 'Offer a place or keep on the reserve list'],
  ['onboarding', 'programme', 'Go to the checks'],
  ['withdrawn', 'nobody', undefined],
] as const)('while it is %s and waits for the %s, the button says: %s', (state, who, text) => {
  expect(stepsOf(application(state, who)).main?.text).toBe(text)
})

test('a step against somebody is a link, never the button', () => {
  const { main, others } = stepsOf(application('sift'))

  expect(main?.text).toBe('Shortlist')
  expect(others.map(({ text }) => text)).toEqual(['Do not shortlist', 'Withdraw for the applicant'])
})
