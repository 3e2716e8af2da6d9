import { type Actor, isA, isAIn, organisationsAs } from '../../actor.ts'

/** Into these somebody may import: an administrator into all there are, a coordinator into their own. */
export const importsInto = (actor: Actor, allOrganisationIds: readonly string[]): string[] =>
  isA(actor, 'administrator') ? [...allOrganisationIds] : organisationsAs(actor, 'coordinator')

/** An import is for who could have made it: it names people of every organisation that it can bring people into. */
export const canSeeImport = (actor: Actor, { organisationIds }: { organisationIds: readonly string[] }): boolean =>
  isA(actor, 'administrator') || organisationIds.every((id) => isAIn(actor, 'coordinator', id))
