import { inTransaction } from '@elevate/db/open'
import type { Deps } from '../../deps.ts'
import { londonDay } from '../../london.ts'
import { checkPage, setReference } from '../checks/public.ts'
import { addTasks } from '../tasks/public.ts'
import { lockRunOut } from './queries.ts'
import { runOutTaskKey } from './rules.ts'

const atATime = 100

/** A referee whose time is over: it is the programme's turn again, and somebody is told to see to it. */
export const passOnRunOutReferences = async (deps: Deps): Promise<void> => {
  while ((await passOn(deps)) === atATime);
}

const passOn = (deps: Deps): Promise<number> =>
  inTransaction(deps.database, 'system', async (tx) => {
    const now = deps.clock()
    const over = await lockRunOut(tx, now, atATime)
    for (const { checkId, evidence } of over) {
      await setReference(tx, { id: checkId }, { state: 'requested', owner: 'programme', evidence, now })
    }
    await addTasks(
      tx,
      over.map(({ id, checkId, applicationId, organisationId, refereeName, askedBy }) => ({
        organisationId,
        kind: 'other' as const,
        title: `No reference from ${refereeName} yet`,
        detail: 'Ring them and write down what they say, ask again, or ask for another referee.',
        href: checkPage({ id: checkId, applicationId }),
        ...(askedBy ? { ownerId: askedBy } : {}),
        dueOn: londonDay(now),
        dedupeKey: runOutTaskKey(id),
      })),
    )
    return over.length
  })
