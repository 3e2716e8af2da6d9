import { type Actor, isAIn } from '../../actor.ts'

/** Checks are for who runs the programme there, and for the person themselves (domain.md 6b); not for administrators. */
export const canRun = (actor: Actor, of: { organisationId: string }): boolean =>
  isAIn(actor, 'coordinator', of.organisationId)

/** Mine by the application that I wrote, or by the appointment that I hold. */
export const isMine = (
  actor: Pick<Actor, 'personId'>,
  of: { personId: string | null; applicantId: string | null },
): boolean => of.personId === actor.personId || of.applicantId === actor.personId
