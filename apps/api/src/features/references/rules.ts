import { londonInstant } from '@elevate/contracts/london-time'
import type { ReferenceAnswers } from '@elevate/contracts/references'
import { daysLater } from '../../london.ts'

type Request = {
  answeredAt: Date | null
  declinedAt: Date | null
  withdrawnAt: Date | null
  expiresAt: Date
}
export type RequestState = 'asked' | 'answered' | 'declined' | 'withdrawn' | 'run-out'

/** What has become of a request. A link whose day has passed says so, and still tells whom to ring. */
export const requestState = (request: Request, now: Date): RequestState => {
  if (request.answeredAt) return 'answered'
  if (request.declinedAt) return 'declined'
  if (request.withdrawnAt) return 'withdrawn'
  return request.expiresAt <= now ? 'run-out' : 'asked'
}

/** Until the end of the last day in London; a reminder goes out once, when half of the days are over. */
export const requestTimes = (today: string, days: number): { answerBy: string; expiresAt: Date; remindAt: Date } => {
  const answerBy = daysLater(today, days)
  return {
    answerBy,
    expiresAt: londonInstant(daysLater(answerBy, 1), '00:00'),
    remindAt: londonInstant(daysLater(today, Math.ceil(days / 2)), '09:00'),
  }
}

/** The second half of a double click brings the same words. */
export const isSameAnswer = (kept: Record<string, string> | null, answers: ReferenceAnswers): boolean =>
  kept !== null && Object.entries(answers).every(([key, answer]) => kept[key] === answer)

/** Somebody sees to a referee who has not answered in time. */
export const runOutTaskKey = (requestId: string): string => `reference-run-out:${requestId}`
