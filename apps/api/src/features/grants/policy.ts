import type { GivenKind } from '@elevate/contracts/grants'
import { type Actor, isA, isAIn } from '../../actor.ts'

type Scope = { kind: string; organisationId: string | null }

/** What this person may give there: an administrator anything, a coordinator what helps to run their own programme. */
export const kindsToGive = (actor: Actor, organisationId: string): GivenKind[] => {
  if (isA(actor, 'administrator')) return ['coordinator', 'panel-member', 'mentor']
  return isAIn(actor, 'coordinator', organisationId) ? ['panel-member', 'mentor'] : []
}

/** Giving and taking back are the same right. Nobody has it over themselves: that is asked separately. */
export const canGive = (actor: Actor, { kind, organisationId }: Scope): boolean => {
  if (isA(actor, 'administrator')) return (kind === 'administrator') === (organisationId === null)
  return organisationId !== null && kindsToGive(actor, organisationId).some((one) => one === kind)
}

/** A coordinator sees who may do what in their own organisations. */
export const canSeeGrantsOf = (actor: Actor, organisationId: string): boolean =>
  isA(actor, 'administrator') || isAIn(actor, 'coordinator', organisationId)

export const canSeeGrant = (actor: Actor, { organisationId }: Pick<Scope, 'organisationId'>): boolean =>
  organisationId === null ? isA(actor, 'administrator') : canSeeGrantsOf(actor, organisationId)
