import type { MentoringSettings } from '@elevate/contracts/mentoring-settings-values'
import type { Tx } from '../../../context.ts'
import { mentoringSettingsOf } from '../settings/service.ts'
import { keptApart } from './apart-queries.ts'
import type { Bar, MentorFacts, PartnerFacts } from './facts-rules.ts'
import * as queries from './queries.ts'
import { type Apart, closedBy, pairBarredBy, type Suggestions, suggestionsFor } from './rules.ts'

type Of = { organisationId: string; partners: readonly PartnerFacts[]; today: string }
/** Everything that the rules look at, as it stands now; read as the system. */
export type Facts = { settings: MentoringSettings; mentors: MentorFacts[]; apart: Apart; today: string }

export const factsFor = async (tx: Tx, { organisationId, partners, today }: Of): Promise<Facts> => {
  const settings = (await mentoringSettingsOf(tx, [organisationId]))(organisationId)
  const mentors = await queries.mentorFacts(tx, { organisationId, today, refreshMonths: settings.refreshMonths })
  const partnerIds = partners.map(({ personId }) => personId)
  const apart = await keptApart(tx, { organisationId, partnerIds })
  return { settings, mentors, apart, today }
}

const rulesOf = ({ settings, apart, today }: Facts) => ({
  today,
  apart,
  onlySupportAtMost: settings.onlySupportAtMost,
})

export const suggestedFrom = (facts: Facts, partner: PartnerFacts): Suggestions =>
  suggestionsFor(partner, facts.mentors, rulesOf(facts))

/** Why these two cannot be paired now, if so. */
export const barBetween = (facts: Facts, { partner, mentorId }: { partner: PartnerFacts; mentorId: string }) => {
  const mentor = facts.mentors.find((one) => one.mentorId === mentorId)
  if (!mentor) return { mentor, bar: 'not-a-mentor' as Bar }
  const bar = closedBy(mentor, facts) ?? pairBarredBy({ partner, mentor }, rulesOf(facts))
  return { mentor, bar }
}

/** What keeps two apart, whatever room there is: for an answer to what was asked before. */
export const pairBarNow = (facts: Facts, { partner, mentorId }: { partner: PartnerFacts; mentorId: string }) => {
  const mentor = facts.mentors.find((one) => one.mentorId === mentorId)
  return mentor ? pairBarredBy({ partner, mentor }, rulesOf(facts)) : ('not-a-mentor' as const)
}
