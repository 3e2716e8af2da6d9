import type { Database } from '@elevate/db/connect'
import { inTransaction } from '@elevate/db/open'
import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { findRound, type RoundRow } from '../rounds/queries.ts'
import { type GroupNow, groupMessages, notPlacedMessages } from './messages.ts'
import { goOnPublishing, groupsToTell, type PublishingRow } from './publishing-queries.ts'
import { peopleToTell } from './queries.ts'
import { tell } from './tell.ts'
import { waitingIds } from './waiting-queries.ts'

/** A large round that one worker publishes: `mine` is its claim, `patient` a connection that nobody else waits for. */
export type PublishingWork = {
  deps: Deps
  patient: Database
  row: PublishingRow
  mine: { id: string; claim: string }
}

/** Each telling is heard of; without one for so long another worker goes on from there. */
export const tellingSeconds = 60
const groupsAtOnce = 250

export const later = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * 1_000)

export const withPatience = <T>(patient: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(patient, 'system', (tx) => work(tx))

type Place = { told: number; after: string | null }

/** So many groups in a transaction of their own, until all are told; who is without a match comes last. */
export const tellEverybody = async (work: PublishingWork): Promise<void> => {
  let place: Place | undefined = { told: work.row.told, after: work.row.after }
  while (place) {
    const from: Place = place
    place = await withPatience(work.patient, (tx) => tellSome(tx, work, from))
  }
}

/** Behind a shared lock of the round, so that nobody drops out of a group while its people are told of it. */
const tellSome = async (tx: Tx, work: PublishingWork, from: Place): Promise<Place | undefined> => {
  const { deps, row, mine } = work
  const now = deps.clock()
  const round = await findRound(tx, row.roundId, 'share')
  if (round?.state !== 'published') {
    await goOnPublishing(tx, mine, { state: 'cancelled', endedAt: now })
    return undefined
  }
  const groups = await groupsToTell(tx, round.id, { after: from.after, limit: groupsAtOnce })
  const last = groups.at(-1)?.group.id
  const waiting = last ? [] : await waitingIds(tx, round.id, 'not-placed')
  const place = {
    told: from.told + groups.flatMap(({ people }) => people).length + waiting.length,
    after: last ?? null,
  }
  const to = last
    ? { ...place, claimedUntil: later(now, tellingSeconds) }
    : { told: place.told, state: 'done' as const, endedAt: now }
  if (!(await goOnPublishing(tx, mine, to))) return undefined
  await tellThem(tx, work, { round, now, groups, waiting })
  return last ? place : undefined
}

type Next = { round: RoundRow; now: Date; groups: GroupNow[]; waiting: string[] }

const tellThem = async (tx: Tx, { deps }: PublishingWork, { round, now, groups, waiting }: Next): Promise<void> => {
  const found = await peopleToTell(tx, round.organisationId, [...groups.flatMap(({ people }) => people), ...waiting])
  const telling = { deps, round, now, people: new Map(found.map((person) => [person.id, person])) }
  const messages = [
    ...groups.flatMap((group) => groupMessages(telling, group, { about: { kind: 'matched' } })),
    ...notPlacedMessages(telling, waiting),
  ]
  await tell(tx, deps, { round, now, messages })
}
