import { type Actor, runsProgrammeIn } from '../../actor.ts'

/** How recruitment is set up is no personal data: administrators see and change it too. */
export const setsUp = (actor: Actor, organisationId: string): boolean => runsProgrammeIn(actor, organisationId)
