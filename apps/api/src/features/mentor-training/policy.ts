import { type Actor, isAIn } from '../../actor.ts'

export const runsTrainingIn = (actor: Actor, organisationId: string): boolean =>
  isAIn(actor, 'coordinator', organisationId)

/** Training is for mentors of the organisation that offers it. */
export const isTrainedBy = (actor: Actor, organisationId: string): boolean => isAIn(actor, 'mentor', organisationId)

export const maySeeTrainingOf = (actor: Actor, organisationId: string): boolean =>
  runsTrainingIn(actor, organisationId) || isTrainedBy(actor, organisationId)
