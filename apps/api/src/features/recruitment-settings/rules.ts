import type { RecruitmentSettings } from '@elevate/contracts/recruitment-settings-values'

/** How recruitment goes where an organisation has decided nothing itself (domain.md 2d, 2e, 6d). */
export const usualRecruitmentSettings: RecruitmentSettings = {
  nhsStaff: 'not-from-this-organisation',
  minimumAge: 18,
  guaranteesInterview: true,
  scorersNeeded: 2,
  discussAtSpread: 2,
  refereesAsked: 2,
  offerAnswerDays: 14,
  reserveMonths: 6,
  feedbackDays: 10,
  referenceDays: 14,
  retentionMonths: 12,
  monitoringMonths: 6,
  dbsNumberMonths: 6,
  expiryWarningDays: 60,
  mentorDays: 14,
  buddyDays: 14,
  earlyReviewWeeks: 5,
  firstWeek: [
    'Welcome call from the programme lead',
    'Check that email, video calls and documents work',
    'Introduce the mentor and the buddy',
    'Agree the first meeting to sit in on',
    'Explain how to claim expenses and payments',
  ],
  privacyNotice:
    'We use what you tell us to decide about your application and to get in touch with you. The people who score it do not see your name or how to reach you. What you tell us about equality is kept apart and is never used to decide. If you are not appointed, we delete your application when the time shown on your application page has passed. You can ask to see what we hold, or withdraw, at any time, without giving a reason.',
  applicantGuidance:
    'Answer in your own words. You do not need a qualification or a career to write about: what you have seen and done as a patient, a carer or a member of your community counts. Short answers are fine.',
  sharesSetUp: false,
}
