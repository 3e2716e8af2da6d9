import type { Db } from '@elevate/db/connect'
import { and, eq } from '@elevate/db/drizzle'
import { idempotencyKeys } from '@elevate/db/schema/trail'
import { Refusal } from './errors.ts'

/** A request that says "this is the same one again": its key, the operation, and a hash of what it asks. */
export type Repeat = { key: string; operation: string; requestHash: string }

type Asker = { personId: string; grantsText: string }

/** Whether all that somebody might do then, they may still do. What they may do besides (applying makes an applicant) is no matter. */
const mayDoAsMuch = (then: string, now: string): boolean => {
  const held = new Set((JSON.parse(now) as unknown[]).map((grant) => JSON.stringify(grant)))
  return (JSON.parse(then) as unknown[]).every((grant) => held.has(JSON.stringify(grant)))
}

/**
 * Does the work once per key and person, and gives the first answer again afterwards. The key is written in the
 * transaction that has the effect: there is never an effect without its key. Two at the same time: the second waits
 * for the first. Who may do less than when it was answered is not given that answer.
 */
export const answerOnce = async <T>(tx: Db, repeat: Repeat & Asker, work: () => Promise<T>): Promise<T> => {
  const { personId, grantsText, key, operation } = repeat
  const requestHash = `${repeat.requestHash} ${grantsText}`
  const claimed = await tx
    .insert(idempotencyKeys)
    .values({ personId, key, operation, requestHash })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key })
  const mine = and(eq(idempotencyKeys.personId, personId), eq(idempotencyKeys.key, key))
  if (claimed.length === 0) {
    const [earlier] = await tx.select().from(idempotencyKeys).where(mine)
    const isSame = earlier?.operation === operation && earlier.requestHash.startsWith(`${repeat.requestHash} `)
    if (!isSame || !mayDoAsMuch(earlier.requestHash.slice(repeat.requestHash.length), grantsText)) {
      throw new Refusal(422, 'idempotency-key-reused', 'This Idempotency-Key was used for another request.')
    }
    return earlier.answer as T
  }
  const answer = await work()
  await tx.update(idempotencyKeys).set({ answer }).where(mine)
  return answer
}
