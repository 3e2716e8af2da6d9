import type { Deps } from '../../deps.ts'
import { endOffers, remindOfDropIns } from './bookings/by-the-calendar.ts'
import { makeSessionsAhead } from './series/make.ts'
import { seeToHosts } from './sessions/host-duty.ts'

/** What drop-ins need by the calendar; each part looks at how things are when it runs. */
export const doDropInWork = async (deps: Deps): Promise<void> => {
  await makeSessionsAhead(deps)
  await endOffers(deps)
  await seeToHosts(deps)
  await remindOfDropIns(deps)
}
