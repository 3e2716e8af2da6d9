import { conflict, type Refusal } from '../../errors.ts'

const sentences = {
  'has-ended': 'These people are not buddies any more.',
  'pause-is-over': 'The day on which the pause ends must be after today.',
  'not-yet': 'This week is still to come.',
  'no-email': 'There is no email address to share. Choose another way or add one to your profile.',
  'no-phone': 'There is no phone number to share. Choose another way or add one to your profile.',
} as const

export type BuddyRefusal = keyof typeof sentences

export const buddyRefusal = (code: BuddyRefusal): Refusal => conflict(code, sentences[code])

/** Throws where a rule gave a reason. */
export const refuseIf = (code: BuddyRefusal | undefined): void => {
  if (code) throw buddyRefusal(code)
}
