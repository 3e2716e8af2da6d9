import type { AuditAction } from '@elevate/contracts/audit-actions'
import type { Check, changeCheck as changeContract } from '@elevate/contracts/checks'
import type { Input } from '@elevate/contracts/endpoint'
import type { Context } from '../../context.ts'
import { conflict } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { evidenceOf } from './evidence.ts'
import { lockedAsRead, lockedCheck, shownCheck } from './load-service.ts'
import { outcomeOf } from './outcome-rules.ts'
import * as queries from './queries.ts'
import type { CheckAct } from './rules.ts'

const recordedKinds = ['dbs', 'reference', 'occupational-health'] as const
const readIsRecorded = (kind: Check['kind']): kind is (typeof recordedKinds)[number] =>
  recordedKinds.some((one) => one === kind)

/** A look at what a DBS check, a referee or occupational health said is written down (domain.md 6b). */
export const getCheck = (ctx: Context, checkId: string): Promise<Check> =>
  ctx.transaction(async (tx, actor) => {
    const check = await shownCheck(tx, { ...ctx, actor }, checkId)
    const { kind } = check
    if (readIsRecorded(kind) && (check.evidence || kind === 'reference')) {
      await recordDone(tx, ctx, { ...about(check), action: `check.${kind}-read` })
    }
    return check
  })

const about = ({ id, organisationId }: { id: string; organisationId: string }) => ({
  organisationId,
  subjectKind: 'check' as const,
  subjectId: id,
})

type Set = Parameters<typeof queries.updateCheck>[2]
type Step = { act: CheckAct; action: AuditAction; change: (row: queries.WholeCheckRow) => Set }

const changing = (ctx: Context, checkId: string, { act, action, change }: Step): Promise<Check> =>
  ctx.transaction(async (tx, actor) => {
    const row = await lockedAsRead(tx, { ...ctx, actor }, { checkId, act })
    const set = change(row)
    await queries.updateCheck(tx, checkId, set)
    await recordDone(tx, ctx, { ...about(row), action, fields: Object.keys(set), details: { kind: row.kind } })
    return shownCheck(tx, { ...ctx, actor }, checkId)
  })

export const changeCheck = (
  ctx: Context,
  checkId: string,
  changes: Input<typeof changeContract>['body'],
): Promise<Check> =>
  ctx.transaction(async (tx, actor) => {
    const row = await lockedAsRead(tx, { ...ctx, actor }, { checkId, act: 'change' })
    if (changes.ownerPersonId) {
      const owners = await queries.coordinatorsOf(tx, row.organisationId, ctx.today)
      if (!owners.some(({ personId }) => personId === changes.ownerPersonId)) {
        throw conflict('not-a-coordinator-here', 'This person does not run the programme here.')
      }
    }
    await queries.updateCheck(tx, checkId, changes)
    await recordDone(tx, ctx, { ...about(row), action: 'check.changed', fields: Object.keys(changes) })
    return shownCheck(tx, { ...ctx, actor }, checkId)
  })

export const markRequested = (ctx: Context, checkId: string): Promise<Check> =>
  changing(ctx, checkId, {
    act: 'request',
    action: 'check.requested',
    change: ({ owner }) => ({
      state: 'requested',
      requestedAt: ctx.now,
      turnSince: ctx.now,
      // It was ours to ask, so now it is for those who were asked.
      owner: owner === 'programme' ? 'other-team' : owner,
    }),
  })

export const askForCheck = (ctx: Context, checkId: string): Promise<Check> =>
  changing(ctx, checkId, {
    act: 'ask',
    action: 'check.asked-for',
    change: () => ({ state: 'not-started', turnSince: ctx.now }),
  })

export const leaveOutCheck = (ctx: Context, checkId: string): Promise<Check> =>
  changing(ctx, checkId, { act: 'leave-out', action: 'check.left-out', change: () => ({ state: 'not-required' }) })

export const waiveCheck = (ctx: Context, checkId: string, why: string): Promise<Check> =>
  changing(ctx, checkId, {
    act: 'waive',
    action: 'check.waived',
    change: () => ({ state: 'waived', waivedWhy: why, waivedBy: ctx.actor.personId, waivedAt: ctx.now }),
  })

/** Back to where what was recorded puts it. */
export const unwaiveCheck = (ctx: Context, checkId: string): Promise<Check> =>
  changing(ctx, checkId, {
    act: 'unwaive',
    action: 'check.unwaived',
    change: ({ requestedAt }) => ({
      state: requestedAt ? 'requested' : 'not-started',
      waivedWhy: null,
      waivedBy: null,
      waivedAt: null,
      turnSince: ctx.now,
    }),
  })

export const showDbsNumber = (ctx: Context, checkId: string): Promise<{ certificateNumber: string }> =>
  ctx.transaction(async (tx, actor) => {
    const row = await lockedCheck(tx, actor, { checkId, act: 'change' })
    const certificateNumber = row.kind === 'dbs' ? evidenceOf<'dbs'>(row.evidence)?.certificateNumber : undefined
    if (!certificateNumber) throw conflict('no-number', 'No certificate number is kept here.')
    await recordDone(tx, ctx, { ...about(row), action: 'check.dbs-number-read' })
    return { certificateNumber }
  })

type Look = { agreedOn: string; checkedOn: string; result: 'nothing-new' | 'new-information' }

/** What is new in the Update Service is for people to look at: the check waits for the programme again. */
export const addStatusCheck = (ctx: Context, checkId: string, look: Look): Promise<Check> =>
  changing(ctx, checkId, {
    act: 'record',
    action: 'check.status-looked-up',
    change: (row) => {
      const dbs = row.kind === 'dbs' ? evidenceOf<'dbs'>(row.evidence) : undefined
      if (!dbs) throw conflict('other-kind', 'This is not a DBS check with something recorded.')
      if (dbs.issuedOn === null) throw conflict('nothing-to-look-up', 'There is no certificate to look up yet.')
      const isNew = look.result === 'new-information'
      const evidence = { ...dbs, statusChecks: [...dbs.statusChecks, look], ...(isNew ? { decision: null } : {}) }
      const outcome = outcomeOf('dbs', evidence, { today: ctx.today, renewAfterMonths: row.renewAfterMonths })
      return { evidence, ...outcome, turnSince: ctx.now }
    },
  })
