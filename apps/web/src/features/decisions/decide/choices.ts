import type { TurnDownReason } from '@elevate/contracts/application-moves'
import type {
  CandidateToDecide,
  DecisionsPreview,
  DecisionsWanted,
  Outcome,
} from '@elevate/contracts/decisions-of-campaign'
import type { TypedDate } from '../../../forms/typed-date.ts'

/** What is chosen for each candidate, by application; nobody chosen stays as they are. */
export type Choices = Readonly<Record<string, Outcome | ''>>

export type Terms = {
  conditions: string
  answerBy: string
  reserveUntil: string
  reason: TurnDownReason | ''
  why: string
  evenIfMoreThanPlaces: boolean
  evenIfOutOfOrder: boolean
}

/** The same as it is typed. */
export type TermsValues = {
  conditions: string
  answerBy: TypedDate
  reserveUntil: TypedDate
  reason: TurnDownReason | ''
  why: string
}

/** What would be done, and the letters to read before it is. */
export type Review = { wanted: DecisionsWanted; preview: DecisionsPreview }

export const chosenWith = (choices: Choices, outcome: Outcome): number =>
  Object.values(choices).filter((chosen) => chosen === outcome).length

/** In the order of the list, which the reserve list keeps. Terms that nobody needs are left out. */
export function decisionsOf(candidates: readonly CandidateToDecide[], choices: Choices, terms: Terms): DecisionsWanted {
  const { conditions, answerBy, reserveUntil, reason, why, evenIfMoreThanPlaces, evenIfOutOfOrder } = terms
  const wanted = candidates.flatMap(({ applicationId }) => {
    const outcome = choices[applicationId]
    if (!outcome) return []
    const because = outcome === 'turn-down' && reason !== '' ? { reason, why } : {}
    return [{ applicationId, outcome, ...because }]
  })
  return {
    candidates: wanted,
    ...(chosenWith(choices, 'offer') > 0 ? { conditions, answerBy, evenIfMoreThanPlaces, evenIfOutOfOrder } : {}),
    ...(chosenWith(choices, 'reserve') > 0 ? { reserveUntil } : {}),
  }
}

/** "2 offers, 1 on the reserve list and 3 not this time". */
export function summaryOf(choices: Choices): string {
  const [offers, reserves, others] = (['offer', 'reserve', 'turn-down'] as const).map((one) => chosenWith(choices, one))
  const parts = [
    offers ? `${offers} ${offers === 1 ? 'offer' : 'offers'}` : '',
    reserves ? `${reserves} on the reserve list` : '',
    others ? `${others} not this time` : '',
  ].filter((part) => part !== '')
  const last = parts.pop() ?? 'nothing chosen'
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`
}
