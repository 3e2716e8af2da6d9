import type { AppointmentStatus } from '@elevate/contracts/people-vocabulary'
import { writeAvailability } from './cells/availability.ts'
import { writeList } from './cells/plain-text.ts'
import type { ValueField, Values } from './planning/known.ts'

/** As staff say them; the import reads each of them back. */
const statusWords: Record<AppointmentStatus, string> = {
  onboarding: 'Onboarding',
  active: 'Active',
  paused: 'on a break',
  ended: 'Left',
}

const yesNo = (value: boolean): string => (value ? 'yes' : 'no')

const writers: { [F in ValueField]?: (value: NonNullable<Values[F]>) => string } = {
  interests: writeList,
  skills: writeList,
  availability: writeAvailability,
  status: (status) => statusWords[status],
  coffeeRoulette: yesNo,
  offersToMentor: yesNo,
}

/** A stored value as it stands in a spreadsheet and in a list of changes; empty when there is none. */
export function shownValue<F extends ValueField>(field: F, value: Values[F] | null | undefined): string {
  if (value === null || value === undefined) return ''
  return writers[field]?.(value) ?? String(value)
}
