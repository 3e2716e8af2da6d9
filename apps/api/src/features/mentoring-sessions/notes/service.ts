import type { NotesHold, PrivateNotes } from '@elevate/contracts/mentoring-sessions'
import { inTransaction } from '@elevate/db/open'
import type { Context } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { notFound, staleVersion } from '../../../errors.ts'
import { daysLater, londonDay } from '../../../london.ts'
import { record, recordDone } from '../../audit/public.ts'
import { ofTheTwo } from '../pair.ts'
import { findPair, type Pair } from '../pair-queries.ts'
import { runsMentoringIn } from '../policy.ts'
import * as queries from './queries.ts'

/** Days after the end of a mentorship for which its private notes are kept (domain.md 3g). */
const daysKept = 90
const dayMs = 86_400_000

type Parts = { pair: Pair; other: PrivateNotes['other']; row: queries.NotesRow; isHeld: boolean }

const present = ({ pair, other, row, isHeld }: Parts): PrivateNotes => ({
  text: row.text,
  changedAt: row.changedAt?.toISOString() ?? null,
  version: row.version,
  lockKey: row.lockKey,
  other,
  deletedOn: pair.endedAt && !isHeld ? daysLater(londonDay(pair.endedAt), daysKept) : null,
  isHeld,
})

export const getNotes = (ctx: Context, mentorshipId: string): Promise<PrivateNotes> =>
  ctx.read(async (db, actor) => {
    const [found, row, hold] = await Promise.all([
      findPair(db, mentorshipId),
      queries.findNotes(db, { mentorshipId, personId: actor.personId }),
      queries.findHold(db, mentorshipId),
    ])
    const { pair, other } = ofTheTwo(found, actor)
    if (!row) throw notFound('These notes')
    return present({ pair, other, row, isHeld: hold !== undefined })
  })

/** Not written into the trail: even that somebody wrote is theirs. */
export const saveNotes = (ctx: Context, mentorshipId: string, text: string): Promise<PrivateNotes> =>
  ctx.transaction(async (tx, actor) => {
    const { pair, other } = ofTheTwo(await findPair(tx, mentorshipId), actor)
    const whose = { mentorshipId, personId: actor.personId }
    if (!(await queries.findNotes(tx, whose))) throw notFound('These notes')
    const values = { text, changedAt: ctx.now, from: ctx.expectedVersion }
    if (!(await queries.updateNotes(tx, whose, values))) throw staleVersion()
    const row = await queries.findNotes(tx, whose)
    const hold = await queries.findHold(tx, mentorshipId)
    if (!row) throw notFound('These notes')
    return present({ pair, other, row, isHeld: hold !== undefined })
  })

const forProgramme = (pair: Pair | undefined, ctx: Context): Pair => {
  if (!pair || !runsMentoringIn(ctx.actor, pair.organisationId)) throw notFound('This mentorship')
  return pair
}

export const getHold = (ctx: Context, mentorshipId: string): Promise<NotesHold> =>
  ctx.read(async (db) => {
    const [pair, hold] = await Promise.all([findPair(db, mentorshipId), queries.findHold(db, mentorshipId)])
    forProgramme(pair, ctx)
    return { isHeld: hold !== undefined, since: hold?.placedAt.toISOString() ?? null }
  })

export const setHold = (ctx: Context, mentorshipId: string, isHeld: boolean): Promise<NotesHold> =>
  ctx.transaction(async (tx, actor) => {
    const pair = forProgramme(await findPair(tx, mentorshipId), ctx)
    if (isHeld) {
      const { organisationId } = pair
      await queries.insertHold(tx, { mentorshipId, organisationId, placedAt: ctx.now, placedBy: actor.personId })
    } else await queries.deleteHold(tx, mentorshipId)
    await recordDone(tx, ctx, {
      action: isHeld ? 'mentoring-notes.held' : 'mentoring-notes.released',
      subjectKind: 'mentorship',
      subjectId: mentorshipId,
      organisationId: pair.organisationId,
    })
    const hold = await queries.findHold(tx, mentorshipId)
    return { isHeld: hold !== undefined, since: hold?.placedAt.toISOString() ?? null }
  })

/** By the calendar: notebooks of pairs that ended long ago go, unread. */
export const deleteOldNotes = (deps: Deps): Promise<void> =>
  inTransaction(deps.database, 'system', async (tx) => {
    const gone = await queries.deleteOldNotes(tx, new Date(deps.clock().getTime() - daysKept * dayMs))
    if (gone === 0) return
    await record(tx, {
      actorId: null,
      action: 'mentoring-notes.deleted',
      subjectKind: 'retention',
      subjectId: null,
      details: { count: gone },
    })
  })
