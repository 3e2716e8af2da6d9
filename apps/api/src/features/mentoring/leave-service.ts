import type { Db } from '@elevate/db/connect'
import { asSystem } from '@elevate/db/open'
import type { Deps } from '../../deps.ts'
import { closePair } from './pairs/end-service.ts'
import { pairsOf } from './pairs/queries.ts'
import { lockMentor } from './queries.ts'
import { endRequest } from './requests/choose-service.ts'
import { findPartner, openRequestsOf } from './requests/queries.ts'

type Leaving = { organisationId: string; personId: string; now: Date; today: string }

/**
 * For somebody whose appointment has just ended, in the caller's transaction: as a partner they look for no mentor any
 * more, and a mentor does not wait in vain. Who is still a partner here by another appointment goes on.
 */
export const leaveMentoring = async (tx: Db, deps: Deps, leaving: Leaving): Promise<void> => {
  const { organisationId, personId, now, today } = leaving
  if (await findPartner(tx, leaving)) return
  await asSystem(tx, async () => {
    const requests = await openRequestsOf(tx, personId)
    for (const row of requests.filter((one) => one.organisationId === organisationId)) {
      await endRequest(tx, deps, { row, now })
    }
    const pairs = await pairsOf(tx, personId)
    const own = pairs.filter((one) => one.organisationId === organisationId && one.partnerPersonId === personId)
    for (const row of own.filter(({ endedAt }) => endedAt === null)) {
      await lockMentor(tx, row.mentorId)
      await closePair(tx, deps, { row, wantsAnother: false, by: null, now, today })
    }
  })
}
