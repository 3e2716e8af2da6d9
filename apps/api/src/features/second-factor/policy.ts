import { type Actor, runsProgrammeIn } from '../../actor.ts'

export const canSetSignInRules = (actor: Actor, organisationId: string): boolean =>
  runsProgrammeIn(actor, organisationId)
