import type { OfferEnd, PlacesOfCampaign } from '@elevate/contracts/decisions'
import type { Outcome } from '@elevate/contracts/decisions-of-campaign'
import type { ContactPreference } from '@elevate/contracts/people-vocabulary'

export const outcomeWords: Record<Outcome, string> = {
  offer: 'Offer a place',
  reserve: 'Keep on the reserve list',
  'turn-down': 'Not this time',
}

export const offerEndWords: Record<OfferEnd, string> = {
  accepted: 'Accepted',
  declined: 'Declined',
  lapsed: 'Ended without an answer',
  withdrawn: 'Taken back',
}

/** How a letter goes to somebody. */
export const wayWords: Record<ContactPreference, string> = {
  email: 'by email, at once',
  phone: 'by phone: you get a task to ring them',
  post: 'by post: you get a task to print it',
}

/** "2 of 6 places are taken and 1 offer is open: 3 are left". */
export function placesSentence({ places, taken, offered }: PlacesOfCampaign): string {
  const left = Math.max(0, places - taken - offered)
  const open = offered === 1 ? '1 offer is open' : `${offered} offers are open`
  return `${taken} of ${places} ${places === 1 ? 'place' : 'places'} taken, ${open}: ${left} left.`
}

/** Codes with which the API refuses a decision, in words that say what to do. */
export const decisionRefusals = {
  'illegal-move':
    'Somebody else has already moved this application on. Nothing was changed. Open the page again to see how it stands.',
  'answer-day-passed': 'Choose today or a later day as the last day to answer.',
  'reserve-day-passed': 'Choose a day after today.',
}
