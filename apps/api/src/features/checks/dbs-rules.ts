import type { PaymentChoice } from '@elevate/contracts/people-vocabulary'
import type { DbsLevel } from '@elevate/contracts/recruitment-vocabulary'
import { monthsLater } from '../../london.ts'

/**
 * Whether a DBS check is free of charge. A volunteer, for that, is somebody who is paid nothing but expenses; whoever
 * takes the involvement payment is none (F S33 to S35), and a basic check has no rate for volunteers at all (F S35).
 */
export const dbsFee = (
  level: DbsLevel | null,
  payment: PaymentChoice | null,
): { isFree: boolean | null; why: string } => {
  if (level === 'not-eligible') return { isFree: null, why: 'No check is made, so there is no fee.' }
  if (level === 'basic') return { isFree: false, why: 'A basic check has no free rate for volunteers.' }
  if (payment === null) {
    return {
      isFree: null,
      why: 'Free only for people who are paid nothing but expenses: ask about the involvement payment first.',
    }
  }
  if (payment === 'accepts') {
    return { isFree: false, why: 'An involvement payment is taken, so this is not a volunteer check and has a fee.' }
  }
  return { isFree: true, why: 'No involvement payment is taken, only expenses, so the check is free for volunteers.' }
}

/** The last four digits, which is all that a reply ever carries. */
export const endingOf = (certificateNumber: string | null | undefined): string | null =>
  certificateNumber ? certificateNumber.slice(-4) : null

/** A number is kept for a while after the decision, and then no longer (domain.md 6d). */
export const numberIsKeptUntil = (decidedOn: string, months: number): string => monthsLater(decidedOn, months)
