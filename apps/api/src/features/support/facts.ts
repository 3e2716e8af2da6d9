import type { Db } from '@elevate/db/connect'
import * as channels from './channel-queries.ts'
import * as covers from './cover-rules.ts'
import { lastContacts } from './last-contact-queries.ts'
import type { Of, Whose } from './of-queries.ts'

export const keyOf = ({ organisationId, personId }: Whose): string => `${organisationId} ${personId}`

const byKey = <T extends Whose>(rows: readonly T[]): Map<string, T> => new Map(rows.map((row) => [keyOf(row), row]))

/** Everything that is known about the support of these partners, in one question for each way of support. */
export const factsOf = async (db: Db, of: Of) => {
  const [contacts, coffee, mentorships, requests, mentors, buddies, wishes, places, checkIns, programmes] =
    await Promise.all([
      lastContacts(db, of),
      channels.coffeeOf(db, of),
      channels.mentorshipsOf(db, of),
      channels.mentorRequestsOf(db, of),
      channels.mentorsOf(db, of),
      channels.buddyPairsOf(db, of),
      channels.buddyWishesOf(db, of),
      channels.dropInPlacesOf(db, of),
      channels.checkInsOf(db, of),
      channels.programmesOf(db, of),
    ])
  return {
    contacts: Map.groupBy(contacts, keyOf),
    coffee: byKey(coffee),
    mentorships: byKey(mentorships),
    mentorRequests: byKey(requests),
    mentors: byKey(mentors),
    buddies: byKey(buddies),
    wishes: byKey(wishes),
    places: byKey(places),
    checkIns: byKey(checkIns),
    programmes: new Map(programmes.map((one) => [one.organisationId, one])),
  }
}
export type Facts = Awaited<ReturnType<typeof factsOf>>

type When = { today: string; quietDays: number; isNew: boolean; hasDropIns: boolean }

const neverAsked = { takesPart: null, pausedUntil: null, isMatched: false }
const neverInvited = { askedOn: null, openSince: null }

/** How each offer stands with one partner. */
export const coversOf = (key: string, facts: Facts, when: When): covers.Covers => {
  const lastBy = new Map(facts.contacts.get(key)?.map(({ channel, on }) => [channel, on]))
  const last = (channel: channels.Channel): string | null => lastBy.get(channel) ?? null
  const pairIn = (pairs: Facts['buddies'], channel: channels.Channel) => {
    const pair = pairs.get(key)
    return pair && { ...pair, lastOn: last(channel) }
  }
  const mentoring = {
    pair: pairIn(facts.mentorships, 'mentor'),
    hasAsked: facts.mentorRequests.has(key),
    isMentor: facts.mentors.has(key),
  }
  const buddy = { pair: pairIn(facts.buddies, 'buddy'), isNew: when.isNew, wish: facts.wishes.get(key)?.wish }
  const dropIn = { cameOn: last('drop-in'), bookedOn: facts.places.get(key)?.on ?? null, isAnyPlanned: when.hasDropIns }
  return {
    mentor: covers.mentorCover(mentoring, when),
    buddy: covers.buddyCover(buddy, when),
    coffee: covers.coffeeCover({ ...(facts.coffee.get(key) ?? neverAsked), metOn: last('coffee') }, when),
    'check-in': covers.checkInCover({ ...(facts.checkIns.get(key) ?? neverInvited), answeredOn: last('check-in') }),
    'drop-in': covers.dropInCover(dropIn, when),
  }
}
