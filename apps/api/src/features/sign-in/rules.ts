/** A sign-in is renewed by use up to its end; then the password is asked for again. */
export const signInDays = 30

export type TokenState = { usedAt: Date | null; endedAt: Date | null; expiresAt: Date }

/**
 * What to do with a refresh token. One that was used comes again for two reasons: two tabs asked in the same moment
 * (the request was already here when the other was answered), or somebody has copied it; then the sign-in ends.
 */
export const refreshDecision = (
  token: TokenState,
  { arrivedAt, now }: { arrivedAt: Date; now: Date },
): 'rotate' | 'same-again' | 'used-twice' | 'over' => {
  if (token.endedAt || token.expiresAt <= now) return 'over'
  if (!token.usedAt) return 'rotate'
  return arrivedAt < token.usedAt ? 'same-again' : 'used-twice'
}
