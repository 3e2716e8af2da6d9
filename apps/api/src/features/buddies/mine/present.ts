import type { MyBuddyPair, MyBuddyPlace } from '@elevate/contracts/buddies-mine'
import { contactChoices, sharedContact } from '../../coffee/public.ts'
import { askedWeek, isNewPartner, isResting, weekOf } from '../rules.ts'
import type { ContactRow, OtherRow, PlaceRow } from './queries.ts'

type Rows = { others: readonly OtherRow[]; contacts: readonly ContactRow[] }

const presentPair = (place: PlaceRow, { others, contacts }: Rows, today: string): MyBuddyPair | undefined => {
  const [pair] = others
  if (!pair) return undefined
  const rests = isResting(pair.pausedUntil, today)
  const week = rests ? undefined : askedWeek(place.reminderWeeks, pair.startsOn, today)
  const answer = contacts.find((contact) => contact.pairId === pair.pairId && contact.week === week)
  return {
    id: pair.pairId,
    people: others.map((other) => ({ id: other.otherId, name: other.otherName, contact: sharedContact(other) })),
    reasons: pair.reasons,
    startsOn: pair.startsOn,
    week: weekOf(pair.startsOn, today),
    pausedUntil: rests ? pair.pausedUntil : null,
    asked: week === undefined ? null : { week, made: answer?.made ?? null },
    myContact: sharedContact({ ...place, sharedContact: pair.myContact }).kind,
    contactChoices: contactChoices(place),
  }
}

export const presentPlace = (place: PlaceRow, { others, contacts }: Rows, today: string): MyBuddyPlace => {
  const here = others.filter(({ organisationId }) => organisationId === place.organisation.id)
  const pairs = [...Map.groupBy(here, ({ pairId }) => pairId).values()].flatMap(
    (ofPair) => presentPair(place, { others: ofPair, contacts }, today) ?? [],
  )
  const isNew = isNewPartner(place.startsOn, today, place.newMonths)
  return {
    organisation: place.organisation,
    pairs,
    wish: place.wish,
    isWaiting: pairs.length === 0 && place.wish !== 'none' && (isNew || place.wish === 'wanted'),
  }
}
