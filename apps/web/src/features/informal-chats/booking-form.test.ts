import type { FreeChat } from '@elevate/contracts/adverts'
import { expect, test } from 'vitest'
import { bookingBroken, noBooking } from './booking-form.ts'

const chat = (id: string, way: FreeChat['way']): FreeChat => ({
  id,
  way,
  startsAt: '2026-12-01T10:00:00Z',
  minutes: 20,
  hostName: 'Ruth',
})
const chats = [chat('p', 'phone'), chat('v', 'video')]

test.each([
  ['a phone number is enough', { slotId: 'v', phone: '01632 960123' }, []],
  ['an address is enough', { slotId: 'v', email: 'amina@example.org' }, []],
  ['one of the two is needed', { slotId: 'v' }, ['email']],
  ['a chat by phone needs a number', { slotId: 'p', email: 'amina@example.org' }, ['phone']],
  ['a time is needed', { phone: '01632 960123' }, ['slotId']],
])('%s', (_what, given, missing) => {
  const broken = Object.entries(bookingBroken({ ...noBooking, ...given }, chats)).filter(([, rule]) => rule)

  expect(broken.map(([name]) => name)).toEqual(missing)
})
