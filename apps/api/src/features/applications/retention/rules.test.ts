import { expect, test } from 'vitest'
import { isMonitoringDue } from './rules.ts'

const asked = { today: '2026-11-23', monitoringMonths: 6 }
const decided = {
  isOpen: false,
  decidedAt: new Date('2026-05-23T10:00:00Z'),
  completedAt: null,
  losesAnswersToday: false,
}

test.each([
  ['six months after the last decision', decided, true],
  ['not a day before', { ...decided, decidedAt: new Date('2026-05-24T10:00:00Z') }, false],
  ['not while somebody still waits for a decision', { ...decided, isOpen: true }, false],
  [
    'six months after the campaign was completed, whoever still waits',
    { ...decided, isOpen: true, completedAt: new Date('2026-05-01T10:00:00Z') },
    true,
  ],
  ['at once where answers would be lost today', { ...decided, isOpen: true, losesAnswersToday: true }, true],
])('monitoring answers are counted %s', (_when, campaign, isDue) => {
  expect(isMonitoringDue(campaign, asked)).toBe(isDue)
})
