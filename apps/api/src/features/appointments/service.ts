import type * as contract from '@elevate/contracts/appointments'
import type { Appointment, LeaverItem } from '@elevate/contracts/appointments'
import type { AuditAction } from '@elevate/contracts/audit-actions'
import type { Input } from '@elevate/contracts/endpoint'
import type { Actor } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import { conflict, notFound, staleVersion } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { appoint } from './appoint-service.ts'
import * as policy from './policy.ts'
import { presentAppointment, presentLeaverItem } from './present.ts'
import * as queries from './queries.ts'
import { extensionRefusal, pauseRefusal, type Transition, termAfter, termEnd, transitionRefusal } from './rules.ts'
import { refusalWords } from './words.ts'

type New = Input<typeof contract.createAppointment>['body']
type Changes = Input<typeof contract.editAppointment>['body']

export const getAppointment = (ctx: Context, appointmentId: string): Promise<Appointment> =>
  ctx.read((db, actor) => shownAppointment(db, { ...ctx, actor }, appointmentId))

export const shownAppointment = async (db: Tx, reader: { actor: Actor; today: string }, appointmentId: string) => {
  const [row, items] = await Promise.all([
    queries.findAppointment(db, appointmentId),
    queries.leaverItemsOfAppointment(db, appointmentId),
  ])
  if (!row || !policy.canRun(reader.actor, row)) throw notFound('This appointment')
  return presentAppointment(reader, row, items)
}

export const addAppointment = (ctx: Context, body: New): Promise<Appointment> =>
  ctx.transaction(async (tx, actor) => {
    const { personId, organisationId, ...appointment } = body
    const isKnown = policy.canRun(actor, { organisationId }) && (await queries.knows(tx, organisationId, personId))
    if (!isKnown) throw notFound('This person')
    const id = await appoint(tx, ctx, { personId, organisationId, ...appointment })
    return shownAppointment(tx, { ...ctx, actor }, id)
  })

/** Load, may I, is it the version that was read, can it be done; then `change` says what changes. */
const changing = (
  ctx: Context,
  appointmentId: string,
  step: {
    transition: Transition
    action: AuditAction
    change: (row: queries.AppointmentRow) => Parameters<typeof queries.updateAppointment>[2]
  },
): Promise<Appointment> =>
  ctx.transaction(async (tx, actor) => {
    const row = await lockForChange(tx, { ...ctx, actor }, appointmentId)
    refuse(transitionRefusal(row, step.transition, ctx.today))
    const set = step.change(row)
    await queries.updateAppointment(tx, row.id, set)
    await recordDone(tx, ctx, {
      organisationId: row.organisationId,
      action: step.action,
      subjectKind: 'appointment',
      subjectId: row.id,
      fields: Object.keys(set),
      details: { personId: row.personId },
    })
    return shownAppointment(tx, { ...ctx, actor }, row.id)
  })

export const lockForChange = async (
  tx: Tx,
  { actor, expectedVersion }: Pick<Context, 'actor' | 'expectedVersion'>,
  appointmentId: string,
) => {
  const row = await queries.lockAppointment(tx, appointmentId)
  if (!row || !policy.canRun(actor, row)) throw notFound('This appointment')
  if (row.version !== expectedVersion) throw staleVersion()
  return row
}

export const refuse = (code: keyof typeof refusalWords | undefined): void => {
  if (code) throw conflict(code, refusalWords[code])
}

export const editAppointment = (ctx: Context, appointmentId: string, changes: Changes): Promise<Appointment> =>
  changing(ctx, appointmentId, {
    transition: 'edit',
    action: 'appointment.changed',
    change: (row) => ({ ...changes, ...termAfter(row, changes) }),
  })

export const startAppointment = (ctx: Context, appointmentId: string, startsOn: string): Promise<Appointment> =>
  changing(ctx, appointmentId, {
    transition: 'start',
    action: 'appointment.started',
    change: (row) => ({
      status: 'active',
      startsOn,
      termEndsOn: termEnd(startsOn, row.termMonths) ?? row.termEndsOn,
    }),
  })

export const extendTerm = (ctx: Context, appointmentId: string, termEndsOn: string): Promise<Appointment> =>
  changing(ctx, appointmentId, {
    transition: 'extend',
    action: 'appointment.extended',
    change: (row) => {
      refuse(extensionRefusal(row, termEndsOn))
      return { termEndsOn, extensions: row.extensions + 1 }
    },
  })

export const pauseAppointment = (ctx: Context, appointmentId: string, until: string | null): Promise<Appointment> =>
  changing(ctx, appointmentId, {
    transition: 'pause',
    action: 'appointment.paused',
    change: () => {
      refuse(pauseRefusal(until, ctx.today))
      return { status: 'paused', pausedOn: ctx.today, pausedUntil: until }
    },
  })

export const resumeAppointment = (ctx: Context, appointmentId: string): Promise<Appointment> =>
  changing(ctx, appointmentId, {
    transition: 'resume',
    action: 'appointment.resumed',
    change: () => ({ status: 'active', pausedOn: null, pausedUntil: null }),
  })

export const settleLeaverItem = (ctx: Context, leaverItemId: string, state: LeaverItem['state']): Promise<LeaverItem> =>
  ctx.transaction(async (tx, actor) => {
    const item = await queries.lockLeaverItem(tx, leaverItemId)
    if (!item || !policy.canRun(actor, item)) throw notFound('This line')
    if (item.version !== ctx.expectedVersion) throw staleVersion()
    const isSettled = state !== 'to-do'
    const settled = await queries.settleLeaverItem(tx, item.id, {
      state,
      settledAt: isSettled ? ctx.now : null,
      settledBy: isSettled ? actor.personId : null,
    })
    await recordDone(tx, ctx, {
      organisationId: item.organisationId,
      action: `leaver-item.${state}`,
      subjectKind: 'appointment',
      subjectId: item.appointmentId,
    })
    return presentLeaverItem(settled ?? item)
  })
