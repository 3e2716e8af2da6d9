import type { MyProfile } from '@elevate/contracts/profile'

export type Missing = { what: string; to: string }

/** What a profile still lacks that makes invitations fit, in the order in which it helps most. */
export function missingFrom(profile: MyProfile): Missing[] {
  const { contactPreference, availability, interests, accessNeeds } = profile
  const all = [
    { isThere: contactPreference !== null, what: 'how you like to be reached', to: '/profile/contact' },
    { isThere: availability.length > 0, what: 'when you can usually take part', to: '/profile/week' },
    { isThere: interests.length > 0, what: 'what you are interested in', to: '/profile/interests' },
    { isThere: accessNeeds.whatHelps !== '', what: 'what helps you to take part', to: '/profile/needs' },
  ]
  return all.filter(({ isThere }) => !isThere).map(({ what, to }) => ({ what, to }))
}
