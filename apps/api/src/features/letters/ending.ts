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

type LetterOfStep = Awaited<ReturnType<typeof queries.lettersOfLastStep>>[number]

const lettersGone = async (tx: Db, letters: readonly LetterOfStep[]): Promise<LetterOfStep[]> => {
  const mailed = new Set(
    await queries.mailsThatWent(
      tx,
      letters.map(({ id }) => id),
    ),
  )
  return letters.filter(({ id, by, sentAt }) => (by === 'email' ? mailed.has(id) : sentAt !== null))
}

/** When the first letter to each went. */
const firstGone = (gone: readonly LetterOfStep[]): Map<string, Date> =>
  new Map(gone.toReversed().map(({ applicationId, sentAt, madeAt }) => [applicationId, sentAt ?? madeAt]))

/**
 * Calls back the letters about the step that each application took last. Answers when the first letter to somebody had
 * gone; a mail that a server has taken, or what was posted or told, cannot be called back. Who is left out: none had.
 */
export const recallLetters = (tx: Db, applicationIds: readonly string[], now: Date): Promise<Map<string, Date>> =>
  asSystem(tx, async () => {
    const letters = await queries.lettersOfLastStep(tx, applicationIds)
    const ids = letters.map(({ id }) => id)
    await withdrawMailsAbout(tx, ids, now)
    const gone = await lettersGone(tx, letters)
    const called = ids.filter((id) => !gone.some((letter) => letter.id === id))
    await queries.markWithdrawn(tx, called, now)
    await withdrawTasks(tx, called.map(taskKey), now)
    return firstGone(gone)
  })

/** The same answer without calling anything back, for who wants to know what taking a step back would do. */
export const lettersGoneTo = (tx: Db, applicationIds: readonly string[]): Promise<Map<string, Date>> =>
  asSystem(tx, async () => firstGone(await lettersGone(tx, await queries.lettersOfLastStep(tx, applicationIds))))
