/** A sign-in is renewed by use up to its end; then the password is asked for again. */
export const signInDays = 30

export type TokenState = {
  usedAt: Date | null
  /** Hash of the key of the request that used it. */
  usedUnder: string | null
  /** Whether the token that it was exchanged for has been used in its turn: then its answer has arrived. */
  isFollowed: boolean
  endedAt: Date | null
  expiresAt: Date
}

/**
 * What to do with a refresh token. One that was used comes again for three reasons: two tabs asked in the same moment
 * (the request was already here when the other was answered), the answer was lost on the way (the same request comes
 * again, under its key, and nobody has used the answer), or somebody has copied it; then the sign-in ends.
 */
export const refreshDecision = (
  token: TokenState,
  { arrivedAt, now, under }: { arrivedAt: Date; now: Date; under: string | null },
): 'rotate' | 'same-again' | 'used-twice' | 'over' => {
  if (token.endedAt || token.expiresAt <= now) return 'over'
  if (!token.usedAt) return 'rotate'
  if (arrivedAt < token.usedAt) return 'same-again'
  const isRepeat = under !== null && under === token.usedUnder
  return isRepeat && !token.isFollowed ? 'same-again' : 'used-twice'
}
