import type { BuddySettings } from '@elevate/contracts/buddy-settings'

export type Typed = { reminderWeeks: string; newMonths: string; reviewMonths: string; mostPairs: string }

export const typedFrom = ({ reminderWeeks, newMonths, reviewMonths, mostPairs }: BuddySettings): Typed => ({
  reminderWeeks: reminderWeeks.join(', '),
  newMonths: String(newMonths),
  reviewMonths: String(reviewMonths),
  mostPairs: String(mostPairs),
})

const weeksIn = (typed: string): number[] =>
  typed
    .split(/[\s,;]+|and/)
    .filter((word) => word !== '')
    .map(Number)

export const settingsFrom = ({ reminderWeeks, newMonths, reviewMonths, mostPairs }: Typed): BuddySettings => ({
  reminderWeeks: weeksIn(reminderWeeks),
  newMonths: Number(newMonths),
  reviewMonths: Number(reviewMonths),
  mostPairs: Number(mostPairs),
})

const isWhole = (value: number, most: number): boolean => Number.isInteger(value) && value >= 1 && value <= most

export const brokenIn = (typed: Typed): { [N in keyof Typed]?: string | undefined } => {
  const { reminderWeeks, newMonths, reviewMonths, mostPairs } = settingsFrom(typed)
  const areWeeks =
    reminderWeeks.length <= 8 &&
    new Set(reminderWeeks).size === reminderWeeks.length &&
    reminderWeeks.every((week) => isWhole(week, 52))
  return {
    reminderWeeks: areWeeks ? undefined : 'range',
    newMonths: isWhole(newMonths, 24) ? undefined : 'range',
    reviewMonths: isWhole(reviewMonths, 24) ? undefined : 'range',
    mostPairs: isWhole(mostPairs, 5) ? undefined : 'range',
  }
}

export const settingsMessages = {
  reminderWeeks: 'Enter up to 8 different weeks from 1 to 52, for example 1, 4, 12',
  newMonths: 'Enter a whole number of months from 1 to 24',
  reviewMonths: 'Enter a whole number of months from 1 to 24',
  mostPairs: 'Enter a whole number from 1 to 5',
}
