import { conflict, type Refusal } from '../../errors.ts'

/** What a caller is told, by code. None of it says anything about who is kept apart from whom. */
const sentences = {
  'no-draw': 'Draw the round first, then publish what you see.',
  'no-drawing': 'No draw is on its way. Look at the round again.',
  'not-published': 'This round has not been published yet.',
  'already-published': 'This round has been published already. Everybody has been told, once.',
  'being-published': 'This round is being published. Wait until everybody has been told.',
  'round-over': 'This round is over.',
  'too-few-people': 'A round needs at least two people. Wait until more have joined, or ask partners to join.',
  'pin-not-drawn': 'Only people who this draw has put together can be kept together.',
  'pin-forbidden': 'The same two people cannot be kept together and kept apart.',
  'draw-not-stored': 'This round was drawn before draws were stored in full, so it cannot be drawn again.',
  'draw-out-of-date': 'Something about the people in this draw has changed since. Draw again, then publish.',
  'meet-by-has-passed': 'The day to have met by must be after today. Choose a later day.',
  'telling-withdrawn': 'This no longer holds, so nobody needs to be told. Look for a newer message below it.',
  'no-email': 'There is no email address to share. Choose another contact or add one to the profile.',
  'no-phone': 'There is no phone number to share. Choose another contact or add one to the profile.',
  'not-a-partner': 'Only partners whose appointment has not ended can take part.',
  'pause-is-over': 'The day on which the pause ends must be after today.',
  'not-taking-part': 'Only people who take part can skip a round.',
  'already-kept-apart': 'These two are kept apart already.',
  'rather-not-too-many': 'You can have up to 20 names here. Remove one that no longer matters first.',
} as const

export type CoffeeRefusal = keyof typeof sentences

export const coffeeRefusal = (code: CoffeeRefusal): Refusal => conflict(code, sentences[code])

/** Throws where a rule gave a reason. */
export const refuseIf = (code: CoffeeRefusal | undefined): void => {
  if (code) throw coffeeRefusal(code)
}
