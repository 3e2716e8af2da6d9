import type { Ration } from '@elevate/contracts/endpoint'

/**
 * How often in an hour, counted over all processes. Somebody who works does not meet these: they are for programs that
 * take everything out, fill everything up, or keep the server and the mailboxes of others busy.
 */
export const rationsInAnHour: Record<Ration, number> = {
  download: 300,
  upload: 600,
  mail: 500,
  entry: 3_000,
  calculation: 600,
}
export const rationWindowMs = 60 * 60_000

const words: Record<Ration, string> = {
  download: 'You have asked for many files within an hour.',
  upload: 'Many files have come from you within an hour.',
  mail: 'Many messages have been sent from here within an hour.',
  entry: 'Much has been added from here within an hour.',
  calculation: 'Much has been worked out for you within an hour.',
}

/** What is said to whom nothing is left of it: nobody is blamed, and the wait is named. */
export const rationWords = (what: Ration, seconds: number): string => {
  const minutes = Math.ceil(seconds / 60)
  return `${words[what]} Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again. Nothing was lost.`
}
