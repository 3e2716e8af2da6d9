import type { CoverReason, CoverState, SupportOffer } from '@elevate/contracts/support-vocabulary'
import { daysBetween } from './rules.ts'

/** How an offer stands with somebody; `on` and `who` are what the words of `why` need. */
export type Cover = { state: CoverState; why: CoverReason; on: string | null; who: string | null }

const cover = (state: CoverState, why: CoverReason, more: { on?: string | null; who?: string | null } = {}): Cover => ({
  state,
  why,
  on: more.on ?? null,
  who: more.who ?? null,
})

type When = { today: string; quietDays: number }

/** Two people who are there for each other: `lastOn` is when they were last in touch, as far as anybody said. */
export type PairFact = { who: string | null; startedOn: string; lastOn: string | null; isResting: boolean }

const pairCover = ({ who, startedOn, lastOn, isResting }: PairFact, { today, quietDays }: When): Cover => {
  if (isResting) return cover('in-place', 'resting', { who })
  const isQuiet = daysBetween(lastOn ?? startedOn, today) >= quietDays
  if (isQuiet) return cover('due', 'quiet', { who, on: lastOn ?? startedOn })
  return lastOn === null
    ? cover('in-place', 'just-started', { who, on: startedOn })
    : cover('in-place', 'in-touch', { who, on: lastOn })
}

export type MentorFact = { pair: PairFact | undefined; hasAsked: boolean; isMentor: boolean }

/** Who mentors others is not short of a mentor; one that they have counts all the same. */
export const mentorCover = ({ pair, hasAsked, isMentor }: MentorFact, when: When): Cover => {
  if (pair) return pairCover(pair, when)
  if (hasAsked) return cover('due', 'asked')
  return isMentor ? cover('not-wanted', 'not-needed') : cover('missing', 'nobody')
}

export type BuddyFact = { pair: PairFact | undefined; isNew: boolean; wish: 'wanted' | 'none' | undefined }

/** A buddy is for the first months (domain.md 4a), and for who asks; later nobody else lacks one. */
export const buddyCover = ({ pair, isNew, wish }: BuddyFact, when: When): Cover => {
  if (pair) return pairCover(pair, when)
  if (wish === 'none') return cover('not-wanted', 'said-no')
  if (wish === 'wanted') return cover('due', 'asked')
  return isNew ? cover('missing', 'nobody') : cover('not-wanted', 'not-needed')
}

export type CoffeeFact = {
  /** Null: was never asked. */
  takesPart: boolean | null
  pausedUntil: string | null
  /** Has a match in a round that is on. */
  isMatched: boolean
  /** When they last met somebody, as they say. */
  metOn: string | null
}

export const coffeeCover = ({ takesPart, pausedUntil, isMatched, metOn }: CoffeeFact, { today }: When): Cover => {
  if (takesPart === null) return cover('missing', 'not-joined')
  if (!takesPart) return cover('not-wanted', 'said-no')
  if (pausedUntil !== null && pausedUntil > today) return cover('not-wanted', 'paused', { on: pausedUntil })
  if (isMatched) return cover('in-place', 'matched')
  return metOn === null ? cover('due', 'joined') : cover('in-place', 'in-touch', { on: metOn })
}

export type CheckInFact = {
  /** The last check-in that they were asked to. */
  askedOn: string | null
  /** Since when one is open that they have not answered by name. */
  openSince: string | null
  answeredOn: string | null
}

/** An unanswered check-in is never a reproach: while it is open it is due, afterwards they were asked all the same. */
export const checkInCover = ({ askedOn, openSince, answeredOn }: CheckInFact): Cover => {
  if (openSince !== null) return cover('due', 'unanswered', { on: openSince })
  if (answeredOn !== null) return cover('in-place', 'in-touch', { on: answeredOn })
  return askedOn === null ? cover('missing', 'not-asked-yet') : cover('in-place', 'invited', { on: askedOn })
}

export type DropInFact = { cameOn: string | null; bookedOn: string | null; isAnyPlanned: boolean }

const lately = 92

export const dropInCover = ({ cameOn, bookedOn, isAnyPlanned }: DropInFact, { today }: When): Cover => {
  if (bookedOn !== null) return cover('in-place', 'booked', { on: bookedOn })
  if (cameOn !== null && daysBetween(cameOn, today) <= lately) return cover('in-place', 'came', { on: cameOn })
  return isAnyPlanned ? cover('due', 'none-booked') : cover('missing', 'none-planned')
}

export type Covers = Record<SupportOffer, Cover>

/** What is not offered is not lacking, and neither is anything to somebody who does not count at the moment. */
export const coversShown = (
  covers: Covers,
  { offers, notCounted }: { offers: readonly SupportOffer[]; notCounted: CoverReason | undefined },
): Covers => {
  const shown = (offer: SupportOffer): Cover => {
    if (!offers.includes(offer)) return cover('not-wanted', 'not-offered')
    if (notCounted === undefined || covers[offer].state === 'in-place') return covers[offer]
    return cover('not-wanted', notCounted)
  }
  return {
    mentor: shown('mentor'),
    buddy: shown('buddy'),
    coffee: shown('coffee'),
    'check-in': shown('check-in'),
    'drop-in': shown('drop-in'),
  }
}

/** None of the offers is in place or on its way to somebody; what everybody may come to is no one's. */
export const hasNobody = (covers: Covers): boolean =>
  Object.entries(covers).every(
    ([offer, { state, why }]) =>
      (state !== 'in-place' && state !== 'due') || (offer === 'drop-in' && why === 'none-booked'),
  )
