import type { Db } from '@elevate/db/connect'
import { asSystem } from '@elevate/db/open'
import { withdrawMailsAbout } from '../mail/public.ts'
import { withdrawTasks } from '../tasks/public.ts'
import * as queries from './ending-queries.ts'

export const taskKey = (letterId: string): string => `letter:${letterId}`

/** Letters about these applications that have not gone are not posted or told any more; their tasks go with them. */
export const withdrawLetters = (tx: Db, applicationIds: readonly string[], now: Date): Promise<void> =>
  asSystem(tx, async () => {
    const ids = await queries.withdrawLettersOf(tx, applicationIds, now)
    await withdrawTasks(tx, ids.map(taskKey), now)
  })

/**
 * Calls back the letters about the step that an application took last. Answers when the first of them had gone; a
 * mail that a server has taken, or what was posted or told, cannot be called back. Undefined: none had gone.
 */
export const recallLetters = (tx: Db, applicationId: string, now: Date): Promise<Date | undefined> =>
  asSystem(tx, async () => {
    const letters = await queries.lettersOfLastStep(tx, applicationId)
    const ids = letters.map(({ id }) => id)
    await withdrawMailsAbout(tx, ids, now)
    const mailed = new Set(await queries.mailsThatWent(tx, ids))
    const gone = letters.filter(({ id, by, sentAt }) => (by === 'email' ? mailed.has(id) : sentAt !== null))
    const called = ids.filter((id) => !gone.some((letter) => letter.id === id))
    await queries.markWithdrawn(tx, called, now)
    await withdrawTasks(tx, called.map(taskKey), now)
    return gone[0] ? (gone[0].sentAt ?? gone[0].madeAt) : undefined
  })
