import type { VerbOf } from '@elevate/contracts/audit-actions'
import type { Input, Output } from '@elevate/contracts/endpoint'
import type * as contract from '@elevate/contracts/mentoring-sessions'
import type { MentoringSession, SessionOffer } from '@elevate/contracts/mentoring-sessions'
import { newId } from '@elevate/db/ids'
import type { Context, Tx } from '../../../context.ts'
import { pageOf, readPlace } from '../../../cursor.ts'
import type { Deps } from '../../../deps.ts'
import { badInput, conflict, forbidden, notFound, type Refusal, staleVersion } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { followUp } from '../alerts/service.ts'
import { ofTheTwo, readable, writable } from '../pair.ts'
import { findPair, type Pair } from '../pair-queries.ts'
import { presentSession } from './present.ts'
import * as queries from './queries.ts'
import { brokenFields, mayChange, type SessionRefusal, sessionRefusal } from './rules.ts'

type Asked = { limit: number; cursor?: string }
type Entry = Input<typeof contract.logSession>['body']
type Which = { mentorshipId: string; sessionId: string }

const usual = { mode: 'video', minutes: 60 } as const

const sentences: Record<SessionRefusal, string> = {
  'in-the-future': 'This day is still to come.',
  'before-the-start': 'This day is long before the mentorship began.',
  'logged-already': 'This session is in the log already.',
  'too-late': 'The person who made an entry can correct it for two weeks.',
}
const sessionConflict = (code: SessionRefusal): Refusal => conflict(code, sentences[code])

const readerOf = (ctx: Context, pair: Pair) => ({
  personId: ctx.actor.personId,
  now: ctx.now,
  isOver: pair.endedAt !== null,
})

export const listSessions = (
  ctx: Context,
  mentorshipId: string,
  { limit, cursor }: Asked,
): Promise<Output<typeof contract.listMentoringSessions>> => {
  const [day, id] = readPlace(cursor, ['day', 'id']) ?? []
  const after = day !== undefined && id !== undefined ? ([day, id] as const) : undefined
  return ctx.read(async (db, actor) => {
    const [found, rows] = await Promise.all([
      findPair(db, mentorshipId),
      queries.sessionsLatestFirst(db, mentorshipId, { after, limit: limit + 1 }),
    ])
    const pair = readable(found, actor)
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.day, row.id])
    return { items: items.map((row) => presentSession(row, readerOf(ctx, pair))), nextCursor }
  })
}

export const getSession = (ctx: Context, { mentorshipId, sessionId }: Which): Promise<MentoringSession> =>
  ctx.read(async (db, actor) => {
    const [found, row] = await Promise.all([
      findPair(db, mentorshipId),
      queries.findSession(db, mentorshipId, sessionId),
    ])
    const pair = readable(found, actor)
    if (!row) throw notFound('This session')
    return presentSession(row, readerOf(ctx, pair))
  })

export const offerSession = (ctx: Context, mentorshipId: string): Promise<SessionOffer> =>
  ctx.read(async (db, actor) => {
    const [found, { last, offered, lockKey }] = await Promise.all([
      findPair(db, mentorshipId),
      queries.findOffer(db, mentorshipId, actor.personId),
    ])
    const { pair, side, other } = ofTheTwo(found, actor)
    return {
      mentorshipId,
      organisation: pair.organisation,
      side,
      other,
      offered: { mode: offered?.mode ?? usual.mode, minutes: offered?.minutes ?? usual.minutes, day: ctx.today },
      last: last ? { day: last.day, outcome: last.outcome } : null,
      nextOn: last?.nextOn ?? null,
      lockKey,
      can: { log: pair.endedAt === null },
    }
  })

export const logSession = (ctx: Context, deps: Deps, given: { mentorshipId: string; entry: Entry }) =>
  ctx.transaction(async (tx, actor): Promise<MentoringSession> => {
    const { entry } = given
    const pair = await writable(tx, actor, given.mentorshipId)
    refuseEntry(ctx, pair, entry)
    const row = {
      ...entry,
      id: newId(),
      mentorshipId: pair.id,
      organisationId: pair.organisationId,
      loggedAt: ctx.now,
      loggedBy: actor.personId,
      version: 1,
    }
    if (!(await queries.insertSession(tx, row))) throw sessionConflict('logged-already')
    await recordSession(tx, ctx, { pair, action: 'logged' })
    await followUp(tx, deps, pair.id)
    return presentSession(row, readerOf(ctx, pair))
  })

export const changeSession = (ctx: Context, deps: Deps, given: Which & { entry: Entry }) =>
  ctx.transaction(async (tx, actor): Promise<MentoringSession> => {
    const { mentorshipId, sessionId, entry } = given
    const pair = await writable(tx, actor, mentorshipId)
    const row = await queries.findSession(tx, mentorshipId, sessionId)
    if (!row) throw notFound('This session')
    if (row.loggedBy !== actor.personId) throw forbidden('Only the person who logged it can correct it.')
    if (!mayChange(row, { personId: actor.personId, now: ctx.now })) throw sessionConflict('too-late')
    refuseEntry(ctx, pair, entry)
    if (row.version !== ctx.expectedVersion) throw staleVersion()
    if (await queries.isLoggedTwice(tx, row, entry)) throw sessionConflict('logged-already')
    if (!(await queries.updateSession(tx, row, entry))) throw staleVersion()
    await recordSession(tx, ctx, { pair, action: 'changed' })
    await followUp(tx, deps, pair.id)
    return presentSession({ ...row, ...entry, version: row.version + 1 }, readerOf(ctx, pair))
  })

const refuseEntry = (ctx: Context, pair: Pair, entry: Entry): void => {
  const broken = brokenFields(entry)
  if (Object.keys(broken).length > 0) throw badInput(broken)
  const refusal = sessionRefusal(entry, { startedOn: pair.startedOn, today: ctx.today })
  if (refusal) throw sessionConflict(refusal)
}

const recordSession = (
  tx: Tx,
  ctx: Context,
  { pair, action }: { pair: Pair; action: VerbOf<'mentoring-session'> },
): Promise<void> =>
  recordDone(tx, ctx, {
    action: `mentoring-session.${action}`,
    subjectKind: 'mentorship',
    subjectId: pair.id,
    organisationId: pair.organisationId,
  })
