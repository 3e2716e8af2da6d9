import { type Actor, isAIn, runsProgrammeIn } from '../../actor.ts'

/** How mentoring is set up is no personal data: administrators see and change it too. */
export const setsUpMentoring = (actor: Actor, organisationId: string): boolean => runsProgrammeIn(actor, organisationId)

/** Requests, the register and pairs are for who runs the programme; administrators are not among them. */
export const runsMentoringIn = (actor: Actor, organisationId: string): boolean =>
  isAIn(actor, 'coordinator', organisationId)

type Pair = { organisationId: string; mentorPersonId: string; partnerPersonId: string }

/** As whom somebody reads what stands between a mentor and a partner. The two come first: they may be coordinators too. */
export const sideOf = (actor: Actor, pair: Pair): 'partner' | 'mentor' | 'programme' | undefined => {
  if (actor.personId === pair.partnerPersonId) return 'partner'
  if (actor.personId === pair.mentorPersonId) return 'mentor'
  return runsMentoringIn(actor, pair.organisationId) ? 'programme' : undefined
}

/** A partner for themselves, or who runs the programme for them. */
export const asksFor = (
  actor: Actor,
  { organisationId, partnerPersonId }: Pick<Pair, 'organisationId' | 'partnerPersonId'>,
): boolean => actor.personId === partnerPersonId || runsMentoringIn(actor, organisationId)
