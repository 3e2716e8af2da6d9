import type { Pairable, Shortage } from './rules.ts'

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

const long = (months: number): string => {
  if (months >= 24) return `${Math.floor(months / 12)} years`
  return months === 1 ? '1 month' : `${months} months`
}

const hereFor = ({ called, isNew, monthsHere }: Pairable): string[] => {
  if (isNew) return [`${called} is new as a partner.`]
  return monthsHere === null || monthsHere < 1 ? [] : [`${called} has been a partner for ${long(monthsHere)}.`]
}

/** Why these people, in plain words. Says nothing about anybody who was not chosen, or who is kept apart. */
export const reasonsFor = (people: readonly Pairable[]): string[] => {
  const common = <T>(of: (person: Pairable) => readonly T[]): T[] =>
    people
      .slice(1)
      .reduce<T[]>(
        (left, person) => left.filter((each) => of(person).includes(each)),
        [...(people[0] ? of(people[0]) : [])],
      )
  const all = people.length > 2 ? 'All three' : 'Both'
  const slots = common(({ slots }) => slots).slice(0, 2)
  const interests = common(({ interests }) => interests).slice(0, 3)
  return [
    ...people.flatMap(hereFor),
    ...(slots.length > 0 ? [`${all} are free on ${list(slots.map((slot) => `${slot}s`))}.`] : []),
    ...(interests.length > 0 ? [`${all} are interested in ${list(interests)}.`] : []),
    ...(people.length > 2 ? ['There are more new partners than partners with room, so this is a trio.'] : []),
  ]
}

/** Why somebody has to wait, in plain words, where that can be said without saying who is kept apart. */
export const whyWaiting = (shortage: Shortage | undefined): string | null => {
  if (shortage === undefined) return null
  if (shortage.places === 0) return 'No partner with some experience has room for a buddy.'
  const places = shortage.places === 1 ? 'one pair' : `${shortage.places} pairs`
  return `${shortage.waiting} new partners wait, and the others have room for ${places}.`
}
