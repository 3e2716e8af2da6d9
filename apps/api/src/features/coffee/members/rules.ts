import type { CoffeeContact } from '@elevate/contracts/coffee-vocabulary'

export type Reachable = {
  email: string | null
  phone: string | null
  contactPreference: 'email' | 'phone' | 'post' | null
}

export type MembershipWish = { takesPart: boolean; pausedUntil: string | null; sharedContact: CoffeeContact }

/** Why somebody cannot take part like this; leaving is always possible. */
export const membershipRefusal = (
  person: Reachable & { isPartner: boolean },
  wish: MembershipWish,
  today: string,
): 'not-a-partner' | 'no-email' | 'no-phone' | 'pause-is-over' | undefined => {
  if (!wish.takesPart) return undefined
  if (!person.isPartner) return 'not-a-partner'
  if (wish.sharedContact === 'email' && !person.email) return 'no-email'
  if (wish.sharedContact === 'phone' && !person.phone) return 'no-phone'
  if (wish.pausedUntil !== null && wish.pausedUntil <= today) return 'pause-is-over'
  return undefined
}

/**
 * What is shared for somebody who joined through a list and was not asked: never a phone number, which only the
 * person can allow (domain.md 4b rule 7).
 */
export const contactUntilAsked = (person: Pick<Reachable, 'email'>): CoffeeContact =>
  person.email ? 'email' : 'programme-team'

export const contactChoices = (person: Pick<Reachable, 'email' | 'phone'>) => [
  ...(person.email ? [{ kind: 'email' as const, value: person.email }] : []),
  ...(person.phone ? [{ kind: 'phone' as const, value: person.phone }] : []),
  { kind: 'programme-team' as const, value: null },
]

/** What a match is told: the contact that was chosen, as far as it is still there. */
export const sharedContact = (
  person: Pick<Reachable, 'email' | 'phone'> & { sharedContact: CoffeeContact },
): { kind: CoffeeContact; value: string | null } => {
  const value = person.sharedContact === 'email' ? person.email : person.sharedContact === 'phone' ? person.phone : null
  return value === null ? { kind: 'programme-team', value: null } : { kind: person.sharedContact, value }
}
