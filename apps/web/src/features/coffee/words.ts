import type { CoffeeMembership } from '@elevate/contracts/coffee-members'
import type { CoffeeContact } from '@elevate/contracts/coffee-vocabulary'
import { daysFromToday, formatDay, formatRelative } from '../../ui/dates.ts'

type Named = { name: string }

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** "Ann, Bob and Carol". */
export const namesOf = (people: readonly Named[]): string => list.format(people.map(({ name }) => name))

/** "by Friday 11 December 2026 (in 3 weeks)"; afterwards what the day was, without blame. */
export function meetByWords(meetBy: string, now: Date): string {
  const days = daysFromToday(meetBy, now)
  if (days < 0) return `The day to meet by was ${formatDay(meetBy)}`
  if (days === 0) return `Meet by today, ${formatDay(meetBy)}`
  return `Meet by ${formatDay(meetBy)} (${formatRelative(meetBy, now)})`
}

export const contactNames: Record<CoffeeContact, string> = {
  email: 'Email address',
  phone: 'Phone number',
  'programme-team': 'No contact: the programme team puts us in touch',
}

/** What a match is told, as the person reads it in their own settings. */
export function sharedWords({ sharedContact, contactChoices }: CoffeeMembership): string {
  if (sharedContact === null) return 'Nothing yet'
  if (sharedContact === 'programme-team') return 'Your preferred name. The programme team puts you in touch'
  const value = contactChoices.find(({ kind }) => kind === sharedContact)?.value ?? null
  const contact = sharedContact === 'email' ? 'your email address' : 'your phone number'
  return `Your preferred name and ${contact}${value === null ? '' : `, ${value}`}`
}

/** Whether somebody is in the next draw, in a sentence. */
export function takingPartWords({ state, isOnABreak, pausedUntil }: CoffeeMembership): string {
  if (state === 'out') return 'You do not take part at the moment'
  if (isOnABreak) return 'You are on a break from your role, so you are not drawn until you are back'
  if (state === 'paused' && pausedUntil !== null) {
    return `You are paused until ${formatDay(pausedUntil)}. From that day on you are in again, without doing anything`
  }
  return state === 'skipping' ? 'You take part, and skip the round that is being prepared' : 'You take part'
}

/** A number that a phone can dial: "07700 900 123" → "07700900123", "+44 (0)113 …" without its nought. */
export const dialled = (phone: string): string => phone.replace(/^(\+\d+)\s*\(0\)/, '$1').replace(/[^\d+]/g, '')
