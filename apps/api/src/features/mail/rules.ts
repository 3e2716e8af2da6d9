/** After about three days of trying, a mail is given up and shown as failed. */
export const attemptsUntilGivenUp = 20

/** Waits longer each time: 30 seconds, 1 minute, 2 … at most 6 hours. */
export const tryAgainAt = (attempts: number, now: Date): Date =>
  new Date(now.getTime() + Math.min(30_000 * 2 ** attempts, 6 * 3_600_000))

/** 5xx: the server will never take this one (RFC 5321 4.2.1). Anything else may pass. */
export const isFinal = (error: { responseCode?: number }): boolean =>
  error.responseCode !== undefined && error.responseCode >= 500 && error.responseCode < 600
