import { type Static, Type } from 'typebox'
import { nhsStaffRules } from './recruitment-vocabulary.ts'
import { Line, Lines, OneOf } from './text.ts'

/**
 * What an organisation decides about its recruitment (domain.md 2, 6d: patterns that differ from place to place).
 * Campaigns take over at their start what is marked "new campaigns"; the rest holds at once.
 */
export const recruitmentSettings = {
  /** New campaigns: whether people who work for the NHS may apply. */
  nhsStaff: OneOf(nhsStaffRules),
  /** New campaigns. */
  minimumAge: Type.Integer({ minimum: 16, maximum: 25 }),
  /** New campaigns: who meets all essential criteria is invited to an interview. */
  guaranteesInterview: Type.Boolean(),
  /** New campaigns: scorers for each candidate. */
  scorersNeeded: Type.Integer({ minimum: 2, maximum: 10 }),
  /** New campaigns: a criterion whose scores are so far apart is talked about. */
  discussAtSpread: Type.Integer({ minimum: 1, maximum: 4 }),
  /** New campaigns. */
  refereesAsked: Type.Integer({ minimum: 0, maximum: 4 }),
  /** Days to answer an offer. */
  offerAnswerDays: Type.Integer({ minimum: 1, maximum: 90 }),
  /** Months on the reserve list. */
  reserveMonths: Type.Integer({ minimum: 1, maximum: 36 }),
  /** Days after a decision by which feedback is due. */
  feedbackDays: Type.Integer({ minimum: 1, maximum: 90 }),
  /** Days that a referee has. */
  referenceDays: Type.Integer({ minimum: 1, maximum: 60 }),
  /** Months after the end of a campaign until applications that came to nothing are deleted. */
  retentionMonths: Type.Integer({ minimum: 1, maximum: 36 }),
  /** Months after the decision until monitoring answers are taken away from the person. */
  monitoringMonths: Type.Integer({ minimum: 0, maximum: 24 }),
  /** Months until the number of a DBS certificate is removed. */
  dbsNumberMonths: Type.Integer({ minimum: 1, maximum: 36 }),
  /** Days before its last day on which a check counts as expiring. */
  expiryWarningDays: Type.Integer({ minimum: 7, maximum: 180 }),
  /** Days after the start by which a mentor and a buddy should be there. */
  mentorDays: Type.Integer({ minimum: 1, maximum: 90 }),
  buddyDays: Type.Integer({ minimum: 1, maximum: 90 }),
  /** Weeks after the start of the first review; good practice is 4 to 6 (domain.md 2b, 13). */
  earlyReviewWeeks: Type.Integer({ minimum: 1, maximum: 26 }),
  /** What happens in the first week. */
  firstWeek: Type.Array(Line(200), { maxItems: 20 }),
  /** Read before sending an application: who uses it, for what, how long. */
  privacyNotice: Lines(5000, 1),
  /** Above the questions of the application form. */
  applicantGuidance: Lines(3000),
  /** Other organisations may copy this set-up. */
  sharesSetUp: Type.Boolean(),
}
export const RecruitmentSettings = Type.Object(recruitmentSettings)
export type RecruitmentSettings = Static<typeof RecruitmentSettings>
