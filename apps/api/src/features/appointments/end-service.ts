import type * as contract from '@elevate/contracts/appointments'
import type { Appointment } from '@elevate/contracts/appointments'
import type { Input } from '@elevate/contracts/endpoint'
import type { Context } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { recordDone } from '../audit/public.ts'
import { leaveBuddies } from '../buddies/public.ts'
import { leaveCoffee } from '../coffee/public.ts'
import { leaveDropIns } from '../drop-ins/public.ts'
import { withdrawMailsTo } from '../mail/public.ts'
import { leaveMentoring } from '../mentoring/public.ts'
import * as queries from './queries.ts'
import { endRefusal, endsContact, transitionRefusal } from './rules.ts'
import { lockForChange, refuse, shownAppointment } from './service.ts'

type Ending = Input<typeof contract.endAppointment>['body']

/**
 * Ends an appointment and lays out its leaver checklist; a coffee match and a mentor do not wait in vain. Nothing else is closed: the person can still sign in and see
 * what is held about them, but is no partner here from the next request on.
 */
export const endAppointment = (
  ctx: Context,
  deps: Deps,
  { appointmentId, ending }: { appointmentId: string; ending: Ending },
): Promise<Appointment> =>
  ctx.transaction(async (tx, actor) => {
    const row = await lockForChange(tx, { ...ctx, actor }, appointmentId)
    refuse(transitionRefusal(row, 'end', ctx.today))
    refuse(endRefusal(row, ending.endedOn, ctx.today))
    const { id, organisationId, personId } = row
    await queries.updateAppointment(tx, id, {
      status: 'ended',
      endedOn: ending.endedOn,
      endReason: ending.reason,
      pausedOn: null,
      pausedUntil: null,
    })
    const labels = await queries.leaverChecklistOf(tx, organisationId)
    await queries.insertLeaverItems(tx, { appointmentId: id, organisationId }, labels)
    if (endsContact(ending.reason)) {
      await queries.setDoNotContact(tx, { organisationId, personId }, ctx.now)
      await withdrawMailsTo(tx, { organisationId, personId }, ctx.now)
    }
    await leaveCoffee(tx, deps, { organisationId, personId, now: ctx.now, today: ctx.today })
    await leaveMentoring(tx, deps, { organisationId, personId, now: ctx.now, today: ctx.today })
    await leaveDropIns(tx, deps, { organisationId, personId, now: ctx.now })
    await leaveBuddies(tx, deps, { organisationId, personId, now: ctx.now, today: ctx.today })
    // The reason may tell of health, so it stands in the appointment and not in the trail.
    await recordDone(tx, ctx, {
      organisationId,
      action: 'appointment.ended',
      subjectKind: 'appointment',
      subjectId: id,
      fields: ['status', 'endedOn', 'endReason'],
      details: { personId },
    })
    return shownAppointment(tx, { ...ctx, actor }, id)
  })
