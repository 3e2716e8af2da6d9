import { newId } from '@elevate/db/ids'
import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { londonDay } from '../../../london.ts'
import { record } from '../../audit/public.ts'
import { findDrawHead } from '../draws/stored-queries.ts'
import { findRound, type RoundRow, updateRound } from '../rounds/queries.ts'
import { isUpToDate } from '../rounds/show-round.ts'
import { stepRefusal } from '../rules.ts'
import { newGroup } from './new-groups.ts'
import * as queries from './publishing-queries.ts'
import { insertGroups, peopleToTell } from './queries.ts'
import { later, type PublishingWork, tellEverybody, tellingSeconds, withPatience } from './tell-everybody.ts'
import { insertWaiting } from './waiting-queries.ts'

/** A worker that has not been heard of for so long is gone: making the groups is one step, in which nothing is heard. */
const makingSeconds = 300
/** So many groups are read and made at a time: what is in memory does not grow with the round. */
const groupsAtOnce = 2_000
/** After so many tries without an end it is given up, as long as nobody has been told. */
const mostAttempts = 3

/** Publishes every large round that waits, or that a lost worker left: first its groups, then it tells everybody. */
export const doPublishings = async (deps: Deps): Promise<void> => {
  const patient = deps.database.patiently()
  try {
    for (;;) {
      const claim = newId()
      const now = deps.clock()
      const until = later(now, makingSeconds)
      const row = await withPatience(patient, (tx) => queries.claimPublishing(tx, { claim, now, until }))
      if (!row) return
      const work = { deps, patient, row, mine: { id: row.id, claim } }
      if (await withPatience(patient, (tx) => publish(tx, work))) await tellEverybody(work)
    }
  } finally {
    await patient.close()
  }
}

/**
 * Makes the groups, all or none. False where there is nothing to tell: the round is over, or what was looked at is not
 * what a draw would come to now.
 */
const publish = async (tx: Tx, { deps, row, mine }: PublishingWork): Promise<boolean> => {
  const now = deps.clock()
  const round = await findRound(tx, row.roundId, 'update')
  if (round?.state === 'published' && round.drawId === row.drawId) return true
  const isOff = !round || stepRefusal(round.state, 'published') !== undefined
  if (isOff || row.attempts > mostAttempts || !(await canBePublished(tx, { round, row, now }))) {
    await queries.goOnPublishing(tx, mine, { state: isOff ? 'cancelled' : 'failed', endedAt: now })
    return false
  }
  if (!(await queries.goOnPublishing(tx, mine, { claimedUntil: later(now, tellingSeconds) }))) return false
  await updateRound(tx, round.id, { state: 'published', publishedAt: now })
  const count = await makeGroups(tx, { round, row, now })
  const { id: subjectId, organisationId } = round
  const details = { drawId: row.drawId, publishingId: row.id, ...count }
  const action = 'coffee-round.published'
  await record(tx, {
    actorId: row.requestedBy,
    action,
    subjectKind: 'coffee-round',
    subjectId,
    organisationId,
    details,
  })
  return true
}

type Publishing = { round: RoundRow; row: queries.PublishingRow; now: Date }

const canBePublished = async (tx: Tx, { round, row, now }: Publishing): Promise<boolean> => {
  const today = londonDay(now)
  if (round.drawId !== row.drawId || round.meetBy <= today) return false
  const draw = await findDrawHead(tx, row.drawId)
  return draw !== undefined && isUpToDate(tx, round, { draw, today })
}

const makeGroups = async (tx: Tx, { round, row, now }: Publishing): Promise<{ groups: number; notPlaced: number }> => {
  const today = londonDay(now)
  let groups = 0
  for (;;) {
    const planned = await queries.plannedGroups(tx, row.drawId, { from: groups, count: groupsAtOnce })
    if (planned.length === 0) break
    const told = await peopleToTell(
      tx,
      round.organisationId,
      planned.flatMap(({ people }) => people),
    )
    const people = new Map(told.map((person) => [person.id, person]))
    const made = planned.map((group) => newGroup({ round, people, today, now }, { ...group, isReplacement: false }))
    await insertGroups(tx, made)
    groups += planned.length
  }
  const notPlaced = await queries.notPlacedIn(tx, row.drawId)
  const place = { roundId: round.id, organisationId: round.organisationId }
  await insertWaiting(tx, place, { personIds: notPlaced, why: 'not-placed' })
  return { groups, notPlaced: notPlaced.length }
}
