import { type Actor, isA, isAIn } from '../../actor.ts'

type Wanted = { personId: string; organisationIds: readonly string[] }

/**
 * Who runs one of the programmes that know the person; administrators only where no programme does, because what is
 * wrong may be private. The person has pages of their own.
 */
export const canAnswer = (actor: Actor, { personId, organisationIds }: Wanted): boolean =>
  personId !== actor.personId &&
  (organisationIds.some((id) => isAIn(actor, 'coordinator', id)) ||
    (organisationIds.length === 0 && isA(actor, 'administrator')))
