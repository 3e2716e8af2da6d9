import type { SignInSession } from '@elevate/contracts/auth'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { record } from '../audit/public.ts'
import * as queries from './queries.ts'

export const listSessions = (ctx: Context): Promise<SignInSession[]> =>
  ctx.read(async (db, actor) => {
    const rows = await queries.openSignInsOf(db, actor.personId, ctx.now)
    return rows.map((row) => ({
      id: row.id,
      device: row.device,
      startedAt: row.startedAt.toISOString(),
      lastUsedAt: row.lastUsedAt.toISOString(),
      hasSecondFactor: row.hasSecondFactor,
      isThisOne: row.id === actor.signInId,
    }))
  })

export const endSession = (ctx: Context, sessionId: string): Promise<void> =>
  ctx.transaction(async (tx, actor) => {
    const mine = await queries.openSignInsOf(tx, actor.personId, ctx.now)
    if (!mine.some(({ id }) => id === sessionId)) throw notFound('This sign-in')
    await queries.endSignIn(tx, sessionId, { now: ctx.now, reason: 'signed-out' })
  })

export const signOutEverywhere = (ctx: Context): Promise<void> =>
  ctx.transaction(async (tx, actor) => {
    await queries.endSignInsOf(tx, actor.personId, { now: ctx.now, reason: 'signed-out-everywhere' })
    await record(tx, {
      actorId: actor.personId,
      action: 'sign-in.ended-everywhere',
      subjectKind: 'person',
      subjectId: actor.personId,
    })
  })

export const signOutElsewhere = (ctx: Context): Promise<void> =>
  ctx.transaction(async (tx, { personId, signInId }) => {
    await queries.endSignInsOf(tx, personId, { now: ctx.now, reason: 'signed-out-everywhere', except: signInId })
    await record(tx, {
      actorId: personId,
      action: 'sign-in.ended-elsewhere',
      subjectKind: 'person',
      subjectId: personId,
    })
  })
