import { asSystem } from '@elevate/db/open'
import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { daysLater, londonDay } from '../../../london.ts'
import { tell } from '../../notifications/public.ts'
import { addTasks, finishTasks, withdrawTasks } from '../../tasks/public.ts'
import { whenInWords } from '../telling/words.ts'
import * as queries from './host-queries.ts'
import type { LockedDropIn } from './queries.ts'

type Session = Pick<LockedDropIn, 'id' | 'organisationId' | 'title' | 'startsAt' | 'endsAt' | 'version'>

/** Somebody has to find a host: due at once when the session is near. */
export const askForHost = (tx: Tx, sessions: readonly Session[], now: Date): Promise<void> =>
  asSystem(tx, async () => {
    const open = await queries.openHostTasks(
      tx,
      sessions.map(({ id }) => id),
    )
    const today = londonDay(now)
    await addTasks(
      tx,
      sessions
        .filter(({ id }) => !open.some((key) => key.startsWith(`drop-in-host:${id}:`)))
        .map((dropIn) => {
          const early = daysLater(londonDay(dropIn.startsAt), -3)
          return {
            organisationId: dropIn.organisationId,
            kind: 'drop-in' as const,
            title: `Find a host: ${whenInWords(dropIn)}`,
            detail: `"${dropIn.title}" has nobody to host it. Without a host it is cancelled two hours before it starts, and everybody is told.`,
            href: `/drop-ins/${dropIn.id}/change`,
            dueOn: [early, today].toSorted().at(-1) ?? today,
            dedupeKey: `drop-in-host:${dropIn.id}:${dropIn.version}`,
          }
        }),
    )
  })

type By = { personId: string | null; now: Date }

/** Sets who hosts these sessions and tells who is new; the task to find somebody is done. */
export const changeHosts = async (
  tx: Tx,
  deps: Deps,
  { sessions, hostIds, by }: { sessions: readonly Session[]; hostIds: readonly string[]; by: By },
): Promise<void> => {
  const [first] = sessions
  if (!first) return
  const before = new Set(await queries.hostIdsOf(tx, first.id))
  await queries.setHosts(tx, [...sessions], hostIds)
  await asSystem(tx, async () => {
    const keys = await queries.openHostTasks(
      tx,
      sessions.map(({ id }) => id),
    )
    await finishTasks(tx, keys, by)
    await tell(
      tx,
      deps,
      hostIds
        .filter((id) => !before.has(id) && id !== by.personId)
        .map((personId) => ({
          organisationId: first.organisationId,
          personId,
          kind: 'drop-ins' as const,
          title: `You host a drop-in: ${whenInWords(first)}`,
          body: `"${first.title}"${sessions.length > 1 ? `, and ${sessions.length - 1} more sessions of the series` : ''}. If you cannot, say so on its page and somebody else is found.`,
          href: `/drop-ins/${first.id}`,
          about: { kind: 'drop-in', id: first.id },
          dedupeKey: `drop-in-host:${first.id}:${personId}:${first.version}`,
        })),
    )
  })
}

/** Nobody has to be found any more. */
export const forgetHostTasks = (tx: Tx, dropInIds: readonly string[], now: Date): Promise<void> =>
  asSystem(tx, async () => withdrawTasks(tx, await queries.openHostTasks(tx, dropInIds), now))
