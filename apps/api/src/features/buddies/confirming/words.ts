import type { PairRefusal } from './rules.ts'

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** Why it cannot be, naming whom it is about, for the coordinator who has to choose somebody else. */
export const refusalInWords = (code: PairRefusal['code'], names: readonly string[]): string => {
  const who = list(names)
  const sentences: Record<PairRefusal['code'], string> = {
    'not-a-partner': 'Somebody chosen is not an active partner here at the moment. Choose somebody else.',
    'has-a-buddy': `${who} has a buddy already. A new partner is in one pair at a time.`,
    'has-enough-buddies': `${who} is in as many buddy pairs as one partner has here.`,
    'would-rather-not': `${who} would rather not have a buddy at the moment.`,
    'paired-before': `${who} are buddies now or were before. They are not paired again.`,
    'is-their-mentor': `${who} are mentor and partner. A buddy is somebody else.`,
    'kept-apart': `${who} are kept apart.`,
  }
  return sentences[code]
}

type Told = { title: string; body: string }

/** What each of them is told when the pair begins. */
export const startedWords = (others: readonly string[]): Told => ({
  title: others.length > 1 ? `Your buddies: ${list(others)}` : `Your buddy: ${list(others)}`,
  body: `You and ${list(others)} are buddies from today: partners who look out for each other. There are no notes and no meetings to keep. See how to reach each other, and say hello this week.`,
})
