import { availabilitySlots } from '@elevate/contracts/people-vocabulary'
import type { MentorFacts, PartnerFacts } from './facts-rules.ts'
import { inWords, modeWords, needWords, slotWords } from './words-rules.ts'

export type Score = { score: number; reasons: string[] }
type Part = { points: number; reason: string } | undefined

const plain = (text: string): string => text.trim().toLowerCase()

const shared = (mine: readonly string[], theirs: readonly string[]): string[] => {
  const known = new Set(theirs.map(plain))
  return [...new Map(mine.filter((one) => known.has(plain(one))).map((one) => [plain(one), one])).values()]
}

/** What the partner wrote names one of the areas of the mentor, as whole words. */
const namedIn = (wishes: string, areas: readonly string[]): string[] => {
  const words = ` ${plain(wishes).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `
  return areas.filter((area) => words.includes(` ${plain(area).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `))
}

const byWishes = ({ wishes }: PartnerFacts, { areas }: MentorFacts): Part => {
  const named = namedIn(wishes, areas).slice(0, 3)
  if (named.length === 0) return undefined
  return { points: 6 * named.length, reason: `Knows about what you wrote of: ${inWords(named)}.` }
}

const byInterests = ({ interests }: PartnerFacts, { areas, interests: theirs }: MentorFacts): Part => {
  const both = shared(interests, [...areas, ...theirs]).slice(0, 3)
  return both.length === 0
    ? undefined
    : { points: 4 * both.length, reason: `You are both interested in ${inWords(both)}.` }
}

const byMode = ({ modes }: PartnerFacts, mentor: MentorFacts): Part => {
  const both = modes.filter((mode) => mentor.modes.includes(mode))
  if (both.length === 0) return undefined
  return {
    points: 3,
    reason: `Can meet ${inWords(
      both.map((mode) => modeWords[mode] ?? mode),
      'or',
    )}, as you wish.`,
  }
}

const byTime = ({ availability }: PartnerFacts, mentor: MentorFacts): Part => {
  const both = availabilitySlots.filter((slot) => availability.includes(slot) && mentor.availability.includes(slot))
  if (both.length === 0) return undefined
  return {
    points: Math.min(3, both.length),
    reason: `You are both usually free on ${inWords(both.slice(0, 2).map(slotWords))}.`,
  }
}

/** Meeting in person makes it count for more. */
const byPlace = ({ postcodeArea, modes }: PartnerFacts, mentor: MentorFacts): Part =>
  postcodeArea !== null && postcodeArea === mentor.postcodeArea
    ? { points: modes.includes('in-person') ? 3 : 1, reason: 'Lives in the same part of the country.' }
    : undefined

const byNeeds = ({ needs, language }: PartnerFacts): Part => {
  const met = [...needs.map((need) => needWords[need] ?? need), ...(language ? [language] : [])]
  return met.length === 0 ? undefined : { points: 0, reason: `Can meet what you need: ${inWords(met)}.` }
}

/** So that no mentor is asked again and again while another waits for a partner. */
const byRoom = (_partner: PartnerFacts, { capacity, running, asked }: MentorFacts): Part => {
  const taken = running + asked
  const reason = taken === 0 ? 'Has no partner yet.' : `Has room: ${capacity - taken} of ${capacity} places free.`
  return { points: capacity === 0 ? 0 : 2 * (1 - taken / capacity), reason }
}

/** How well two fit, of what they said about mentoring themselves. Nothing about equality is known here. */
export const scored = (partner: PartnerFacts, mentor: MentorFacts): Score => {
  const parts = [byWishes, byInterests, byMode, byTime, byPlace, byNeeds, byRoom]
    .map((rule) => rule(partner, mentor))
    .filter((part) => part !== undefined)
  return {
    score: parts.reduce((sum, { points }) => sum + points, 0),
    reasons: parts.map(({ reason }) => reason),
  }
}
