import { type Actor, isAIn } from '../../actor.ts'

type Pair = { organisationId: string; mentor: { personId: string }; partner: { personId: string } }

/** One of the two; nobody else reads or writes what they share. */
export const sideOf = (actor: Actor, pair: Pair): 'mentor' | 'partner' | undefined => {
  if (pair.mentor.personId === actor.personId) return 'mentor'
  return pair.partner.personId === actor.personId ? 'partner' : undefined
}

/** Who runs the programme reads when there were sessions. Administrators do not. */
export const mayReadLog = (actor: Actor, pair: Pair): boolean =>
  sideOf(actor, pair) !== undefined || runsMentoringIn(actor, pair.organisationId)

export const runsMentoringIn = (actor: Actor, organisationId: string): boolean =>
  isAIn(actor, 'coordinator', organisationId)
