import type { MentoringSettings } from '@elevate/contracts/mentoring-settings-values'

/** How mentoring goes where an organisation has decided nothing itself (domain.md 3b, 3d, 3f). */
export const usualMentoringSettings: MentoringSettings = {
  answerDays: 5,
  firstContactDays: 10,
  refreshMonths: 24,
  usualCapacity: 2,
  onlySupportAtMost: 3,
  missedSessions: 2,
  quietDays: 60,
  usualMonths: 12,
}
