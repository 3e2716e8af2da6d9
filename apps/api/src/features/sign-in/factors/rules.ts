import type { secondFactorGroups } from '@elevate/contracts/second-factor'

type Group = (typeof secondFactorGroups)[number]

/** What an installation has until its administrator decides: nobody must, and a proof lasts a quarter of an hour. */
export const usualSettings = {
  secondFactorFor: 'nobody' as Group,
  secondFactorFrom: '2026-01-01',
  proofMinutes: 15,
  version: 1,
}

/** How somebody stands: what they have, and whom the installation asks for more. */
export type Standing = {
  hasAuthenticator: boolean
  passkeys: number
  codesLeft: number
  secondFactorFor: Group
  secondFactorFrom: string
  /** An administrator or coordinator today. */
  runsProgramme: boolean
  /** The earliest day of the organisations whose programme they run; null: none of them requires one. */
  organisationsFrom: string | null
}

export const hasSecondFactor = ({ hasAuthenticator, passkeys }: Standing): boolean => hasAuthenticator || passkeys > 0

type OfInstallation = Pick<Standing, 'secondFactorFor' | 'secondFactorFrom' | 'runsProgramme'>

/** The day from which the installation requires one; null: it does not. */
export const installationRequiresFrom = (asked: OfInstallation): string | null => {
  const { secondFactorFor, secondFactorFrom, runsProgramme } = asked
  const isBound =
    secondFactorFor === 'everyone' || (secondFactorFor === 'administrators-and-coordinators' && runsProgramme)
  return isBound ? secondFactorFrom : null
}

/** The day from which this person must have one, the earliest of all that bind them; null: it is left to them. */
export const requiredFrom = (standing: Standing): string | null => {
  const days = [installationRequiresFrom(standing), standing.organisationsFrom].filter((day) => day !== null)
  return days.toSorted()[0] ?? null
}

export const isRequired = (standing: Standing, today: string): boolean => {
  const from = requiredFrom(standing)
  return from !== null && from <= today
}

/** Whether a factor may go: the last one stays while one is required. */
export const mayRemove = (standing: Standing, today: string): boolean =>
  !isRequired(standing, today) || Number(standing.hasAuthenticator) + standing.passkeys > 1

/** With what the second step can be taken. Recovery codes stand in for a factor and are none by themselves. */
export const waysOf = (standing: Standing): ('code' | 'passkey' | 'recovery-code')[] => [
  ...(standing.hasAuthenticator ? ['code' as const] : []),
  ...(standing.passkeys > 0 ? ['passkey' as const] : []),
  ...(standing.codesLeft > 0 ? ['recovery-code' as const] : []),
]

export const proofIsFresh = (provedAt: Date, { now, minutes }: { now: Date; minutes: number }): boolean =>
  provedAt.getTime() + minutes * 60_000 >= now.getTime()

/** Enough for a laptop, a phone, a key in the drawer and whatever comes; few enough to keep an eye on. */
export const mostPasskeys = 20

/** How long there is between the two steps, and for answering what a browser asks. */
export const stepMinutes = 10
