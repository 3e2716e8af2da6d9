import { conflict, type Refusal } from '../../errors.ts'
import type { ChatRefusal } from './rules.ts'

const sentences: Record<ChatRefusal, string> = {
  taken: 'This time has just been taken. Choose another one.',
  'campaign-closed': 'This recruitment has closed, so chats can no longer be booked.',
  'campaign-over': 'This campaign is over.',
  'in-the-past': 'This time has passed.',
  'slot-exists': 'This person has a chat at one of these times already.',
  'past-midnight': 'These times go on past midnight. Offer fewer, or start earlier.',
  'already-cancelled': 'This has been called off already.',
  'not-booked': 'Nobody has booked this time.',
  'not-yet': 'This chat is still to come.',
}

export const chatRefusal = (code: ChatRefusal): Refusal => conflict(code, sentences[code])

/** Throws where a rule gave a reason. */
export const refuseIf = (code: ChatRefusal | undefined): void => {
  if (code) throw chatRefusal(code)
}
