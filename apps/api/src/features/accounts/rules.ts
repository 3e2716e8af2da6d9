/** How long a link can be used. */
export const lasting = { invitationDays: 14, passwordResetHours: 2, setUpHours: 24 }

export type LinkState = { usedAt: Date | null; expiresAt: Date }

export const linkRefusal = (link: LinkState, now: Date): 'link-used' | 'link-expired' | undefined => {
  if (link.usedAt) return 'link-used'
  if (link.expiresAt <= now) return 'link-expired'
  return undefined
}
