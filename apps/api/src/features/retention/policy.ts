import { type Actor, runsProgrammeIn } from '../../actor.ts'

export const canSetRetention = (actor: Actor, organisationId: string): boolean => runsProgrammeIn(actor, organisationId)
