/**
 * How many words a text has: whatever stands between white space (spaces of any kind, tabs, line breaks) is one
 * word, hyphens, apostrophes and dashes included. Client and API both count with this, so that nobody is told
 * "3 words left" by one and "too long" by the other.
 */
export const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0
