import type { DropInBooking, DropInDoor } from '@elevate/contracts/drop-in-door'
import { thereCount } from '../rules.ts'
import type { DoorCounts, NamedBooking } from './queries.ts'

export const stateWords = {
  booked: 'Has a place',
  waiting: 'Waits',
  offered: 'Is offered a place',
  cancelled: 'Gave up the place',
  late: 'Gave up the place late',
  attended: 'Came',
  missed: 'Missed',
  'walk-in': 'Came without booking',
} as const

const contactOf = ({ email, phone, contactPreference }: NamedBooking): DropInBooking['contact'] => {
  if (contactPreference === 'post') return { by: 'post', value: null }
  if (contactPreference === 'phone' || !email) return { by: 'phone', value: phone }
  return { by: 'email', value: email }
}

export const presentBooking = (row: NamedBooking, isForProgramme: boolean): DropInBooking => ({
  id: row.id,
  person: { id: row.personId, name: row.name },
  state: row.state,
  isListed: row.isListed,
  bookedAt: row.bookedAt.toISOString(),
  isByPhone: row.isByPhone,
  placeInQueue: row.placeInQueue,
  came: row.came,
  contact: isForProgramme ? contactOf(row) : null,
})

export const presentDoor = (counts: DoorCounts): DropInDoor => {
  const came = counts.cameCount ?? counts.ticked
  return {
    walkIns: Math.max(counts.walkIns, counts.listedWalkIns),
    cameCount: came,
    missedCount: counts.missedCount ?? counts.tickedAway,
    isClosed: counts.closedAt !== null,
    thereCount: thereCount({ came, walkIns: counts.walkIns, listedWalkIns: counts.listedWalkIns }),
  }
}
