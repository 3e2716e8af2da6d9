import type { Static } from 'typebox'
import { OneOf } from './text.ts'

/** Where an application stands, in the order in which it usually goes, then the ways in which it can end. */
export const applicationStates = [
  'draft',
  'submitted',
  'sift',
  'shortlisted',
  'interview',
  'interviewed',
  'reserve',
  'offered',
  'onboarding',
  'appointed',
  'not-shortlisted',
  'not-appointed',
  'declined',
  'lapsed',
  'withdrawn',
  'merged',
] as const
export const ApplicationState = OneOf(applicationStates)
export type ApplicationState = Static<typeof ApplicationState>

/** Nothing more happens to it; the retention clock runs. */
export const finishedStates = [
  'appointed',
  'not-shortlisted',
  'not-appointed',
  'declined',
  'lapsed',
  'withdrawn',
  'merged',
] as const satisfies readonly ApplicationState[]

export const isFinished = (state: ApplicationState): boolean =>
  (finishedStates as readonly ApplicationState[]).includes(state)

/** Who may make a move: the applicant, who runs the programme, or the system when a date has passed. */
export const moversOfApplications = ['applicant', 'programme', 'system'] as const
export type MoverOfApplications = (typeof moversOfApplications)[number]

type Move = {
  from: readonly ApplicationState[]
  to: ApplicationState
  by: readonly MoverOfApplications[]
  /** A decision against somebody, or one that is taken back, says why. */
  needsReason?: true
}

const unfinished = [
  'draft',
  'submitted',
  'sift',
  'shortlisted',
  'interview',
  'interviewed',
  'reserve',
  'offered',
  'onboarding',
] as const satisfies readonly ApplicationState[]

/**
 * The state machine of an application: every way from one state to another there is. The database is filled with it
 * at each migration and refuses any other (packages/db/src/functions.sql); docs/recruitment.md draws it.
 */
export const applicationMoves = {
  submit: { from: ['draft'], to: 'submitted', by: ['applicant', 'programme'] },
  'start-sift': { from: ['submitted'], to: 'sift', by: ['programme'] },
  shortlist: { from: ['sift'], to: 'shortlisted', by: ['programme'] },
  'not-shortlist': { from: ['submitted', 'sift'], to: 'not-shortlisted', by: ['programme'], needsReason: true },
  'take-back-shortlisting': {
    from: ['shortlisted', 'not-shortlisted'],
    to: 'sift',
    by: ['programme'],
    needsReason: true,
  },
  invite: { from: ['shortlisted'], to: 'interview', by: ['programme'] },
  'finish-interview': { from: ['interview'], to: 'interviewed', by: ['programme'] },
  'keep-in-reserve': { from: ['shortlisted', 'interviewed'], to: 'reserve', by: ['programme'] },
  offer: { from: ['interviewed', 'reserve', 'lapsed'], to: 'offered', by: ['programme'] },
  'turn-down': {
    from: ['shortlisted', 'interview', 'interviewed', 'reserve'],
    to: 'not-appointed',
    by: ['programme'],
    needsReason: true,
  },
  'end-reserve': { from: ['reserve'], to: 'not-appointed', by: ['system'] },
  'take-back-decision': { from: ['reserve', 'not-appointed'], to: 'interviewed', by: ['programme'], needsReason: true },
  accept: { from: ['offered'], to: 'onboarding', by: ['applicant', 'programme'] },
  decline: { from: ['offered'], to: 'declined', by: ['applicant', 'programme'] },
  lapse: { from: ['offered'], to: 'lapsed', by: ['programme', 'system'] },
  'withdraw-offer': { from: ['offered', 'onboarding'], to: 'not-appointed', by: ['programme'], needsReason: true },
  appoint: { from: ['onboarding'], to: 'appointed', by: ['programme'] },
  withdraw: { from: unfinished, to: 'withdrawn', by: ['applicant', 'programme'] },
  merge: { from: ['draft', 'submitted', 'sift'], to: 'merged', by: ['programme'] },
} as const satisfies Record<string, Move>

export type ApplicationMove = keyof typeof applicationMoves
export const applicationMoveNames = Object.keys(applicationMoves) as ApplicationMove[]
export const ApplicationMoveName = OneOf(applicationMoveNames)

/** The same table with its types widened, for looking things up. */
export const moveNamed = (name: ApplicationMove): Move => applicationMoves[name]

/** The moves that this mover can make from here, in the order of the table. */
export const movesFrom = (state: ApplicationState, mover: MoverOfApplications): ApplicationMove[] =>
  applicationMoveNames.filter((name) => {
    const move = moveNamed(name)
    return move.from.includes(state) && move.by.includes(mover)
  })

/** Whose turn it is: somebody waits for them. `nobody`: on the reserve list, or finished. */
export const turns = ['applicant', 'programme', 'panel', 'nobody'] as const
export const Turn = OneOf(turns)
export type Turn = Static<typeof Turn>

/**
 * Whose turn it is by the state alone. While interviews are on, it is the applicant's turn until a time is booked;
 * during onboarding it depends on the checks that are open, and this says the programme's.
 */
export const turnOf = (state: ApplicationState, { hasInterviewTime = false } = {}): Turn => {
  if (isFinished(state) || state === 'reserve') return 'nobody'
  if (state === 'draft' || state === 'offered') return 'applicant'
  if (state === 'interview') return hasInterviewTime ? 'panel' : 'applicant'
  return state === 'sift' ? 'panel' : 'programme'
}

/** Why somebody is not taken on. The words that the applicant reads are the letter's and the feedback's. */
export const turnDownReasons = [
  'not-eligible',
  'essential-criteria-not-met',
  'others-scored-higher',
  'interview-below-standard',
  'did-not-attend',
  'no-answer',
  'checks-not-met',
  'place-no-longer-there',
  'other',
] as const
export const TurnDownReason = OneOf(turnDownReasons)
export type TurnDownReason = Static<typeof TurnDownReason>
