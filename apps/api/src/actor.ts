import type { KindOfUser } from '@elevate/contracts/access'

/** What a person may do and where; administrators are bound to no organisation. */
export type ActorGrant = { kind: KindOfUser; organisationId: string | null }

/** Who is asking. `grantsText` is what the database said, to be compared with what it says now. */
export type Actor = { personId: string; signInId: string; grantsText: string; grants: readonly ActorGrant[] }

export const actorFrom = (personId: string, signInId: string, grantsText: string): Actor => ({
  personId,
  signInId,
  grantsText,
  grants: (JSON.parse(grantsText) as [KindOfUser, string | null][]).map(([kind, organisationId]) => ({
    kind,
    organisationId,
  })),
})

export const isA = (actor: Actor, kind: KindOfUser): boolean => actor.grants.some((grant) => grant.kind === kind)

export const isAIn = (actor: Actor, kind: KindOfUser, organisationId: string): boolean =>
  actor.grants.some((grant) => grant.kind === kind && grant.organisationId === organisationId)

/** The organisations in which the actor is this kind of user. */
export const organisationsAs = (actor: Actor, kind: KindOfUser): string[] =>
  actor.grants.flatMap((grant) => (grant.kind === kind && grant.organisationId ? [grant.organisationId] : []))

/** Runs the programme there: a coordinator of that organisation, or an administrator of the installation. */
export const runsProgrammeIn = (actor: Actor, organisationId: string): boolean =>
  isAIn(actor, 'coordinator', organisationId) || isA(actor, 'administrator')
