import type { ContactWay } from '@elevate/contracts/support-vocabulary'
import type { Db } from '@elevate/db/connect'
import { sql } from '@elevate/db/drizzle'
import { newId } from '@elevate/db/ids'
import { inTransaction } from '@elevate/db/open'
import { supportContacts } from '@elevate/db/schema/support'
import type { Deps } from '../deps.ts'
import { longestFirst, pictureOf, settleGaps } from '../features/support/public.ts'
import { addTasks } from '../features/tasks/public.ts'
import { daysLater } from '../london.ts'

export type DemoSupport = { organisationId: string; coordinatorId: string; today: string }

const ways: readonly ContactWay[] = ['phone', 'email', 'phone', 'in-person', 'video']

/** How many days ago the coordinator was in touch: with two it is too long; the third was never rung. */
const daysAgo = (place: number): number | undefined =>
  [70, 63, undefined][place] ?? (place < 3 ? undefined : 4 + ((place * 11) % 47))

/**
 * The last part of the demo: with most partners whom nobody else met, the coordinator was in touch; three are left, so
 * that the first number on the coordinator's page says something. Their tasks are made as the job makes them.
 */
export const loadDemoSupport = async (
  deps: Deps,
  { organisationId, coordinatorId, today }: DemoSupport,
): Promise<void> => {
  const now = deps.clock()
  await inTransaction(deps.database, 'system', async (tx) => {
    await settlePast(tx, { organisationId, coordinatorId, today })
    const [picture] = await pictureOf(tx, { organisationIds: [organisationId], today })
    const quiet = picture?.seen.filter(({ partner }) => partner.quiet?.isTooLong).sort(longestFirst) ?? []
    const rows = quiet.flatMap(({ partner: { personId } }, place) => {
      const days = daysAgo(place)
      if (days === undefined) return []
      const how = ways[place % ways.length] ?? 'phone'
      const contactedOn = daysLater(today, -days)
      return [{ id: newId(), organisationId, personId, contactedOn, how, byPersonId: coordinatorId }]
    })
    if (rows.length > 0) await tx.insert(supportContacts).values(rows)
    await settleGaps(tx, { organisationIds: [organisationId], today, now, cause: 'calendar' })
    const [, ring] = quiet
    if (ring) await addTasks(tx, [callTask(ring.partner, { organisationId, coordinatorId, today })])
  })
}

/** Whom there was to ring or to write to in past rounds has been told by now. */
const settlePast = async (tx: Db, { organisationId, coordinatorId, today }: DemoSupport): Promise<void> => {
  await tx.execute(sql`
    update tasks set done_at = (due_on + time '15:00') at time zone 'Europe/London', done_by = ${coordinatorId}
    where organisation_id = ${organisationId} and kind in ('phone', 'print') and due_on < ${daysLater(today, -7)}::date
      and done_at is null and withdrawn_at is null`)
}

const callTask = (
  { personId, name }: { personId: string; name: string },
  { organisationId, coordinatorId, today }: DemoSupport,
) => ({
  organisationId,
  kind: 'phone' as const,
  title: `Ring ${name}`,
  href: `/support/people/${personId}`,
  aboutPersonId: personId,
  ownerId: coordinatorId,
  dueOn: daysLater(today, -1),
  dedupeKey: `support-call:${organisationId}:${personId}:${today}`,
})
