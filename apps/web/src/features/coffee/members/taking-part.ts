import type { CoffeeMembership, changeCoffeeMembership } from '@elevate/contracts/coffee-members'
import type { CoffeeContact } from '@elevate/contracts/coffee-vocabulary'
import type { Input } from '@elevate/contracts/endpoint'
import { dayFrom, noDate, type TypedDate, typedDateBroken, typedDateOf } from '../../../forms/typed-date.ts'
import { daysFromToday } from '../../../ui/dates.ts'

export type TakingPartAnswers = {
  takesPart: 'yes' | 'paused' | 'no' | ''
  pausedUntil: TypedDate
  sharedContact: CoffeeContact | ''
}

type Membership = Pick<CoffeeMembership, 'takesPart' | 'pausedUntil' | 'sharedContact' | 'contactChoices'>

/** What the form starts with: who has never joined is offered to join, with the first contact that is known. */
export function answersOf({ takesPart, pausedUntil, sharedContact, contactChoices }: Membership): TakingPartAnswers {
  const known = contactChoices.find(({ kind, value }) => kind !== 'programme-team' && value !== null)
  return {
    takesPart: pausedUntil !== null && takesPart ? 'paused' : 'yes',
    pausedUntil: pausedUntil === null ? noDate : typedDateOf(pausedUntil),
    sharedContact: sharedContact ?? known?.kind ?? 'programme-team',
  }
}

/** What is sent. Who leaves keeps what they shared for the day on which they come back. */
export function bodyOf(answers: TakingPartAnswers): Input<typeof changeCoffeeMembership>['body'] {
  return {
    takesPart: answers.takesPart !== 'no',
    pausedUntil: answers.takesPart === 'paused' ? (dayFrom(answers.pausedUntil) ?? '') : null,
    sharedContact: answers.sharedContact === '' ? 'programme-team' : answers.sharedContact,
  }
}

/** A pause needs a real day that is still to come. */
export function pauseBroken({ takesPart, pausedUntil }: TakingPartAnswers, now: Date): string | undefined {
  if (takesPart !== 'paused') return undefined
  const broken = typedDateBroken(pausedUntil)
  if (broken !== undefined) return broken
  return daysFromToday(dayFrom(pausedUntil) ?? '', now) > 0 ? undefined : 'past'
}

export const takingPartMessages = {
  takesPart: 'Choose whether to take part',
  pausedUntil: {
    required: 'Enter the day on which the pause ends',
    incomplete: 'Enter a day, a month and a year',
    unreal: 'Enter a day that there is, for example 27 3 2027',
    past: 'Enter a day after today',
    otherwise: 'Enter a day that there is, for example 27 3 2027',
  },
  sharedContact: 'Choose what the match is told',
}

export const takingPartRefusals = {
  'no-email': {
    field: 'sharedContact' as const,
    text: 'We have no email address to share. Choose something else, or add one to the profile first',
  },
  'no-phone': {
    field: 'sharedContact' as const,
    text: 'We have no phone number to share. Choose something else, or add one to the profile first',
  },
  'pause-is-over': { field: 'pausedUntil' as const, text: 'Enter a day after today' },
  'not-a-partner': 'Only partners with a current role can take part.',
}
