import { type Actor, isAIn } from '../../actor.ts'

/** The whole net of people is for who runs the programme there; an administrator does not see it. */
export const seesConnectionsIn = (actor: Actor, organisationId: string): boolean =>
  isAIn(actor, 'coordinator', organisationId)
