import type { FreeChat } from '@elevate/contracts/adverts'

export type BookingAnswers = { slotId: string; name: string; email: string; phone: string; question: string }

export const noBooking: BookingAnswers = { slotId: '', name: '', email: '', phone: '', question: '' }

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

export const bookingBody = ({ email, phone, ...rest }: BookingAnswers) => ({
  ...rest,
  email: orNull(email),
  phone: orNull(phone),
})

/** One way to be reached is enough, whichever it is; who is talked with by phone has to be phoned. */
export const bookingBroken = ({ slotId, email, phone }: BookingAnswers, chats: readonly FreeChat[]) => {
  const isByPhone = chats.find(({ id }) => id === slotId)?.way === 'phone'
  const hasPhone = orNull(phone) !== null
  return {
    slotId: slotId === '' ? 'required' : undefined,
    email: orNull(email) === null && !hasPhone && !isByPhone ? 'required' : undefined,
    phone: isByPhone && !hasPhone ? 'required' : undefined,
  }
}

export const bookingMessages = {
  slotId: 'Choose a time',
  name: { required: 'Enter your name', otherwise: 'Enter your name on one line, in 120 characters or fewer' },
  email: {
    required: 'Enter an email address or a phone number, so that we can reach you',
    otherwise: 'Enter an email address like name@example.com',
  },
  phone: {
    required: 'Enter a phone number: this chat is by phone',
    otherwise: 'Enter a phone number in 40 characters or fewer',
  },
  question: 'Write this in 1,000 characters or fewer',
}
