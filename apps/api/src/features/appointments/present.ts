import type { Appointment, LeaverItem } from '@elevate/contracts/appointments'
import type { Actor } from '../../actor.ts'
import { canRun } from './policy.ts'
import type { AppointmentRow, LeaverItemRow } from './queries.ts'
import { statusOn, type Transition, transitionRefusal } from './rules.ts'

type Reader = { actor: Actor; today: string }

/** Why somebody left is between them and who runs the programme there. */
export const presentAppointment = (
  { actor, today }: Reader,
  { organisationId, ...row }: AppointmentRow,
  items: readonly LeaverItemRow[],
): Appointment => {
  const runs = canRun(actor, { organisationId })
  const status = statusOn(row, today)
  const can = (transition: Transition) => runs && transitionRefusal(row, transition, today) === undefined
  const isPaused = status === 'paused'
  return {
    ...row,
    status,
    pausedOn: isPaused ? row.pausedOn : null,
    pausedUntil: isPaused ? row.pausedUntil : null,
    endReason: runs ? row.endReason : null,
    leaverItems: items.filter((item) => item.appointmentId === row.id).map(presentLeaverItem),
    can: {
      edit: can('edit'),
      start: can('start'),
      extend: can('extend'),
      pause: can('pause'),
      resume: can('resume'),
      end: can('end'),
      settleLeaverItems: runs && status === 'ended',
    },
  }
}

export const presentLeaverItem = ({
  id,
  label,
  state,
  settledAt,
  version,
}: Omit<LeaverItemRow, 'appointmentId'>): LeaverItem => ({
  id,
  label,
  state,
  settledAt: settledAt?.toISOString() ?? null,
  version,
})
