import type { Db } from '@elevate/db/connect'
import { asSystem } from '@elevate/db/open'
import type { Deps } from '../../deps.ts'
import { endChecksOf } from '../checks/public.ts'
import { endBookingsOf } from '../interviews/public.ts'
import { withdrawLetters } from '../letters/public.ts'
import { withdrawMailsAbout } from '../mail/public.ts'
import { leaveRankings } from '../scoring/public.ts'
import * as queries from './queries.ts'

type Ending = { applicationIds: readonly string[]; how: 'withdrawn' | 'turned-down' | 'merged'; now: Date }

/**
 * Ends what was still open for applications that have come to their end, in the caller's transaction, after
 * `moveApplications` and before `sendLetters`: offers, places on the reserve list, interview bookings, requests for
 * references, places in a ranking, and letters that had not gone. Done as the system, so that an applicant who withdraws can cause it.
 */
export const endWhatIsOpen = async (tx: Db, deps: Deps, { applicationIds, how, now }: Ending): Promise<void> => {
  if (applicationIds.length === 0) return
  await asSystem(tx, async () => {
    const offerIds = await queries.endOpenOffers(tx, applicationIds, now)
    await withdrawMailsAbout(tx, offerIds, now)
    await queries.endReservePlaces(tx, applicationIds, now)
    await withdrawLetters(tx, applicationIds, now)
    await endBookingsOf(tx, deps, { applicationIds, now })
    await endChecksOf(tx, { applicationIds, now })
    if (how !== 'turned-down') await leaveRankings(tx, applicationIds)
  })
}
