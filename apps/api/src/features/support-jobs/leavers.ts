import { inTransaction } from '@elevate/db/open'
import type { Deps } from '../../deps.ts'
import { londonDay } from '../../london.ts'
import { leaveBuddies } from '../buddies/public.ts'
import { leaveCoffee } from '../coffee/public.ts'
import { leaveDropIns } from '../drop-ins/public.ts'
import { leaveMentoring } from '../mentoring/public.ts'
import { leaversWithSupport } from './leaver-queries.ts'

const dayMs = 86_400_000

/**
 * Ends what is still open for those who left by a spreadsheet, a day after it: a mentor or a buddy does not wait in vain, and a place goes to
 * who waits for it. Whoever is ended on their page is taken out at once.
 */
export const endSupportOfLeavers = async (deps: Deps): Promise<void> => {
  const now = deps.clock()
  const today = londonDay(now)
  const settledBefore = new Date(now.getTime() - dayMs)
  const leavers = await inTransaction(deps.database, 'system', (tx) => leaversWithSupport(tx, { now, settledBefore }))
  for (const leaver of leavers) {
    await inTransaction(deps.database, 'system', async (tx) => {
      const leaving = { ...leaver, now, today }
      await leaveCoffee(tx, deps, leaving)
      await leaveMentoring(tx, deps, leaving)
      await leaveDropIns(tx, deps, leaving)
      await leaveBuddies(tx, deps, leaving)
    })
  }
}
