import { type ApplicationState, applicationStates, isFinished, turnOf } from '@elevate/contracts/application-moves'
import type { ApplicationCounts } from '@elevate/contracts/campaigns'

/** How many applications stand in each state; a state with none may be left out. */
export type ByState = Partial<Record<ApplicationState, number>>

const groups = {
  draft: 'drafts',
  submitted: 'toSift',
  sift: 'toSift',
  shortlisted: 'inInterview',
  interview: 'inInterview',
  interviewed: 'inInterview',
  reserve: 'reserve',
  offered: 'offered',
  onboarding: 'onboarding',
  appointed: 'appointed',
} as const satisfies Partial<Record<ApplicationState, keyof ApplicationCounts>>

const groupOf = (state: ApplicationState): keyof ApplicationCounts =>
  state in groups ? groups[state as keyof typeof groups] : 'ended'

const none: ApplicationCounts = {
  drafts: 0,
  toSift: 0,
  inInterview: 0,
  reserve: 0,
  offered: 0,
  onboarding: 0,
  appointed: 0,
  ended: 0,
}

/** Merged ones are left out: they are counted with the one they were merged into. */
export const countsByGroup = (byState: ByState): ApplicationCounts => {
  const counts = { ...none }
  for (const state of applicationStates) {
    if (state !== 'merged') counts[groupOf(state)] += byState[state] ?? 0
  }
  return counts
}

/** Sent and not finished; drafts are nobody's but their writers'. */
export const unfinishedIn = (byState: ByState): number =>
  applicationStates
    .filter((state) => state !== 'draft' && !isFinished(state))
    .reduce((sum, state) => sum + (byState[state] ?? 0), 0)

/** Whether anybody has begun to choose: then the close is not put off any more. */
export const hasSelectionBegun = (byState: ByState): boolean =>
  applicationStates.some(
    (state) => !['draft', 'submitted', 'withdrawn', 'merged'].includes(state) && (byState[state] ?? 0) > 0,
  )

/** Whose turn it is, over all that were sent and are not finished. `booked`: those with a time for the interview. */
export const turnsIn = (byState: ByState, booked: number) => {
  const turns = { applicants: 0, programme: 0, panel: 0 }
  const add = (state: ApplicationState, count: number, hasInterviewTime = false) => {
    const turn = turnOf(state, { hasInterviewTime })
    if (turn === 'applicant') turns.applicants += count
    else if (turn !== 'nobody') turns[turn] += count
  }
  for (const state of applicationStates) {
    const count = byState[state] ?? 0
    if (state === 'interview') add(state, count - booked)
    if (state === 'interview') add(state, booked, true)
    if (state !== 'interview' && state !== 'draft') add(state, count)
  }
  return turns
}
