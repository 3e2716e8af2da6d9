import { type Actor, isAIn } from '../../actor.ts'

/** Who has booked a chat is for who runs the programme; never for the panel, never for administrators. */
export const arrangesChatsIn = (actor: Actor, organisationId: string): boolean =>
  isAIn(actor, 'coordinator', organisationId)
