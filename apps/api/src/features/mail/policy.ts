import { type Actor, organisationsAs } from '../../actor.ts'

/** Whose mails somebody may see the fate of: those of the programmes that they run. Administrators of none. */
export const placesOf = (actor: Actor): string[] => organisationsAs(actor, 'coordinator')
