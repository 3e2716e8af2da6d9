import { conflict, type Refusal } from '../../errors.ts'

const sentences = {
  'already-sent': 'You have sent this check-in already. What you sent has not changed.',
  'check-in-over': 'The time for this check-in is over. That is quite all right; the next one will come.',
  'anonymous-and-contact':
    'You cannot send an answer without your name and ask to be contacted: we would not know who to contact. Choose one of the two.',
  'no-mentor': 'You have no mentor at the moment. Choose somebody else who may read this answer.',
  'no-lead': 'There is nobody here yet who reads check-ins. Ask the programme team.',
  'not-an-answer': 'One of the answers does not fit its question.',
  'bad-questions':
    'Each question needs a text of its own, exactly one has the five points, and a choice has two to four options.',
  'starts-in-the-past': 'The first check-in must be today or later.',
  'not-a-candidate': 'Only a coordinator of this organisation can be lead or deputy.',
  'same-person': 'Lead and deputy must be two people: the one is asked when the other is away.',
  'ends-before-it-starts': 'The last day must not be before the first day.',
  'over-already': 'The last day must be today or later.',
} as const

export type CheckInRefusal = keyof typeof sentences

export const checkInRefusal = (code: CheckInRefusal): Refusal => conflict(code, sentences[code])

/** Throws where a rule gave a reason. */
export const refuseIf = (code: CheckInRefusal | undefined): void => {
  if (code) throw checkInRefusal(code)
}
