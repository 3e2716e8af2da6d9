import { type Actor, isAIn, runsProgrammeIn } from '../../actor.ts'

/** Wordings hold nothing about anybody: who sets the programme up may change them too. */
export const mayWordLetters = (actor: Actor, organisationId: string): boolean => runsProgrammeIn(actor, organisationId)

/** Letters to applicants are the coordinator's alone. */
export const mayReadLetters = (actor: Actor, organisationId: string): boolean =>
  isAIn(actor, 'coordinator', organisationId)
