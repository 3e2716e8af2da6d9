import { type Actor, isAIn } from '../../actor.ts'

/** Interviews are arranged by who runs the programme; an administrator of the installation sees none of them. */
export const arrangesInterviewsIn = (actor: Actor, organisationId: string): boolean =>
  isAIn(actor, 'coordinator', organisationId)

/** The candidate, for their own application. */
export const isCandidateOf = (actor: Actor, application: { personId: string | null }): boolean =>
  application.personId !== null && application.personId === actor.personId
