import type { PersonSummary } from '@elevate/contracts/people'
import type {
  AppointmentEndReason,
  AppointmentStatus,
  ContactPreference,
  PaymentChoice,
} from '@elevate/contracts/people-vocabulary'

export const statusWords: Record<AppointmentStatus, string> = {
  onboarding: 'Onboarding',
  active: 'Taking part',
  paused: 'On a break',
  ended: 'Left',
}

export const statusColours: Record<AppointmentStatus, string> = {
  onboarding: 'nhsuk-tag--blue',
  active: 'nhsuk-tag--green',
  paused: 'nhsuk-tag--yellow',
  ended: 'nhsuk-tag--grey',
}

export const statusChoices = [
  { value: 'active', text: statusWords.active },
  { value: 'onboarding', text: statusWords.onboarding },
  { value: 'paused', text: statusWords.paused },
  { value: 'ended', text: statusWords.ended },
  { value: 'none', text: 'No appointment' },
] as const

export const accountWords: Record<PersonSummary['account'], string> = {
  none: 'Not invited',
  invited: 'Invited',
  active: 'Signs in',
  disabled: 'Shut',
}

export const contactWords: Record<ContactPreference, string> = { email: 'Email', phone: 'Phone', post: 'Post' }
export const contactChoices = (['email', 'phone', 'post'] as const).map((value) => ({
  value,
  text: contactWords[value],
}))

export const paymentWords: Record<PaymentChoice, string> = {
  accepts: 'Takes involvement payments',
  declined: 'Was offered payments and said no',
  unpaid: 'The role is unpaid',
}
export const paymentChoices = (['accepts', 'declined', 'unpaid'] as const).map((value) => ({
  value,
  text: paymentWords[value],
}))

export const endReasonWords: Record<AppointmentEndReason, string> = {
  'term-ended': 'The term has ended',
  'moved-on': 'Moved on to something else',
  'own-wish': 'Own wish, no reason needed',
  'health-or-family': 'Health or family',
  'ill-or-bereaved-do-not-contact': 'Ill or bereaved: do not contact',
  'organisation-ended-it': 'The organisation ended it',
  other: 'Something else',
}

/** "1 person", "25 people". */
export const peopleCounted = (count: number): string => `${count} ${count === 1 ? 'person' : 'people'}`
