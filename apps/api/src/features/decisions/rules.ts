import { type ApplicationMove, type ApplicationState, movesFrom } from '@elevate/contracts/application-moves'
import type { OfferEnd } from '@elevate/contracts/decisions'
import type { Outcome } from '@elevate/contracts/decisions-of-campaign'
import { londonInstant } from '@elevate/contracts/london-time'
import { daysLater } from '../../london.ts'

/** What an offer depends on where the coordinator writes nothing else (domain.md 2e). */
export const usualConditions = [
  'Two references that we can use',
  'Proof of who you are',
  'The checks that this role needs, such as a DBS check if it is one of them',
  'Your agreement on confidentiality, and a declaration of interests',
].join('\n')

export const moveOf: Record<Outcome, ApplicationMove> = {
  offer: 'offer',
  reserve: 'keep-in-reserve',
  'turn-down': 'turn-down',
}

/** Which decisions can be taken about an application that stands here. */
export const outcomesFrom = (state: ApplicationState): Outcome[] => {
  const moves = movesFrom(state, 'programme')
  return (Object.keys(moveOf) as Outcome[]).filter((outcome) => moves.includes(moveOf[outcome]))
}

/** The end of the last day, as clocks in London show it: from this moment on no answer counts. */
export const endOfDay = (day: string): Date => londonInstant(daysLater(day, 1), '00:00')

type Places = { places: number; taken: number; offered: number }

/** More offers than places left: some who accept would have to be disappointed. */
export const isMoreThanPlaces = ({ places, taken, offered }: Places, asked: number): boolean =>
  asked > 0 && taken + offered + asked > places

type InReserve = { applicationId: string; position: number; agrees: boolean | null }

/** Whether somebody on the reserve list who has not said no comes before one of these and is passed over. */
export const isOutOfOrder = (list: readonly InReserve[], asked: readonly string[]): boolean => {
  const chosen = list.filter(({ applicationId }) => asked.includes(applicationId))
  const last = Math.max(0, ...chosen.map(({ position }) => position))
  return list.some((one) => one.position < last && one.agrees !== false && !asked.includes(one.applicationId))
}

type Offered = { answerBy: string; endedHow: OfferEnd | null }

/** Why an offer cannot be answered today; the last day counts in full. */
export const answerRefusal = (
  { answerBy, endedHow }: Offered,
  today: string,
): 'already-answered' | 'offer-lapsed' | 'no-open-offer' | undefined => {
  if (endedHow === 'accepted' || endedHow === 'declined') return 'already-answered'
  if (endedHow === 'withdrawn') return 'no-open-offer'
  return endedHow === 'lapsed' || today > answerBy ? 'offer-lapsed' : undefined
}

export type ReserveEnd = 'no-place-came-free' | 'no-answer'

/** Why a place on the reserve list ends today; undefined while it goes on. */
export const reserveEnd = (
  place: { until: string; answerBy: string | null; agrees: boolean | null },
  today: string,
): ReserveEnd | undefined => {
  if (place.until < today) return 'no-place-came-free'
  return place.agrees === null && place.answerBy !== null && place.answerBy < today ? 'no-answer' : undefined
}
