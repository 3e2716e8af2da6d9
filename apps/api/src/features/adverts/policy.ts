import { type Actor, isAIn } from '../../actor.ts'

/** A draft is read by who writes it. */
export const previewsAdvertsOf = (actor: Actor, organisationId: string): boolean =>
  isAIn(actor, 'coordinator', organisationId)
