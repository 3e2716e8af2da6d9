import { type Actor, runsProgrammeIn } from '../../actor.ts'

/** Appointments are made, changed and ended by who runs the programme there. */
export const canRun = (actor: Actor, appointment: { organisationId: string }): boolean =>
  runsProgrammeIn(actor, appointment.organisationId)
