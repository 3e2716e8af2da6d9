import { conflict, type Refusal } from '../../errors.ts'

/** What a caller is told, by code. Nobody is blamed in any of it. */
const sentences = {
  full: 'Every place is taken. You can join the waiting list.',
  cancelled: 'This session is cancelled.',
  'already-started': 'This session has started.',
  'no-booking-needed': 'There is nothing to book: just turn up.',
  'not-a-partner': 'Only partners of this organisation book a place.',
  'hosts-it': 'Hosts do not need a place in their own session.',
  'not-yet': 'This can be done once the session is about to start.',
  over: 'This session is over and its numbers are settled.',
  'not-booked': 'This person has no place in this session.',
  'in-the-past': 'Choose a day and time that is still to come.',
  'past-midnight': 'A session ends on the day on which it starts. Choose an earlier time or make it shorter.',
  'host-unknown': 'One of the hosts is not known to this organisation.',
  'nowhere-to-go': 'Say where it is: a room for a session in person, a link or number for one that is not.',
  'ends-before-start': 'The last day must not be before the first.',
  ended: 'This series has ended.',
} as const

export type DropInRefusal = keyof typeof sentences

export const dropInRefusal = (code: DropInRefusal): Refusal => conflict(code, sentences[code])

/** Throws where a rule gave a reason. */
export const refuseIf = (code: DropInRefusal | undefined): void => {
  if (code) throw dropInRefusal(code)
}
