import type { Db } from '@elevate/db/connect'
import { inArray, lt, sql } from '@elevate/db/drizzle'
import { signInSteps } from '@elevate/db/schema/second-factor'
import { links, refreshTokens, signIns, throttles } from '@elevate/db/schema/sign-in'
import { idempotencyKeys } from '@elevate/db/schema/trail'

export const forgetOldKeys = (db: Db, before: Date) =>
  db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, before))

export const forgetOldThrottles = (db: Db, before: Date) =>
  db.delete(throttles).where(lt(throttles.windowStartedAt, before))

export const forgetOldLinks = (db: Db, before: Date) => db.delete(links).where(lt(links.expiresAt, before))

export const forgetOldSteps = (db: Db, before: Date) => db.delete(signInSteps).where(lt(signInSteps.expiresAt, before))

/** Tokens of sign-ins that are over; the sign-in itself goes with the retention of the audit trail. */
export const forgetTokensOfEndedSignIns = (db: Db, before: Date) =>
  db
    .delete(refreshTokens)
    .where(
      inArray(
        refreshTokens.signInId,
        db
          .select({ id: signIns.id })
          .from(signIns)
          .where(sql`coalesce(${signIns.endedAt}, ${signIns.expiresAt}) < ${before.toISOString()}`),
      ),
    )
