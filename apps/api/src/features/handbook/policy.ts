import { type Actor, isAIn } from '../../actor.ts'

export const writesHandbookOf = (actor: Actor, organisationId: string): boolean =>
  isAIn(actor, 'coordinator', organisationId)

export const isAskedToRead = (actor: Actor, organisationId: string): boolean => isAIn(actor, 'mentor', organisationId)

/** Partners may read what mentors are told; only mentors are asked to say that they have. */
export const mayReadHandbookOf = (actor: Actor, organisationId: string): boolean =>
  writesHandbookOf(actor, organisationId) ||
  isAskedToRead(actor, organisationId) ||
  isAIn(actor, 'partner', organisationId)
