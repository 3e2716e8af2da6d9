import { type Static, Type } from 'typebox'

/** What an organisation decides about mentoring (domain.md 3: patterns that differ from place to place). */
export const mentoringSettings = {
  /** Working days that a mentor has to answer. */
  answerDays: Type.Integer({ minimum: 1, maximum: 30 }),
  /** Working days within which the two are in touch for the first time. */
  firstContactDays: Type.Integer({ minimum: 1, maximum: 30 }),
  /** Months after which mentor training is due again. */
  refreshMonths: Type.Integer({ minimum: 1, maximum: 60 }),
  /** Partners of a new mentor at the same time. */
  usualCapacity: Type.Integer({ minimum: 1, maximum: 20 }),
  /** Of how many partners one mentor may be the only support. */
  onlySupportAtMost: Type.Integer({ minimum: 0, maximum: 20 }),
  /** Sessions missed in a row after which somebody looks after it. */
  missedSessions: Type.Integer({ minimum: 1, maximum: 10 }),
  /** Days without a session after which somebody looks after it. */
  quietDays: Type.Integer({ minimum: 14, maximum: 365 }),
  /** Months that an agreement lasts where nothing else is agreed. */
  usualMonths: Type.Integer({ minimum: 1, maximum: 36 }),
}
export const MentoringSettings = Type.Object(mentoringSettings)
export type MentoringSettings = Static<typeof MentoringSettings>
