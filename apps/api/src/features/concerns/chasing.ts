import { inTransaction } from '@elevate/db/open'
import type { Tx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { londonDay } from '../../london.ts'
import { isWorkingDay } from '../../working-days.ts'
import { tell } from '../notifications/public.ts'
import { unreadSince } from './chasing-queries.ts'
import { contactsOf } from './contacts-queries.ts'

/**
 * A concern that nobody has read by its day: every contact of the organisation and whoever runs the programme hear of it, again
 * on each working day, that there is one and whom to ring. It goes by the task, which says nothing: the system cannot read concerns.
 */
export const doConcernWork = (deps: Deps): Promise<void> =>
  inTransaction(deps.database, 'system', async (tx) => {
    const today = londonDay(deps.clock())
    if (!isWorkingDay(today)) return
    for (const late of await unreadSince(tx, today)) await chase(tx, deps, { late, today })
  })

type Late = Awaited<ReturnType<typeof unreadSince>>[number]

const chase = async (tx: Tx, deps: Deps, { late, today }: { late: Late; today: string }): Promise<void> => {
  const { organisationId, coordinatorIds, ownerName, key } = late
  const contacts = await contactsOf(tx, [organisationId])
  const told = new Set([...contacts.map(({ personId }) => personId), ...coordinatorIds])
  await tell(
    tx,
    deps,
    [...told].map((personId) => ({
      organisationId,
      personId,
      kind: 'programme' as const,
      title: 'A concern has not been read in time',
      body: `Somebody has raised a concern, and the day by which it should be read has passed. It was sent to ${ownerName ?? 'a contact who has left'}. If that is not you, please ring them today; only they, and those they share it with, can open it.`,
      href: '/concerns',
      dedupeKey: `${key}:late:${today}:${personId}`,
      isEssential: true as const,
    })),
  )
}
