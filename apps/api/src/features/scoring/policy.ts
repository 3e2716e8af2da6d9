import { type Actor, isAIn } from '../../actor.ts'

/** Who runs the programme reads what the scoring came to; an administrator of the installation does not. */
export const runsScoringIn = (actor: Actor, organisationId: string): boolean =>
  isAIn(actor, 'coordinator', organisationId)

type OnPanel = { organisationId: string; appliesHere: boolean }

/** Why somebody on a panel cannot score there: they see names, or apply themselves. */
export const noScoringReason = (actor: Actor, panel: OnPanel): 'sees-names' | 'applies-here' | undefined => {
  if (isAIn(actor, 'coordinator', panel.organisationId)) return 'sees-names'
  return panel.appliesHere ? 'applies-here' : undefined
}

export const moderates = ({ role }: { role: 'scorer' | 'chair' }): boolean => role === 'chair'

/**
 * Who records what was agreed about a candidate: the chair. Where the chair has a conflict with this candidate, or the
 * panel has none, whoever scored the candidate.
 */
export const mayRecordDiscussion = (
  mine: { role: 'scorer' | 'chair' },
  { chairId, conflictedIds }: { chairId: string | undefined; conflictedIds: readonly string[] },
): boolean => moderates(mine) || chairId === undefined || conflictedIds.includes(chairId)
