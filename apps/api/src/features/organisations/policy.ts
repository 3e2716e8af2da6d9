import { type Actor, isA, runsProgrammeIn } from '../../actor.ts'

/** Who runs the programme there reads its settings; everybody else learns nothing of it. */
export const canSeeOrganisation = (actor: Actor, organisationId: string): boolean =>
  runsProgrammeIn(actor, organisationId)

export const canEditSettings = (actor: Actor, organisationId: string): boolean => runsProgrammeIn(actor, organisationId)

/** Name, code and kind are facts about the NHS, kept by the administrator for everybody. */
export const canEditOrganisation = (actor: Actor): boolean => isA(actor, 'administrator')
