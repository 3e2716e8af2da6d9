import { type Actor, isAIn, organisationsAs } from '../../actor.ts'

/** The programme's own: an administrator of the installation arranges none and sees nobody who books. */
export const runsDropInsIn = (actor: Actor, organisationId: string): boolean =>
  isAIn(actor, 'coordinator', organisationId)

/** Partners come, mentors host too. */
export const seesDropInsIn = (actor: Actor, organisationId: string): boolean =>
  runsDropInsIn(actor, organisationId) ||
  isAIn(actor, 'partner', organisationId) ||
  isAIn(actor, 'mentor', organisationId)

/** For oneself, or for a partner who asks the coordinator by phone. */
export const mayBookFor = (actor: Actor, personId: string, organisationId: string): boolean =>
  runsDropInsIn(actor, organisationId) || (actor.personId === personId && isAIn(actor, 'partner', organisationId))

export const organisationsWithDropIns = (actor: Actor): string[] => [
  ...new Set([
    ...organisationsAs(actor, 'partner'),
    ...organisationsAs(actor, 'mentor'),
    ...organisationsAs(actor, 'coordinator'),
  ]),
]
