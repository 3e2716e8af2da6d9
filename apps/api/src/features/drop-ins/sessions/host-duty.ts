import { inTransaction } from '@elevate/db/open'
import type { Deps } from '../../../deps.ts'
import { londonDay } from '../../../london.ts'
import { daysToAskForHost, isTimeToCallOff } from '../rules.ts'
import { callOff } from './call-off.ts'
import { hostIdsOf, removeHostsWhoLeft, withoutHost } from './host-queries.ts'
import { askForHost } from './hosts.ts'
import { lockDropIn } from './queries.ts'

const dayMs = 24 * 60 * 60_000

/**
 * Sessions that are near and have no host, or only hosts who have left: the programme has a task to find one, and where nobody is found until
 * shortly before the start, the session is cancelled and everybody told. Nobody arrives to an empty room.
 */
export const seeToHosts = async (deps: Deps): Promise<void> => {
  const now = deps.clock()
  const until = new Date(now.getTime() + daysToAskForHost * dayMs)
  const near = await inTransaction(deps.database, 'system', async (tx) => {
    await removeHostsWhoLeft(tx, { now, until, today: londonDay(now) })
    const sessions = await withoutHost(tx, { now, until })
    await askForHost(tx, sessions, now)
    return sessions
  })
  for (const { id, startsAt } of near) {
    if (!isTimeToCallOff(startsAt, now)) continue
    await inTransaction(deps.database, 'system', async (tx) => {
      const dropIn = await lockDropIn(tx, id)
      if (!dropIn || dropIn.cancelledAt || (await hostIdsOf(tx, id)).length > 0) return
      await callOff(tx, deps, { dropIn, why: 'We are sorry. We could not find a host in time.', now })
    })
  }
}
