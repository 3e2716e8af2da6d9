import { asSystem } from '@elevate/db/open'
import type { Tx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { londonDay } from '../../london.ts'
import { workingDaysLater } from '../../working-days.ts'
import { tell } from '../notifications/public.ts'
import { addTasks, finishTasks } from '../tasks/public.ts'
import { workingDaysToRead } from './rules.ts'

const taskKey = (concernId: string): string => `concern:${concernId}`

type New = { concernId: string; organisationId: string; readerIds: string[] }

/**
 * A task with an owner and a day, so that a concern that nobody reads is seen to be late; and a message to each
 * contact. Neither says who raised it or what it is about.
 */
export const tellReaders = async (tx: Tx, deps: Deps, { concernId, organisationId, readerIds }: New): Promise<void> => {
  const [ownerId] = readerIds
  const dueOn = workingDaysLater(londonDay(deps.clock()), workingDaysToRead)
  await asSystem(tx, () =>
    addTasks(tx, [
      {
        organisationId,
        kind: 'concern',
        title: 'A concern waits to be read',
        detail: 'Only the people it was sent to can open it.',
        href: '/concerns',
        ...(ownerId ? { ownerId } : {}),
        dueOn,
        dedupeKey: taskKey(concernId),
      },
    ]),
  )
  await tell(
    tx,
    deps,
    readerIds.map((personId) => ({
      organisationId,
      personId,
      kind: 'programme' as const,
      title: 'A concern waits for you',
      body: 'Somebody has raised a concern and sent it to you. Open it today and say that you have read it.',
      href: '/concerns',
      dedupeKey: `concern:${concernId}:${personId}`,
      isEssential: true as const,
    })),
  )
}

export const concernRead = (tx: Tx, concernId: string, by: { personId: string; now: Date }): Promise<void> =>
  finishTasks(tx, [taskKey(concernId)], by)
