import type { Turn } from '@elevate/contracts/application-moves'
import type { CheckOwner } from '@elevate/contracts/recruitment-vocabulary'

/** `nobody` waits without anything to do, as on the reserve list; `finished` is over. */
export type TurnOf = Turn | CheckOwner | 'finished'
export type TurnView = 'applicant' | 'programme'

const words: Record<TurnView, Record<TurnOf, string>> = {
  applicant: {
    applicant: 'Your turn',
    programme: 'Waiting for us',
    panel: 'Waiting for us',
    referee: 'Waiting for your referee',
    'occupational-health': 'Waiting for occupational health',
    'other-team': 'Waiting for us',
    nobody: 'Nothing to do now',
    finished: 'Finished',
  },
  programme: {
    applicant: 'Waiting for the applicant',
    programme: 'Your turn',
    panel: 'Waiting for the panel',
    referee: 'Waiting for the referee',
    'occupational-health': 'Waiting for occupational health',
    'other-team': 'Waiting for another team',
    nobody: 'Nothing to do now',
    finished: 'Finished',
  },
}

/** Whose turn it is, as the reader sees it. */
export const turnWords = (turn: TurnOf, view: TurnView): string => words[view][turn]

export function turnShape(turn: TurnOf, view: TurnView): 'yours' | 'waiting' | 'finished' {
  if (turn === 'finished') return 'finished'
  return turn === view ? 'yours' : 'waiting'
}
