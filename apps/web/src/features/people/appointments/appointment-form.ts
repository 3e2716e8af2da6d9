import type { Organisation } from '@elevate/contracts/organisations'
import type { PaymentChoice } from '@elevate/contracts/people-vocabulary'
import { dayFrom, noDate, type TypedDate, typedDateBroken } from '../../../forms/typed-date.ts'

export type TypedAppointment = {
  role: string
  status: 'onboarding' | 'active' | ''
  startsOn: TypedDate
  termMonths: string
  payment: PaymentChoice | ''
}

const usualRole = 'Patient Safety Partner'

export const typedAppointment = ({ settings, roles }: Pick<Organisation, 'settings' | 'roles'>): TypedAppointment => ({
  role: roles.includes(usualRole) || roles.length === 0 ? usualRole : (roles[0] ?? usualRole),
  status: 'active',
  startsOn: noDate,
  termMonths: String(settings.termMonths ?? ''),
  payment: '',
})

export const appointmentFrom = (typed: TypedAppointment) => ({
  role: typed.role.trim(),
  status: typed.status === 'onboarding' ? ('onboarding' as const) : ('active' as const),
  startsOn: dayFrom(typed.startsOn) ?? null,
  termMonths: monthsFrom(typed.termMonths),
  payment: typed.payment || null,
})

export const monthsFrom = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed))

/** A start need not be known; a start that is typed must be a day. */
export const startBroken = (startsOn: TypedDate): string | undefined => {
  const broken = typedDateBroken(startsOn)
  return broken === 'required' ? undefined : broken
}

export const monthsBroken = (typed: string): string | undefined => {
  const months = monthsFrom(typed)
  return months === null || (Number.isInteger(months) && months >= 1 && months <= 120) ? undefined : 'range'
}

export const appointmentBroken = (typed: TypedAppointment) => ({
  role: typed.role.trim() === '' ? 'required' : undefined,
  startsOn: startBroken(typed.startsOn),
  termMonths: monthsBroken(typed.termMonths),
})

export const appointmentMessages = {
  role: 'Enter the role, up to 100 characters',
  startsOn: {
    incomplete: 'Enter day, month and year of the start, or leave all three empty',
    otherwise: 'Enter a start that is a real date, like 5 1 2026',
  },
  termMonths: 'Enter a whole number of months from 1 to 120, or leave it empty',
}
