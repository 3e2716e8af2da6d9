import type { Check } from '@elevate/contracts/checks'
import type { Input } from '@elevate/contracts/endpoint'
import type * as contract from '@elevate/contracts/references'
import type { Actor } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { conflict, notFound } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { isSettled, lockedCheck, setReference, shownCheck } from '../checks/public.ts'
import { withdrawMailsAbout } from '../mail/public.ts'
import { recruitmentSettingsOf } from '../recruitment-settings/public.ts'
import { hashToken, newToken } from '../sign-in/public.ts'
import { finishTasks } from '../tasks/public.ts'
import { mailReferee } from './mails.ts'
import * as queries from './queries.ts'
import { requestState, requestTimes, runOutTaskKey } from './rules.ts'

/** A reference that can be asked for, behind a lock. */
const lockedReference = async (tx: Tx, actor: Actor, checkId: string) => {
  const row = await lockedCheck(tx, actor, { checkId, act: 'record' })
  if (row.kind !== 'reference') throw conflict('other-kind', 'This check is not a reference.')
  if (isSettled(row.state)) throw conflict('settled', 'This reference is settled already.')
  return row
}

/** Asking again, or writing it down, is what the task about a silent referee asked for. */
const finishRunOutTasks = async (tx: Tx, ctx: Context, checkId: string): Promise<void> => {
  const keys = (await queries.requestIdsOf(tx, checkId)).map(runOutTaskKey)
  await finishTasks(tx, keys, { personId: ctx.actor.personId, now: ctx.now })
}

const about = ({ id, organisationId }: { id: string; organisationId: string }) => ({
  organisationId,
  subjectKind: 'check' as const,
  subjectId: id,
})

type Asking = Input<typeof contract.askReferee>['body']

/** Only the hash of the link's token is kept, so nobody who reads the database can answer for a referee. */
export const askReferee = (ctx: Context, deps: Deps, { checkId, ...asked }: Asking & { checkId: string }) =>
  ctx.transaction(async (tx, actor): Promise<Check> => {
    const row = await lockedReference(tx, actor, checkId)
    if (await queries.openRequestOf(tx, checkId, ctx.now)) {
      throw conflict('asked-already', 'A referee is being asked already. Call that off first.')
    }
    await finishRunOutTasks(tx, ctx, checkId)
    const { organisationId, applicationId } = row
    const { referenceDays } = (await recruitmentSettingsOf(tx, [organisationId]))(organisationId)
    const times = requestTimes(ctx.today, referenceDays)
    const token = newToken()
    const requestId = await queries.insertRequest(tx, {
      checkId,
      applicationId,
      organisationId,
      refereeName: asked.name,
      relationship: asked.relationship,
      email: asked.email,
      tokenHash: hashToken(token),
      askedAt: ctx.now,
      askedBy: actor.personId,
      expiresAt: times.expiresAt,
    })
    const referee = { name: asked.name, relationship: asked.relationship, email: asked.email, phone: null }
    await setReference(tx, row, {
      state: 'requested',
      owner: 'referee',
      evidence: { referee },
      now: ctx.now,
      requestedAt: ctx.now,
    })
    await mailReferee(tx, deps, { checkId, requestId, organisationId, token, ...times, to: asked })
    await recordDone(tx, ctx, { ...about(row), action: 'reference.asked' })
    return shownCheck(tx, { ...ctx, actor }, checkId)
  })

type Typed = Input<typeof contract.typeReference>['body']

/** Heard on the phone or read in a letter: it counts like an answer, and says who wrote it down. */
export const typeReference = (ctx: Context, { checkId, ...typed }: Typed & { checkId: string }): Promise<Check> =>
  ctx.transaction(async (tx, actor) => {
    const row = await lockedReference(tx, actor, checkId)
    await finishRunOutTasks(tx, ctx, checkId)
    const { name, relationship, phone, answers } = typed
    const written = {
      refereeName: name,
      relationship,
      phone,
      answers,
      answeredAt: ctx.now,
      typedBy: actor.personId,
    }
    const open = await queries.openRequestOf(tx, checkId, ctx.now)
    if (open) {
      await queries.updateRequest(tx, open.id, written)
      await withdrawMailsAbout(tx, [open.id], ctx.now)
    } else {
      await queries.insertRequest(tx, {
        ...written,
        checkId,
        applicationId: row.applicationId,
        organisationId: row.organisationId,
        tokenHash: hashToken(newToken()),
        askedAt: ctx.now,
        askedBy: actor.personId,
        expiresAt: ctx.now,
      })
    }
    const referee = { name, relationship, email: null, phone }
    await setReference(tx, row, {
      state: 'in-progress',
      owner: 'programme',
      evidence: { referee, receivedOn: ctx.today },
      now: ctx.now,
    })
    await recordDone(tx, ctx, { ...about(row), action: 'reference.typed' })
    return shownCheck(tx, { ...ctx, actor }, checkId)
  })

/** The link then says, kindly, that nothing is needed any more. */
export const withdrawRequest = (
  ctx: Context,
  { checkId, requestId }: { checkId: string; requestId: string },
): Promise<Check> =>
  ctx.transaction(async (tx, actor) => {
    const row = await lockedCheck(tx, actor, { checkId, act: 'change' })
    const request = await queries.findRequestById(tx, requestId, checkId)
    if (!request) throw notFound('This request')
    if (!['asked', 'run-out'].includes(requestState(request, ctx.now))) {
      throw conflict('settled', 'This request is settled already.')
    }
    await queries.updateRequest(tx, requestId, { withdrawnAt: ctx.now })
    await withdrawMailsAbout(tx, [requestId], ctx.now)
    const { refereeName: name, relationship, email, phone } = request
    const evidence = { referee: { name, relationship, email, phone } }
    await setReference(tx, row, { state: 'not-started', owner: 'programme', evidence, now: ctx.now })
    await recordDone(tx, ctx, { ...about(row), action: 'reference.withdrawn' })
    return shownCheck(tx, { ...ctx, actor }, checkId)
  })
