import type { AgreementTerms } from '@elevate/contracts/mentoring-agreements'

type Numbers = 'sessionMinutes' | 'noticeDays' | 'months'
export type TypedTerms = Omit<AgreementTerms, Numbers> & Record<Numbers, string>

export const termsTyped = (terms: AgreementTerms): TypedTerms => ({
  ...terms,
  sessionMinutes: String(terms.sessionMinutes),
  noticeDays: String(terms.noticeDays),
  months: String(terms.months),
})

/** What is no whole number goes to the schema as it is, and is named there. */
export const numberFrom = (typed: string): number => (/^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN)

export const termsBody = (typed: TypedTerms): AgreementTerms => ({
  ...typed,
  sessionMinutes: numberFrom(typed.sessionMinutes),
  noticeDays: numberFrom(typed.noticeDays),
  months: numberFrom(typed.months),
})

export const termsMessages = {
  frequency: 'Say how often, in 200 characters or fewer',
  sessionMinutes: 'Enter minutes between 10 and 240',
  noticeDays: 'Enter days between 0 and 30',
  contactBetween: 'Say how you are in touch, in 300 characters or fewer',
  months: 'Enter months between 1 and 36',
  anythingElse: 'Keep it to 1,000 characters or fewer',
}
