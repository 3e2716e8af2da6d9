import {
  type AvailabilityDay,
  type AvailabilityPart,
  type AvailabilitySlot,
  availabilityDays,
  availabilityParts,
  availabilitySlots,
} from '@elevate/contracts/people-vocabulary'

export const dayNames: Record<AvailabilityDay, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}
export const partNames: Record<AvailabilityPart, string> = { am: 'Morning', pm: 'Afternoon', evening: 'Evening' }

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const partsIn: Record<AvailabilityPart, string> = { am: 'mornings', pm: 'afternoons', evening: 'evenings' }

/** "Monday mornings and evenings; Wednesday afternoons". Empty for a week without a slot. */
export function weekWords(slots: readonly AvailabilitySlot[]): string {
  const days = availabilityDays.map((day) => {
    const parts = availabilityParts.filter((part) => slots.includes(`${day}-${part}`))
    if (parts.length === 0) return ''
    return `${dayNames[day]} ${parts.length === 3 ? 'all day' : list.format(parts.map((part) => partsIn[part]))}`
  })
  return days.filter(Boolean).join('; ')
}

/** The week with one slot the other way round, in the order of the week. */
export const toggled = (slots: readonly AvailabilitySlot[], slot: AvailabilitySlot): AvailabilitySlot[] =>
  availabilitySlots.filter((each) => slots.includes(each) !== (each === slot))
