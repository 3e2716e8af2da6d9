import { type Actor, isAIn } from '../../actor.ts'

/** Campaigns are the coordinators' own. Administrators never come near what applicants write. */
export const recruitsIn = (actor: Actor, organisationId: string): boolean => isAIn(actor, 'coordinator', organisationId)
