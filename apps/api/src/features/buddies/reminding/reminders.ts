import { inTransaction } from '@elevate/db/open'
import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { londonDay } from '../../../london.ts'
import { workingDaysLater } from '../../../working-days.ts'
import { tell } from '../../notifications/public.ts'
import { addTasks } from '../../tasks/public.ts'
import { leavePair } from '../changing/leaving.ts'
import { type LockedPair, lockPair } from '../changing/queries.ts'
import { buddiesPage, pairPage, reminderKey, reviewKey } from '../keys.ts'
import { firstDayOf, reminderAfterDays, reminderCatchUpDays } from '../rules.ts'
import * as queries from './queries.ts'
import { reminderWords, reviewWords } from './words.ts'

const atATime = 200

/** Looks at the state when the reminder is due, not before: what rests or has ended is not there to be reminded of. */
const remind = (deps: Deps): Promise<number> =>
  inTransaction(deps.database, 'system', async (tx) => {
    const now = deps.clock()
    const asked = {
      today: londonDay(now),
      afterDays: reminderAfterDays,
      catchUpDays: reminderCatchUpDays,
      limit: atATime,
    }
    const due = await queries.dueReminders(tx, asked)
    if (due.length === 0) return 0
    const claimed = await queries.claimReminders(
      tx,
      due.map(({ pairId, personId, organisationId, week, startsOn }) => ({
        pairId,
        personId,
        organisationId,
        week,
        weekFrom: firstDayOf(week, startsOn),
        remindedAt: now,
      })),
    )
    const mine = new Set(claimed.map(({ pairId, week, personId }) => reminderKey(pairId, week, personId)))
    const ours = due.filter(({ pairId, week, personId }) => mine.has(reminderKey(pairId, week, personId)))
    await tell(
      tx,
      deps,
      ours.map(({ pairId, organisationId, personId, week, others }) => ({
        organisationId,
        personId,
        kind: 'buddies',
        ...reminderWords(others ?? [], week),
        href: buddiesPage,
        dedupeKey: reminderKey(pairId, week, personId),
        about: { kind: 'buddy-pair', id: pairId },
      })),
    )
    return due.length
  })

/** At six months, or what the organisation says: both are told that they may change it, the coordinator asks. */
const review = async (tx: Tx, deps: Deps, pair: LockedPair): Promise<void> => {
  const members = pair.members.filter(({ leftOn }) => leftOn === null)
  const key = reviewKey(pair.id, pair.reviewOn)
  const task = {
    organisationId: pair.organisationId,
    kind: 'buddies' as const,
    title: `${members.map(({ name }) => name).join(' and ')}: ask whether they go on as buddies`,
    href: pairPage(pair.id),
    dueOn: workingDaysLater(pair.reviewOn, 10),
    dedupeKey: key,
  }
  await addTasks(tx, [task])
  await tell(
    tx,
    deps,
    members.map(({ personId }) => ({
      organisationId: pair.organisationId,
      personId,
      kind: 'buddies',
      ...reviewWords(members.filter((other) => other.personId !== personId).map(({ called }) => called)),
      href: buddiesPage,
      dedupeKey: `${key}:${personId}`,
      about: { kind: 'buddy-pair', id: pair.id },
    })),
  )
}

/** Reminders, reviews, and pairs in which one was left alone because the other's data was erased. */
export const doBuddyWork = async (deps: Deps): Promise<void> => {
  while ((await remind(deps)) === atATime);
  await inTransaction(deps.database, 'system', async (tx) => {
    const now = deps.clock()
    const today = londonDay(now)
    for (const { id } of await queries.dueReviews(tx, today)) {
      const pair = await lockPair(tx, id)
      if (pair?.state === 'active') await review(tx, deps, pair)
    }
    for (const { id } of await queries.leftAlone(tx)) {
      const pair = await lockPair(tx, id)
      const alone = pair?.members.find(({ leftOn }) => leftOn === null)
      if (!pair || !alone) continue
      const leaving = { pair, personId: alone.personId, wantsAnother: false, tellsWhoLeaves: false }
      await leavePair(tx, deps, { ...leaving, now, today })
    }
  })
}
