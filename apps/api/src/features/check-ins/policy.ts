import { type Actor, isAIn } from '../../actor.ts'

/** Check-ins are the coordinators' own. An administrator of the installation sees none of them. */
export const runsCheckInsIn = (actor: Actor, organisationId: string): boolean =>
  isAIn(actor, 'coordinator', organisationId)
