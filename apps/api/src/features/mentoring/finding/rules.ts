import type { Bar, MentorFacts, PartnerFacts } from './facts-rules.ts'
import { type Score, scored } from './score-rules.ts'

export type Rules = { today: string; onlySupportAtMost: number }

/** A pause ends by itself on its day. */
export const isPausedOn = (
  { isPaused, pausedUntil }: Pick<MentorFacts, 'isPaused' | 'pausedUntil'>,
  today: string,
): boolean => isPaused && (pausedUntil === null || pausedUntil > today)

export const trainingStateOn = (
  { training, refreshDueOn }: Pick<MentorFacts, 'training' | 'refreshDueOn'>,
  today: string,
): MentorFacts['training'] | 'refresh-due' =>
  training === 'trained' && refreshDueOn !== null && refreshDueOn <= today ? 'refresh-due' : training

/** Why nobody at all can be given to this mentor. Who was asked holds a place until the answer. */
export const closedBy = (mentor: MentorFacts, { today }: Pick<Rules, 'today'>): Bar | undefined => {
  if (mentor.isRetired || !mentor.isAMentor) return 'not-a-mentor'
  if (trainingStateOn(mentor, today) !== 'trained') return 'not-trained'
  if (isPausedOn(mentor, today)) return 'paused'
  return mentor.running + mentor.asked >= mentor.capacity ? 'no-place' : undefined
}

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase()

const meetsNeeds = (partner: PartnerFacts, mentor: MentorFacts): boolean =>
  partner.needs.every((need) => mentor.meetsNeeds.includes(need)) &&
  (partner.language === null || mentor.languages.some((spoken) => same(spoken, partner.language ?? '')))

export const pairKey = (mentorPersonId: string, partnerPersonId: string): string =>
  `${mentorPersonId} ${partnerPersonId}`

export type Apart = ReadonlySet<string>

/** Between the two, whatever the mentor has room for. */
export const pairBarredBy = (
  { partner, mentor }: { partner: PartnerFacts; mentor: MentorFacts },
  { apart, onlySupportAtMost }: Pick<Rules, 'onlySupportAtMost'> & { apart: Apart },
): Bar | undefined => {
  if (partner.personId === mentor.personId) return 'themselves'
  if (apart.has(pairKey(mentor.personId, partner.personId))) return 'kept-apart'
  if (!meetsNeeds(partner, mentor)) return 'needs'
  return !partner.hasOtherSupport && mentor.onlySupportOf >= onlySupportAtMost ? 'only-support' : undefined
}

export type Suggestion = { mentor: MentorFacts } & Score
export type Suggestions = { items: Suggestion[]; setAside: Map<Bar, number> }

/** Hard rules first, then the best fit; where two fit as well, who has more room, and then a fixed order. */
export const suggestionsFor = (
  partner: PartnerFacts,
  mentors: readonly MentorFacts[],
  rules: Rules & { apart: Apart },
): Suggestions => {
  const items: Suggestion[] = []
  const setAside = new Map<Bar, number>()
  for (const mentor of mentors) {
    const bar = closedBy(mentor, rules) ?? pairBarredBy({ partner, mentor }, rules)
    if (bar) setAside.set(bar, (setAside.get(bar) ?? 0) + 1)
    else items.push({ mentor, ...scored(partner, mentor) })
  }
  items.sort((a, b) => b.score - a.score || (a.mentor.mentorId < b.mentor.mentorId ? -1 : 1))
  return { items, setAside }
}
