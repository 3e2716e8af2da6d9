import { conflict, type Refusal } from '../../errors.ts'

const words = {
  'more-offers-than-places': 'There are not as many places left. Say so if you want to offer them all the same.',
  'not-next-on-reserve': 'Somebody else comes first on the reserve list. Say so if you want to pass them over.',
  'answer-day-passed': 'The last day to answer has to be today or later.',
  'reserve-day-passed': 'The last day on the reserve list has to be after today.',
  'no-open-offer': 'There is no offer that waits for an answer.',
  'already-answered': 'This offer has been answered already. The first answer counts.',
  'offer-lapsed': 'The time to answer this offer is over. Get in touch: it may be possible to offer it again.',
  'not-later': 'Choose a day after the present last day.',
  'not-on-reserve': 'This application is not on the reserve list any more.',
  'letter-has-gone':
    'The letter with this decision has gone. If you take it back, we tell the applicant that it no longer applies.',
  'feedback-given': 'This feedback has been given. It cannot be changed any more.',
  'no-address': 'We do not know how to reach this applicant in that way.',
}

export type DecisionRefusal = keyof typeof words

export const refusal = (code: DecisionRefusal, details?: Record<string, unknown>): Refusal =>
  conflict(code, words[code], details)

export const refuse = (code: DecisionRefusal | undefined): void => {
  if (code) throw refusal(code)
}
