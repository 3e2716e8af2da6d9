import { londonInstant } from '@elevate/contracts/london-time'
import type { NotificationKind } from '@elevate/contracts/notification-kinds'
import { type DigestHour, type MailChoice, mailDefaults } from '@elevate/contracts/notification-preferences'
import { daysLater, londonDay } from '../../london.ts'

export type Reachable = {
  email: string | null
  /** Mail to the address does not arrive: then it is as if there were none. */
  emailFaultSince?: Date | null
  phone: string | null
  contactPreference: 'email' | 'phone' | 'post' | null
}

/** How somebody is reached. What they asked for comes first; nobody without email is left out. */
export const reachedBy = (person: Reachable): 'email' | 'phone' | 'post' => {
  if (person.contactPreference === 'phone' || person.contactPreference === 'post') return person.contactPreference
  if (person.email && !person.emailFaultSince) return 'email'
  return person.phone ? 'phone' : 'post'
}

/** When the next daily mail comes, by clocks in London: on nights on which they change, too. */
export const nextDigest = (now: Date, hour: number): Date => {
  const today = londonDay(now)
  const time = `${String(hour).padStart(2, '0')}:00`
  const at = londonInstant(today, time)
  return at > now ? at : londonInstant(daysLater(today, 1), time)
}

export type Chosen = { byMail: Partial<Record<NotificationKind, MailChoice>>; digestHour: DigestHour }

export type Way = { now: true } | { digestAt: Date } | undefined

type Telling = { kind: NotificationKind; until?: Date; isEssential?: true }

/**
 * How something is told beside the app: now, with the daily mail, or not. What is over before that mail comes is told
 * now, for whoever chose the daily mail wants to know of it; who chose "never" is left alone.
 */
export const wayOf = ({ kind, until, isEssential }: Telling, { byMail, digestHour }: Chosen, now: Date): Way => {
  if (isEssential) return { now: true }
  const choice = byMail[kind] ?? mailDefaults[kind]
  if (choice === 'never') return undefined
  const digestAt = nextDigest(now, digestHour)
  return choice === 'at-once' || (until && until <= digestAt) ? { now: true } : { digestAt }
}
