import { type Actor, isA, isAIn } from '../../actor.ts'

type Wanted = { personId: string; organisationIds: readonly string[] }

/** Who runs one of the programmes that knew the person, or the installation; the person has pages of their own. */
export const canSeeErasure = (actor: Actor, { personId, organisationIds }: Wanted): boolean =>
  personId !== actor.personId &&
  (isA(actor, 'administrator') || organisationIds.some((id) => isAIn(actor, 'coordinator', id)))

/** An erasure bites in every programme that knows the person, so it is for who runs them all. */
export const canDecideErasure = (actor: Actor, { personId, organisationIds }: Wanted): boolean =>
  personId !== actor.personId &&
  (isA(actor, 'administrator') ||
    (organisationIds.length > 0 && organisationIds.every((id) => isAIn(actor, 'coordinator', id))))
