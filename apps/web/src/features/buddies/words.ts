import type { BuddyMember, BuddyPair } from '@elevate/contracts/buddy-pairs'
import type { CoffeeContact } from '@elevate/contracts/coffee-vocabulary'
import { formatDay } from '../../ui/dates.ts'
import { namesOf } from '../coffee/words.ts'

export const contactNames: Record<CoffeeContact, string> = {
  email: 'By email',
  phone: 'By phone',
  'programme-team': 'Through the programme team',
}

/** "Week 3 as buddies", with what a pause or an end makes of it. */
export const stateWords = (pair: Pick<BuddyPair, 'state' | 'week' | 'pausedUntil' | 'endedOn'>): string => {
  if (pair.state === 'ended') return pair.endedOn === null ? 'Ended' : `Ended on ${formatDay(pair.endedOn)}`
  if (pair.pausedUntil !== null) return `Rests until ${formatDay(pair.pausedUntil)}`
  return `Week ${pair.week}`
}

/** Of the weeks that were asked about: "Week 1: yes. Week 4: one of two says yes". Never who, in a list. */
export const inTouchWords = (members: readonly Pick<BuddyMember, 'contacts'>[]): string[] => {
  const weeks = [...new Set(members.flatMap(({ contacts }) => contacts.map(({ week }) => week)))].sort((a, b) => a - b)
  return weeks.map((week) => {
    const answers = members.flatMap(({ contacts }) => contacts.filter((contact) => contact.week === week))
    return `Week ${week}: ${answerWords(answers.map(({ made }) => made))}`
  })
}

/** One "yes" is enough: where one was in touch, so was the other. */
const answerWords = (answers: readonly (boolean | null)[]): string => {
  if (answers.includes(true)) return 'in touch'
  return answers.includes(false) ? 'not yet' : 'no answer'
}

export const namesOfMembers = ({ members }: Pick<BuddyPair, 'members'>): string => namesOf(members)
