import { type Actor, isA, isAIn, organisationsAs, runsProgrammeIn } from '../../actor.ts'

/** Whose people a person may look at: of the organisations that they run; undefined for everywhere. */
export const reachOf = (actor: Actor): string[] | undefined =>
  isA(actor, 'administrator') ? undefined : organisationsAs(actor, 'coordinator')

export const canSeePeopleOf = (actor: Actor, organisationId: string): boolean => runsProgrammeIn(actor, organisationId)

/** What helps a person to take part is for who runs the programme with them, not for who runs the installation. */
export const canSeeNeedsOf = (actor: Actor, person: { organisationIds: readonly string[] }): boolean =>
  person.organisationIds.some((id) => isAIn(actor, 'coordinator', id))

type AccountHolder = { id: string; isElsewhere: boolean; hasGrantElsewhere: boolean }

/** Shutting somebody out bites everywhere, so it is for who runs every programme that the person is in. */
export const canManageAccount = (actor: Actor, person: AccountHolder): boolean =>
  person.id !== actor.personId && (isA(actor, 'administrator') || !person.isElsewhere)

/** Whoever invites decides on the address, which must not open what the person may do in another place. */
export const canInvite = (actor: Actor, person: AccountHolder): boolean =>
  person.id !== actor.personId && (isA(actor, 'administrator') || !person.hasGrantElsewhere)
