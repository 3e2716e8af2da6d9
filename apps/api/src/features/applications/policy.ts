import { type Actor, organisationsAs } from '../../actor.ts'

/** Whose applications a person may read and decide on: of the organisations that they coordinate. */
export const reachOf = (actor: Actor): string[] => organisationsAs(actor, 'coordinator')
